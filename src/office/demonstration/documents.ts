import type { Told } from './perform-story.ts'

const body = [
  '第一条 为了规范农村公益性墓地的使用和管理，方便群众办理，制定本规定。',
  '第二条 本规定适用于本镇行政区域内农村公益性墓地的建设、使用和维护。',
  '第三条 墓位的使用面积、年限按照上级有关规定执行，不得超面积修建。',
  '第四条 村民委员会负责日常维护，镇人民政府指导和监督。收支情况每半年在村务公开栏公布一次。',
  '第五条 本规定自2026年7月1日起施行，有效期五年。',
].join('\n')

const market = [
  '第一条 为了维护集市日间秩序，方便群众赶场，制定本办法。',
  '第二条 赶场日上午六时至下午二时，镇中街划定的摊位可以设摊，其他路段不设摊。',
  '第三条 消防通道、学校门口两侧五十米内不设摊。',
  '第四条 综合执法队负责引导和劝导，村民委员会协助。',
].join('\n')

const planning = (on: string, drafted: string, [necessity, text]: readonly [why: string, text: string]) => [
  {
    step: 'plan',
    by: 'clerkOffice' as const,
    on,
    input: {
      kind: 'rule',
      office: '@unit',
      drafter: '@clerkOffice',
      plannedOn: on,
      isNormative: true,
      identifyReason: '面向不特定对象，可以反复适用。',
      affectsBusiness: false,
      isMajorDecision: false,
    },
  },
  {
    step: 'draft',
    by: 'clerkOffice' as const,
    on: drafted,
    input: {
      affectsBusiness: false,
      isMajorDecision: false,
      basis: ['中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'],
      necessity,
      draft: ['@file:草案.pdf'],
      reviewedText: text,
    },
  },
]

/** Two documents: one gone all the way to being in force, one that waits for its legality review. */
export const documentStories: readonly Told[] = [
  {
    register: 'normative-document',
    title: '青石镇农村公益性墓地管理规定',
    ends: 'inForce',
    steps: [
      ...planning('2026-04-13', '2026-04-20', ['现行做法没有成文依据，群众意见较多。', body]),
      {
        step: 'consult',
        by: 'clerkOffice',
        on: '2026-04-21',
        input: { consultFrom: '2026-04-21', consultTo: '2026-05-22', consultChannels: ['website', 'notice', 'meeting'] },
      },
      {
        step: 'summarise',
        by: 'clerkOffice',
        on: '2026-05-25',
        input: {
          summarisedOn: '2026-05-25',
          opinionCount: 14,
          adoptedCount: 9,
          adoptionNote: '采纳关于收支公开、面积标准的意见；关于异地安葬收费的意见不属于本规定范围，已向提出人说明。',
        },
      },
      {
        step: 'submit',
        by: 'clerkOffice',
        on: '2026-05-26',
        reason: '附件是演示用的空白件，以贴的文本为准。',
        input: { submittedOn: '2026-05-26', setsNothing: true },
      },
      {
        step: 'start',
        by: 'clerkJustice',
        on: '2026-05-27',
        in: 'legal-review',
        input: { startedOn: '2026-05-27', reviewer: '@clerkJustice', materialsOk: true, counsel: ['@adviser'] },
      },
      {
        step: 'advise',
        by: 'adviser',
        on: '2026-05-28',
        in: 'legal-review',
        input: { counselOpinion: '与上位法没有抵触，没有减损权利、增加义务的内容。' },
      },
      { step: 'issue', by: 'clerkJustice', on: '2026-05-29', in: 'legal-review', input: { conclusion: 'pass', issuedOn: '2026-05-29' } },
      {
        step: 'discuss',
        by: 'clerkOffice',
        on: '2026-06-03',
        input: { meeting: [{ type: 'office', on: '2026-06-03', present: 9, result: 'passed' }], body },
      },
      {
        step: 'sign',
        by: 'principal',
        on: '2026-06-05',
        input: {
          signedBy: '@principal',
          signedOn: '2026-06-05',
          effectiveOn: '2026-07-01',
          validUntil: '2031-06-30',
        },
      },
      { step: 'register', by: 'clerkOffice', on: '2026-06-08' },
      { step: 'publish', by: 'clerkOffice', on: '2026-06-10', input: { publishedOn: '2026-06-10' } },
      {
        step: 'file',
        by: 'clerkJustice',
        on: '2026-06-17',
        input: { filedTo: '云岭县人民政府', filingSentOn: '2026-06-17', filingReceivedOn: '2026-06-17' },
      },
      {
        step: 'recordFiling',
        by: 'countyReviewer',
        on: '2026-07-01',
        input: { filingResult: 'filed', filingDecidedOn: '2026-07-01', filingNo: '云岭备〔2026〕5号' },
      },
      { step: 'takeEffect', by: 'clerkOffice', on: '2026-07-01' },
    ],
  },
  {
    register: 'normative-document',
    title: '青石镇集市日间秩序管理办法',
    ends: 'reviewing',
    steps: [
      ...planning('2026-11-02', '2026-11-09', ['赶场日占道较多，需要明确摊位和时段。', market]),
      {
        step: 'submit',
        by: 'clerkOffice',
        on: '2026-11-18',
        reason: '附件是演示用的空白件，以贴的文本为准。',
        input: { submittedOn: '2026-11-18', setsNothing: true },
      },
    ],
  },
]
