import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { listedPenalty } from '../functions/authority-list.examples.ts'
import { enrolled } from './officer.examples.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})
const inside = (register: string, steps: readonly StoryStep[]): readonly StoryStep[] => steps.map((one) => ({ ...one, in: register }))

/** 同样的前提，往前挪到 2025 年：赋权事项公布，两名执法人员在岗。 */
const listedIn2025 = ['draftedOn', 'reviewedOn', 'approvedOn', 'publishedOn'].map((field, index) => {
  const on = ['2025-03-03', '2025-03-05', '2025-03-10', '2025-03-17'][index] as string
  const { input, ...rest } = listedPenalty[index] as StoryStep
  return { ...rest, on, input: { ...input, [field]: on, ...(index === 0 ? { effectiveFrom: '2025-04-01' } : {}) } }
})
const posted = (name: string, certNo: string): StoryStep => {
  const one = enrolled(name, certNo)
  return { ...one, on: '2025-01-06', input: { ...one.input, postedOn: '2025-01-06' } }
}
const in2025: readonly StoryStep[] = [...listedIn2025, posted('邓海宁', '云执法5190017'), posted('罗立平', '云执法5190003')]
const in2026: readonly StoryStep[] = [...listedPenalty, enrolled('邓海宁', '云执法5190017'), enrolled('罗立平', '云执法5190003')]

/** 主办人员和两名办案人员的执法证。 */
export const crew = { undertaker: '@clerkEnforce', officers: ['@record:officer#邓海宁', '@record:officer#罗立平'] } as const
const investigators = ['@clerkEnforce', '@clerkEmergency'] as const
const power = { item: '@record:authority-list' }
const land = { laws: ['中华人民共和国土地管理法'], articles: '违反《中华人民共和国土地管理法》第三十七条第二款，依据第七十五条' }
const firm = (name: string) => ({ partyType: 'firm', party: [{ kind: 'unit', name, agent: '何大川' }] })
const person = (name: string, more: Input = {}) => ({ partyType: 'citizen', party: [{ kind: 'natural', name, ...more }] })
const tier = (low: number, high: number, name: string) => ({
  discretion: [{
    standard: '云岭县自然资源行政处罚裁量基准第十二项', tier: name, lawMin: 100_000, lawMax: 5_000_000, tierMin: low, tierMax: high, reason: '占用面积不足一亩，主动停止。',
  }],
})

const registered = (on: string, cause: string, place: string, more: Input = {}): StoryStep =>
  step('register', 'clerkEnforce', on, { source: 'inspection', discoveredOn: on, cause, actPlace: place, ...more })
const verified = (on: string): StoryStep => step('verify', 'clerkEnforce', on, { verifiedOn: on, verification: '到场查看，情况属实，属于本镇赋权事项。' })
const proposed = (on: string, actOn: string, more: Input): StoryStep => step(
  'propose', 'clerkEnforce', on, { proposedOn: on, actOn, ...power, ...crew, ...more },
)
const filed = (on: string): StoryStep => step('file', 'principal', on, { filedOn: on })
const recorded = (on: string, kind = 'scene'): StoryStep => step('record', 'clerkEnforce', on, {
  records: [{ kind, startAt: `${on}T09:30`, endAt: `${on}T11:00`, place: '违法行为地点', officers: investigators, shown: true, signed: 'signed' }],
  evidence: [{ kind: 'record', name: `现场勘验笔录（${on}）`, source: '现场制作', on, by: '@clerkEnforce' }],
})
const concluded = (on: string, more: Input): StoryStep =>
  step('conclude', 'clerkEnforce', on, { concludedOn: on, facts: '当事人未经批准，在柳溪村耕地上取土、堆料，破坏种植条件。', ...land, grave: false, ...more })
const reviewed = (sent: string, done: string, result: string): readonly StoryStep[] => [
  step('sendToReview', 'clerkEnforce', sent, { sentToReviewOn: sent, reviewGrounds: ['complex'] }),
  ...inside('legal-review', [
    step('start', 'clerkJustice', sent, { startedOn: sent, reviewer: '@clerkJustice', materialsOk: true }),
    step('issue', 'clerkJustice', done, {
      conclusion: result, issuedOn: done,
      ...(result === 'pass' ? {} : { items: [{ clause: '裁量理由', risk: 'middle', basis: '行政处罚法第三十四条', advice: '补充占用面积的测量依据。' }] }),
    }),
  ]),
  step('review', 'clerkJustice', done, { reviewedOn: done, reviewResult: result }),
]
const notified = (on: string, more: Input): StoryStep => step('notify', 'clerkEnforce', on, { noticeServedOn: on, ...more })
const served = (on: string, more: Input = {}): StoryStep =>
  step('serve', 'clerkEnforce', on, { servedOn: on, serviceMethod: 'direct', serviceProof: ['@file:送达回证.pdf'], receiver: '何大川', ...more })
/** 一个环节的执法记录，采集并上传。 */
const filmed = (name: string, stage: string, on: string): readonly StoryStep[] => inside(`recording#${name}`, [
  { ...step('capture', 'clerkEnforce', on, {
    stage, medium: 'video', device: `ZFY-${on}-${stage}`, recorders: ['@clerkEnforce'], startAt: `${on}T09:30`, endAt: `${on}T10:00`, required: true,
    case: '@record:case',
  }), title: `${name}环节录像` },
  step('upload', 'clerkEnforce', on, { hash: '0f3a'.repeat(16), uploadedAt: `${on}T18:00`, size: 1_048_576 }),
])
const recordings = (on: string, ...names: readonly string[]): StoryStep => step(
  'linkRecordings', 'clerkEnforce', on, { recordings: names.map((name) => `@record:recording#${name}`) },
)

/** 执法案件的示例：听证、强制措施直到法院执行；当场处罚；首违不罚；移送公安后退回撤案；逾期没有申辩、决定被纠正；不予立案；移送。 */
export const caseStories: readonly Story[] = [
  {
    title: '柳溪砖瓦厂取土破坏耕地案', ends: 'archived',
    steps: [
      ...in2025,
      registered('2025-04-10', '破坏耕地种植条件', '柳溪村三组耕地'), verified('2025-04-11'), proposed('2025-04-14', '2025-04-08', firm('云岭县柳溪砖瓦厂')),
      filed('2025-04-15'),
      step('coerce', 'clerkEnforce', '2025-04-16'),
      ...inside('coercion', [
        step('apply', 'clerkEnforce', '2025-04-16', {
          proposedOn: '2025-04-16', kind: 'seize', basis: '土地管理法关于制止违法占地的规定', reason: '不扣押将继续取土。',
          items: [{ name: '挖掘机', quantity: 1, measure: '台' }],
          onlyRelated: true,
        }),
        step('approve', 'deputyLeader', '2025-04-16', { approvedOn: '2025-04-16' }),
        step('take', 'clerkEnforce', '2025-04-17', {
          takenAt: '2025-04-17T10:00', place: '柳溪村三组', shown: true, listGiven: true, items: [{ name: '挖掘机', quantity: 1, measure: '台' }],
          keeper: '镇停车场',
        }),
      ]),
      recorded('2025-04-17'), ...filmed('取证', 'evidence', '2025-04-17'), ...filmed('强制', 'coercion', '2025-04-17'),
      step(
        'recuse', 'principal', '2025-04-18',
        { recusals: [{ who: '@clerkEnforce', ground: '当事人称其与邻村有亲属关系，查无此事', decision: 'refused', on: '2025-04-18' }] },
      ),
      step('pauseTime', 'clerkEnforce', '2025-04-21', { exclusion: 'expert', exclusionRule: '本省自然资源行政处罚程序规定关于鉴定期间不计入的条款' }),
      step('resumeTime', 'clerkEnforce', '2025-05-12'),
      step('orderCorrection', 'clerkEnforce', '2025-05-13', { orderCorrect: '停止取土，恢复种植条件。', orderDueOn: '2025-06-13' }),
      ...inside('coercion', [step('dispose', 'clerkEnforce', '2025-05-14', { disposedOn: '2025-05-14', disposal: 'lift' })]),
      step('extendTime', 'deputyLeader', '2025-05-15', { extendedOn: '2025-05-15', extendDays: 30, extendRule: '本省自然资源行政处罚程序规定关于复杂案件延长的条款' }),
      step('recordCorrection', 'clerkEnforce', '2025-05-19', { correctedOn: '2025-05-19' }),
      step('extendAgain', 'principal', '2025-05-20', {
        extendedAgainOn: '2025-05-20', extendAgainDays: 15, extendAgainRule: '本省自然资源行政处罚程序规定关于再次延长的条款',
        extendAgainReason: '须等待市级部门认定耕地破坏程度。', extendTalkedOn: '2025-05-19', extendMembers: ['@principal', '@deputyLeader'],
      }),
      concluded('2025-05-20', {
        grave: true, proposedKinds: ['fine', 'stop'], proposedFine: 2_000_000, largeSum: true, ...tier(1_000_000, 2_500_000, 'normal'),
        reviewGrounds: ['complex'],
      }),
      ...reviewed('2025-05-21', '2025-05-23', 'change'),
      notified('2025-05-26', { proposedKinds: ['fine', 'stop'], hearingOffered: true }), ...filmed('告知', 'notice', '2025-05-26'),
      step('defend', 'clerkEnforce', '2025-05-27', { defenceOn: '2025-05-27', defence: '已经停工并复垦，请求从轻。' }),
      step('answerDefence', 'clerkEnforce', '2025-05-28', { defenceAdopted: 'part', defenceAnswer: '复垦属实，罚款拟减少；停产停业予以保留。' }),
      step('askHearing', 'clerkEnforce', '2025-05-29', { hearingAskedOn: '2025-05-29' }),
      step('callHearing', 'justiceHead', '2025-06-03', { hearingNoticeOn: '2025-06-03', hearingDueOn: '2025-06-17', hearingChair: '@justiceHead' }),
      step('hear', 'justiceHead', '2025-06-17', { heardOn: '2025-06-17', hearingOpinion: '双方质证，当事人对面积没有异议。' }),
      ...filmed('听证', 'hearing', '2025-06-17'),
      ...reviewed('2025-06-18', '2025-06-19', 'pass'),
      step(
        'discuss', 'clerkOffice', '2025-06-20',
        { discussedOn: '2025-06-20', discussMembers: ['@principal', '@deputyLeader'], discussOpinion: '一致同意审核意见。' },
      ),
      step('decide', 'principal', '2025-06-24', {
        decidedOn: '2025-06-24', kinds: ['fine', 'stop'], fine: 1_500_000, lowerReason: '采纳申辩，已经复垦。', socialImpact: true,
        publicFacts: '未经批准在耕地上取土，破坏种植条件',
      }),
      served('2025-06-26'), ...filmed('送达', 'service', '2025-06-26'),
      step('publish', 'clerkOffice', '2025-06-30', { publishedOn: '2025-06-30', publicFacts: '未经批准在耕地上取土，破坏种植条件', publishUntil: '2026-06-30' }),
      step('pay', 'clerkEnforce', '2025-07-08', { payments: [{ on: '2025-07-08', amount: 500_000, way: 'bank' }] }),
      step('urge', 'clerkEnforce', '2026-01-05', { urgeServedOn: '2026-01-05', suitTimeEndedOn: '2025-12-26', surcharge: 1_000_000 }),
      step('applyCourt', 'principal', '2026-01-21', { courtAppliedOn: '2026-01-21', suitTimeEndedOn: '2025-12-26' }),
      step('courtEnd', 'clerkEnforce', '2026-04-20', { courtResult: 'executed' }),
      recordings('2026-04-21', '取证', '强制', '告知', '听证', '送达'),
      step('explainPapers', 'clerkEnforce', '2026-04-21', {
        paperNotes: [{
          paper: '县鉴定所回函.docx', digest: '3f0c9a51', item: '违法行为地点', inPaper: '柳溪村三组东侧', onRecord: '柳溪村三组耕地', reason: '鉴定所用的是地块的俗称，与勘验图同一地块。',
        }],
      }),
      step('approvePapers', 'justiceHead', '2026-04-21'),
      step('close', 'deputyLeader', '2026-04-22', { closedOn: '2026-04-22' }),
      step('archive', 'clerkEnforce', '2026-05-11', { archivedOn: '2026-05-11', archiveNo: 'CF-2025-003' }),
    ],
  },
  {
    title: '柳溪河堤耕地上堆放砂石当场处罚', ends: 'archived',
    steps: [
      ...in2026,
      step('spotDecide', 'clerkEnforce', '2026-03-10', {
        source: 'own', discoveredOn: '2026-03-10', cause: '在耕地上堆放砂石', actOn: '2026-03-10', actPlace: '柳溪村河堤耕地', ...power, ...crew,
        ...person('龚成路', { birth: '1979-08-02' }),
        facts: '当事人在耕地上堆放砂石约两方，当场改正。', ...land, decidedOn: '2026-03-10', kinds: ['fine'], fine: 10_000, servedOn: '2026-03-10', socialImpact: false,
        receiver: '龚成路',
        evidence: [{ kind: 'av', name: '现场照片', source: '现场拍摄', on: '2026-03-10', by: '@clerkEnforce' }],
      }),
      ...filmed('送达', 'service', '2026-03-10'),
      step('report', 'clerkEnforce', '2026-03-11'),
      step(
        'settle', 'clerkEnforce', '2026-03-11',
        { payments: [{ on: '2026-03-10', amount: 10_000, way: 'cash', ground: 'small' }], cashOn: '2026-03-10' },
      ),
      step('handCash', 'clerkEnforce', '2026-03-11', { cashHandedOn: '2026-03-11' }),
      step('bankCash', 'clerkOffice', '2026-03-12', { cashBankedOn: '2026-03-12' }),
      recordings('2026-03-12', '送达'), step('close', 'principal', '2026-03-13', { closedOn: '2026-03-13' }),
      step('archive', 'clerkOffice', '2026-03-20', { archivedOn: '2026-03-20', archiveNo: 'CF-2026-001' }),
    ],
  },
  {
    title: '翠屏村建坟占用耕地首违不罚', ends: 'done',
    steps: [
      ...in2026,
      registered('2026-03-30', '占用耕地建坟', '翠屏村后山耕地', { source: 'complaint', informant: '匿名来电' }), verified('2026-03-31'),
      proposed('2026-04-01', '2026-03-28', person('鲁守义', { birth: '1951-02-11' })), filed('2026-04-02'),
      recorded('2026-04-03'), ...filmed('取证', 'evidence', '2026-04-03'),
      concluded('2026-04-10', { facts: '当事人在耕地上建坟一处，经教育三日内迁出并复耕。', correctedOn: '2026-04-08' }),
      step('noPenalty', 'deputyLeader', '2026-04-13', { decidedOn: '2026-04-13', excuse: 'first', education: '当面讲解土地管理法，签收告诫书。' }),
      step('announce', 'clerkEnforce', '2026-04-15', { announcedOn: '2026-04-15' }, '当事人外出，两次上门、一次邮寄都没有送到。'),
      served('2026-05-15', { serviceMethod: 'notice', announcedOn: '2026-04-15', receiver: '公告' }), ...filmed('送达', 'service', '2026-05-15'),
      recordings('2026-05-18', '取证', '送达'), step('close', 'principal', '2026-05-19', { closedOn: '2026-05-19' }),
    ],
  },
  {
    title: '上河村盗挖砂石案移送公安后退回撤案', ends: 'dropped',
    steps: [
      ...in2026,
      registered('2026-05-06', '在耕地上挖砂', '上河村河滩耕地', { source: 'transfer' }), verified('2026-05-07'),
      proposed('2026-05-08', '2026-05-04', person('向阳生')), filed('2026-05-08'),
      recorded('2026-05-11'), recorded('2026-05-12', 'inquiry'),
      step('reportCrime', 'clerkEnforce', '2026-05-13', { crimeReportedOn: '2026-05-13' }),
      step('refuseCrime', 'principal', '2026-05-15', {}, '面积尚未鉴定，补充鉴定后再报。'),
      step('reportCrime', 'clerkEnforce', '2026-05-25', { crimeReportedOn: '2026-05-25' }),
      step('toPolice', 'principal', '2026-05-26', { crimeDecidedAt: '2026-05-26T10:00' }),
      step('handCrime', 'clerkEnforce', '2026-05-26', { crimeHandedAt: '2026-05-26T16:30' }),
      step('policeReturn', 'clerkEnforce', '2026-06-15', {}, '公安机关认为没有犯罪事实，不予立案。'),
      step('drop', 'principal', '2026-06-22', { closedOn: '2026-06-22' }, '经鉴定不属于耕地，违法事实不能成立。'),
    ],
  },
  {
    title: '白鹭茶厂破坏耕地案复议后变更', ends: 'performing',
    steps: [
      ...in2026,
      registered('2026-03-16', '破坏耕地种植条件', '白鹭镇界茶园边', { jointWith: '云岭县自然资源局' }), verified('2026-03-17'),
      proposed('2026-03-18', '2026-03-12', firm('云岭县白鹭茶厂')), filed('2026-03-19'),
      step('changeCrew', 'deputyLeader', '2026-03-20', crew, '原办案人员出差，核对后仍由二人办理。'),
      recorded('2026-03-23'),
      concluded(
        '2026-04-07',
        {
          proposedKinds: ['fine', 'stop'], proposedFine: 1_200_000, largeSum: false, ...tier(1_000_000, 2_500_000, 'normal'),
          reviewGrounds: ['byLaw'],
        },
      ),
      notified('2026-04-08', { proposedKinds: ['fine', 'stop'], hearingOffered: true }),
      step('defenceLapse', 'time', '2026-04-14'), step('hearingLapse', 'time', '2026-04-16'),
      ...reviewed('2026-04-16', '2026-04-17', 'pass'),
      step('decide', 'deputyLeader', '2026-04-20', {
        decidedOn: '2026-04-20', kinds: ['fine', 'stop'], fine: 1_200_000, socialImpact: true, publicFacts: '未经批准在耕地上硬化晒场',
      }),
      served('2026-04-22', { serviceMethod: 'electronic', electronicConsent: true }),
      step('publish', 'clerkEnforce', '2026-04-24', { publishedOn: '2026-04-24', publicFacts: '未经批准在耕地上硬化晒场', publishUntil: '2027-04-24' }),
      step('defer', 'principal', '2026-04-28', {
        deferAskedOn: '2026-04-27', deferReason: '春茶滞销，账面没有现金，附银行流水。', deferAs: 'parts', deferredOn: '2026-04-28', deferDays: 60,
        instalments: [{ by: '2026-06-30', amount: 600_000 }, { by: '2026-07-06', amount: 600_000 }],
      }),
      step('recordRemedy', 'clerkEnforce', '2026-05-11', { remedyAskedOn: '2026-05-11' }),
      step('reverse', 'justiceHead', '2026-06-16', { reversedOn: '2026-06-16', reversal: 'changed' }),
      step('withdrawPublication', 'clerkOffice', '2026-06-17', { withdrawnOn: '2026-06-17' }),
      step('settle', 'clerkEnforce', '2026-06-30', { payments: [{ on: '2026-06-30', amount: 1_000_000, way: 'online' }] }),
    ],
  },
  {
    title: '石梯村耕地堆肥案当事人放弃申辩', ends: 'served',
    steps: [
      ...in2026,
      registered('2026-07-01', '破坏耕地种植条件', '石梯村一组'), verified('2026-07-02'),
      proposed('2026-07-03', '2026-06-28', person('成立本', { birth: '1988-01-09' })), filed('2026-07-03'),
      recorded('2026-07-06'), concluded('2026-07-13', {}),
      notified('2026-07-14', { proposedKinds: ['fine'], proposedFine: 100_000, largeSum: false, ...tier(100_000, 300_000, 'lighter') }),
      step('waive', 'clerkEnforce', '2026-07-14', { defenceWaivedOn: '2026-07-14' }, '当事人书面放弃陈述申辩。'),
      step('decide', 'principal', '2026-07-16', { decidedOn: '2026-07-16', kinds: ['fine'], fine: 100_000, socialImpact: false }),
      served('2026-07-16', { receiver: '成立本' }),
    ],
  },
  {
    title: '沙坪村占用林地反映件', ends: 'transferred',
    steps: [
      registered('2026-08-03', '占用林地建房', '沙坪村林场'), verified('2026-08-04'),
      step('transfer', 'deputyLeader', '2026-08-05', {}, '占用林地不在赋权范围，移送云岭县林业局。'),
    ],
  },
  {
    title: '柳溪村邻里反映砌墙', ends: 'notFiled',
    steps: [
      registered('2026-09-07', '占用耕地砌墙', '柳溪村二组'), verified('2026-09-08'), step('notFile', 'principal', '2026-09-09', {}, '核查为宅基地范围内砌墙，没有违法行为。'),
    ],
  },
]
