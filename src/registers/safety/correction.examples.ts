import type { Story, StoryStep } from '../../kernel/story/story.ts'

const given = { entrustment: ['@file:委托书.pdf'], workers: ['@clerkJustice', '@countyReviewer'] }
const someone = (name: string, gender: 'male' | 'female', more: object = {}) => [
  { name, gender, phone: '13800000041', address: '云岭县青石镇柳溪村', ...more },
]
const officer = { name: '骆建平', gender: 'male', kind: 'justice' }
const woman = { name: '聂春梅', gender: 'female', kind: 'villagers' }
const take = (step: string, on: string, input: StoryStep['input']): StoryStep => ({ step, by: 'clerkJustice', on, input })

/** 缓刑一年的女性：按期报到、入矫、日常监督帮扶、外出、表扬，期满解除。 */
const probation: Story = {
  title: '社区矫正（缓刑）2025年3月接收', ends: 'archived',
  steps: [
    take('notice', '2025-03-14', {
      ...given, person: someone('向某某', 'female'), category: 'probation', decider: 'court', deciderName: '云岭县人民法院',
      decisionNo: '（2025）云岭刑初21号', effectiveOn: '2025-03-12', termMonths: 12, startOn: '2025-03-12', endOn: '2026-03-11', noticeOn: '2025-03-14',
    }),
    take('receivePapers', '2025-03-18', { papersOn: '2025-03-18', papers: ['@file:判决书.pdf'] }),
    take('report', '2025-03-19', { reportedOn: '2025-03-19' }),
    take('declare', '2025-03-20', { declaredOn: '2025-03-20', team: [officer, woman], members: ['@villageCadre'] }),
    take('begin', '2025-03-25', { plan: ['@file:矫正方案.pdf'], level: 'general' }),
    take('reportIn', '2025-04-18', { reports: [{ on: '2025-04-18', form: 'visit', note: '在镇上超市上班，表现平稳。' }] }),
    { step: 'visit', by: 'villageCadre', on: '2025-05-06', input: { visits: [{ on: '2025-05-06', by: '@villageCadre', note: '家中老人由其照料。' }] } },
    take('leave', '2025-06-09', {
      leaves: [{ from: '2025-06-10', to: '2025-06-13', place: '外省某市', reason: 'medical', approver: 'justice', approval: ['@file:外出审批.pdf'] }],
    }),
    take('comeBack', '2025-06-13', { backOn: '2025-06-13' }),
    take('educate', '2025-07-11', { education: [{ on: '2025-07-11', topic: '社区矫正法', hours: 2 }] }),
    take('serve', '2025-08-15', { service: [{ on: '2025-08-15', what: '河道清洁', hours: 4 }] }),
    take('assist', '2025-09-12', { help: [{ on: '2025-09-12', kind: 'job' }] }),
    take('reteam', '2025-10-15', { level: 'loose' }),
    take('reward', '2025-12-10', { merits: [{ on: '2025-12-10', kind: 'praise', doc: ['@file:表扬决定.pdf'] }] }),
    { step: 'release', by: 'justiceHead', on: '2026-03-11', input: { endedOn: '2026-03-11', endKind: 'expired', certificate: ['@file:解除证明.pdf'] } },
    take('archive', '2026-03-20', { archivedOn: '2026-03-20' }),
  ],
}

/** 假释：先作调查评估，迁入后失联找回，警告、电子定位，两次提请，终被收监。 */
const parole: Story = {
  title: '社区矫正（假释）2025年9月接收', ends: 'archived',
  steps: [
    take('inquire', '2025-08-04', { ...given, person: someone('邓某某', 'male'), inquiryOn: '2025-08-04' }),
    take('finishInquiry', '2025-08-13', { inquiryDoneOn: '2025-08-13', inquiryFile: ['@file:调查评估意见.pdf'], inquiryResult: 'fit' }),
    take('noticeAfter', '2025-09-03', {
      category: 'parole', decider: 'court', decisionNo: '（2025）州刑更108号', effectiveOn: '2025-09-01', startOn: '2025-09-01', endOn: '2027-04-30',
      noticeOn: '2025-09-03', injunction: '禁止进入网吧、酒吧等场所。',
    }),
    take('report', '2025-09-08', { reportedOn: '2025-09-08' }),
    take('receivePapers', '2025-09-09', { papersOn: '2025-09-09', papers: ['@file:假释裁定书.pdf'] }),
    take('declare', '2025-09-09', { declaredOn: '2025-09-09', team: [officer] }),
    take('begin', '2025-09-12', { plan: ['@file:矫正方案.pdf'], level: 'strict' }),
    take('move', '2025-10-20', { moves: [{ on: '2025-10-20', way: 'in', place: '白鹭镇', approval: ['@file:变更决定.pdf'] }] }),
    take('lose', '2025-11-18', { lost: [{ on: '2025-11-17', reportedAt: '2025-11-18T09:00', foundOn: '2025-11-18' }] }),
    take('reward', '2025-11-26', { merits: [{ on: '2025-11-26', kind: 'warn', doc: ['@file:警告决定.pdf'] }] }),
    take('locate', '2025-12-01', {
      locators: [{ from: '2025-12-01', to: '2026-03-01', ground: 'contact', approval: ['@file:电子定位批准书.pdf'] }],
    }),
    take('endLocator', '2026-03-01', { locatorEndedOn: '2026-03-01' }),
    take('askRevoke', '2026-04-07', { revokeAskedOn: '2026-04-07', revokeDoc: ['@file:提请建议书.pdf'] }),
    { ...take('keepOn', '2026-04-28', {}), reason: '法院裁定不予撤销假释。' },
    take('askRevoke', '2026-07-06', { revokeAskedOn: '2026-07-06', revokeDoc: ['@file:再次提请建议书.pdf'] }),
    { step: 'terminate', by: 'justiceHead', on: '2026-07-30', input: { endedOn: '2026-07-30', endKind: 'revoked', endCause: ['reoffend'] } },
    take('archive', '2026-08-10', { archivedOn: '2026-08-10' }),
  ],
}

/** 只作调查评估，没有适用社区矫正。 */
const inquiry: Story = {
  title: '调查评估（2026年1月委托）', ends: 'archived',
  steps: [
    take('inquire', '2026-01-12', { ...given, person: someone('彭某', 'male'), inquiryOn: '2026-01-12' }),
    take('finishInquiry', '2026-01-21', { inquiryDoneOn: '2026-01-21', inquiryFile: ['@file:调查评估意见.pdf'], inquiryResult: 'unfit' }),
    take('archive', '2026-03-02', { archivedOn: '2026-03-02' }),
  ],
}

/** 未成年人：小组有熟悉未成年人的老师，单独进行，记录封存。 */
const young: Story = {
  title: '社区矫正（未成年人）2026年4月接收', ends: 'inTerm',
  steps: [
    take('notice', '2026-04-09', {
      ...given, person: someone('小某', 'male', { minor: true }), category: 'probation', decider: 'court', decisionNo: '（2026）云岭刑初8号',
      effectiveOn: '2026-04-07', termMonths: 10, startOn: '2026-04-07', endOn: '2027-02-06', noticeOn: '2026-04-09',
    }),
    take('report', '2026-04-14', { reportedOn: '2026-04-14' }),
    take('declare', '2026-04-15', {
      declaredOn: '2026-04-15', team: [officer, { name: '田老师', gender: 'female', kind: 'worker', knowsMinors: true }],
    }),
    take('begin', '2026-04-20', { plan: ['@file:矫正方案.pdf'] }),
    take('assist', '2026-05-11', { help: [{ on: '2026-05-11', kind: 'school' }] }),
  ],
}

/** 暂予监外执行：监狱收到决定之日起算移送期；后来变更执行地迁出，档案移交，不在本所在册。 */
const movedAway: Story = {
  title: '社区矫正（暂予监外执行）2026年5月接收', ends: 'archived',
  steps: [
    take('notice', '2026-05-11', {
      ...given, person: someone('敖某某', 'male'), category: 'medicalParole', decider: 'prison', decisionNo: '（2026）州狱暂5号', effectiveOn: '2026-05-06',
      decisionReceivedOn: '2026-05-09', startOn: '2026-05-06', endOn: '2027-11-05', noticeOn: '2026-05-11',
    }),
    take('receivePapers', '2026-05-15', { papersOn: '2026-05-15', papers: ['@file:暂予监外执行决定书.pdf'] }),
    take('report', '2026-05-18', { reportedOn: '2026-05-18' }),
    take('declare', '2026-05-19', { declaredOn: '2026-05-19', team: [officer] }),
    take('begin', '2026-05-22', { plan: ['@file:矫正方案.pdf'] }),
    take('reportIn', '2026-06-24', { reports: [{ on: '2026-06-17', form: 'written', note: '提交病情复查情况。' }] }),
    take('move', '2026-07-06', { moves: [{ on: '2026-07-06', way: 'out', place: '邻县', approval: ['@file:变更决定.pdf'] }] }),
    take('moveOut', '2026-07-10', { endedOn: '2026-07-10' }),
    take('archive', '2026-07-20', { archivedOn: '2026-07-20' }),
  ],
}

/** 社区矫正的示例：合起来办遍每个环节、到过每种状态。 */
export const correctionStories: readonly Story[] = [probation, parole, inquiry, young, movedAway]
