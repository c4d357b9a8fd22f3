import type { Story, StoryStep } from '../../kernel/story/story.ts'

const person = (name: string, phone: string) => ({ kind: 'natural', name, phone, address: '云岭县青石镇柳溪村' })
const step = (step: string, by: StoryStep['by'], on: string, input?: StoryStep['input']): StoryStep => ({ step, by, on, input })
const informed = (on: string): StoryStep => step('inform', 'clerkPetition', on, { informOn: on })
const accepted = (on: string, more: object = {}): StoryStep => step('accept', 'clerkPetition', on, { acceptedOn: on, ...more })
const assigned = (on: string, handlingUnit = '@unit'): StoryStep =>
  step('assign', 'clerkPetition', on, { handlingUnit, handlers: ['@clerkPeace'] })
const drafted = (on: string, kind: string, reason: string): StoryStep =>
  step('draft', 'clerkPeace', on, {
    facts: '经走访核实，情况与信访人所述基本一致。', opinionKind: kind, opinionReason: reason, opinionBasis: '《土地管理法》及县征地补偿有关规定。',
  })
const issued = (on: string): StoryStep => step('issue', 'principal', on, { opinionIssuedOn: on, opinionFiles: ['@file:处理意见书.pdf'] })
const served = (on: string): StoryStep => step('serve', 'clerkPeace', on, { servedOn: on, servedFiles: ['@file:送达回证.pdf'] })
const reviewServed = (on: string): StoryStep => step('serveReview', 'clerkPetition', on, { reviewServedOn: on })
const visited = (on: string, result: string, helped?: string): StoryStep =>
  step('follow', 'clerkPeace', on, { visits: [{ on, by: '@clerkPeace', result }], ...(helped ? { helped } : {}) })
const closed = (on: string): StoryStep => step('close', 'deputyLeader', on, { closedOn: on })

/** 网上信件：简易办理，十个工作日内答复，信访人没有请求复查，评价、回访、归档。 */
const streetLamp: Story = {
  title: '柳溪村路灯损坏的网上信件', ends: 'closed',
  steps: [
    step('receive', 'clerkPetition', '2026-04-13', {
      channel: 'online', receivedOn: '2026-04-13', petitioners: [person('贺永春', '13800000031')], people: 1, request: '村口三盏路灯坏了两个月，请求修复。',
      facts: '村口至小学一段夜间无照明。', accusedUnit: '@village',
    }),
    step('triage', 'clerkPetition', '2026-04-14', { category: 'appeal', subject: 'villageAffairs', informType: 'accepted',
      statutory: false, simple: true }),
    informed('2026-04-15'), accepted('2026-04-15', { simple: true }), assigned('2026-04-15'),
    drafted('2026-04-24', 'support', '路灯由村委会负责维护，已安排更换，四月底前完成。'), issued('2026-04-27'), served('2026-04-28'),
    step('rate', 'clerkPetition', '2026-05-06', { rating: 'satisfied', ratedOn: '2026-05-06' }),
    step('lapseReview', 'time', '2026-05-29'), visited('2026-06-02', 'stable'), closed('2026-06-05'),
  ],
}

/** 来访：听证、受委托的分管领导批准延期，复查责令重新办理，再经复查、复核，三级终结；列为积案后因终结销号，疏导帮扶。 */
const compensation: Story = {
  title: '柳溪村青苗补偿标准来访', ends: 'closed',
  steps: [
    step('receive', 'clerkPetition', '2025-09-01', {
      channel: 'visit', receivedOn: '2025-09-01', petitioners: [person('冉启明', '13800000032'), person('冉启华', '13800000033')], people: 2, reps: 2,
      request: '要求按新标准补付青苗补偿费。', facts: '二〇二四年修路占地，按旧标准补偿。', category: 'appeal', subject: 'requisition',
    }),
    step('triage', 'clerkPetition', '2025-09-02', { category: 'appeal', subject: 'requisition', informType: 'accepted',
      statutory: false, repeatCount: 1 }),
    informed('2025-09-03'), accepted('2025-09-03'), assigned('2025-09-04'),
    step('hear', 'clerkPeace', '2025-10-15', { hearing: [{ heldOn: '2025-10-15', result: '双方对适用哪一年的标准各执一词。' }] }),
    step('delegate', 'principal', '2025-10-20', { delegate: '@deputyLeader' }),
    step('extend', 'deputyLeader', '2025-10-27', {
      extensionDays: 30, extensionOn: '2025-10-27', extensionReason: '需向县里核实当年的补偿标准。',
    }),
    step('tellExtension', 'clerkPeace', '2025-10-28', { extensionToldOn: '2025-10-28' }),
    drafted('2025-11-20', 'explain', '占地时新标准尚未施行，按旧标准补偿符合规定。'), issued('2025-11-24'), served('2025-11-26'),
    step('requestReview', 'clerkPetition', '2025-12-10', { reviewRequestedOn: '2025-12-10', reviewOrgan: '云岭县人民政府' }),
    step('decideReview', 'countyReviewer', '2025-12-30', {
      reviewDecidedOn: '2025-12-30', reviewResult: 'redo', reviewFiles: ['@file:复查意见书.pdf'],
    }),
    reviewServed('2025-12-31'),
    step('redo', 'clerkPetition', '2026-01-05'),
    drafted('2026-01-12', 'explain', '已重新核对占地时间和面积，补付漏登的零点二亩。'), issued('2026-01-15'), served('2026-01-16'),
    step('requestReview', 'clerkPetition', '2026-02-02', { reviewRequestedOn: '2026-02-02', reviewOrgan: '云岭县人民政府' }),
    step('decideReview', 'countyReviewer', '2026-02-27', { reviewDecidedOn: '2026-02-27', reviewResult: 'upheld' }), reviewServed('2026-03-02'),
    step('requestRecheck', 'clerkPetition', '2026-03-10', { recheckRequestedOn: '2026-03-10', recheckOrgan: '市人民政府' }),
    step('recheckHear', 'countyReviewer', '2026-03-20', { recheckHearingFrom: '2026-03-20' }),
    step('recheckHeard', 'countyReviewer', '2026-03-30', { recheckHearingTo: '2026-03-30' }),
    step('decideRecheck', 'countyReviewer', '2026-04-15', {
      recheckDecidedOn: '2026-04-15', recheckResult: 'upheld', recheckFiles: ['@file:复核意见书.pdf'],
    }),
    step('listOld', 'deputyLeader', '2026-09-07', {
      oldListedOn: '2026-09-07', oldBasis: 'overYear', leadCadre: '@deputyLeader', oldPlan: '由分管领导包案，每月走访一次，帮助解决生活困难。',
    }),
    step('noteOld', 'deputyLeader', '2026-09-28', { oldNotes: [{ on: '2026-09-28', note: '走访一次，已协助申请临时救助。' }] }),
    visited('2026-10-12', 'stable', '协助申请临时救助。'),
    step('unlistOld', 'principal', '2026-10-19', { oldEndedOn: '2026-10-19', oldEndBasis: 'ended' }),
    closed('2026-10-23'),
  ],
}

/** 集体访、重大紧急：立即报告，双方同意转入调解，签约息诉；疑似污染环境犯罪的另行移送；上级通报过一次越级上访。 */
const sewage: Story = {
  title: '青石镇养殖场排污集体来访', ends: 'followed',
  steps: [
    {
      ...step('receive', 'clerkPetition', '2026-06-08', {
        channel: 'visit', receivedOn: '2026-06-08', petitioners: [person('覃永贵', '13800000034')], people: 18, reps: 6, group: true,
        request: '要求养殖场停止向沟渠排放粪水。', facts: '粪水流入灌溉渠，秧苗发黄。', urgent: true, subject: 'environment',
      }),
      reason: '已劝导推选五名代表，一人坚持在场。',
    },
    step('reportUrgent', 'clerkPetition', '2026-06-08', { urgentReports: [{ at: '2026-06-08T09:40', to: 'government', receipt: '党政办值班室' }] }),
    step('triage', 'clerkPetition', '2026-06-09', { category: 'appeal', subject: 'environment', informType: 'accepted', statutory: false }),
    informed('2026-06-10'), accepted('2026-06-10'), assigned('2026-06-10'),
    step('mediate', 'clerkPeace', '2026-06-12', {
      mediationConsentOn: '2026-06-12', facts: '粪水流入灌溉渠，秧苗发黄，约八亩受损。',
      disputants: [person('覃永贵', '13800000034'), { kind: 'unit', name: '青石镇兴旺养殖场', agent: '罗经理' }],
    }),
    step('handClue', 'clerkPetition', '2026-06-15', { handedOverOn: '2026-06-15', clueReceiver: '@justiceHead' }),
    step('recordSkip', 'clerkPetition', '2026-06-25', {
      skips: [{ on: '2026-06-24', organ: '县信访局', notice: ['@file:越级上访通报.pdf'] }],
    }),
    step('settle', 'clerkPeace', '2026-07-03', { settledOn: '2026-07-03', settledFiles: ['@file:息诉协议.pdf'] }),
    visited('2026-08-03', 'stable'),
  ],
}

/** 检举控告：只有承接人能看，导入纪检监察。 */
const accusation: Story = {
  title: '一封反映干部作风的来信', ends: 'routed',
  steps: [
    step('receive', 'clerkPetition', '2026-05-11', {
      channel: 'letter', receivedOn: '2026-05-11', petitioners: [{ kind: 'natural', name: '匿名' }], people: 1, contactUnclear: true,
      request: '反映某办公室人员接受服务对象宴请。', category: 'accusation', accused: ['@clerkEnforce'], assignee: '@justiceHead',
    }),
    step('triage', 'justiceHead', '2026-05-12', { category: 'accusation', subject: 'villageAffairs', informType: 'route', route: 'supervision' }),
    step('route', 'justiceHead', '2026-05-13', { routedOn: '2026-05-13', routedTo: '云岭县纪委监委', route: 'supervision' }),
  ],
}

/** 县里转来、认为不属于本机关的：提出异议，未获同意，再次甄别后告知导入行政复议。 */
const licence: Story = {
  title: '建房审批答复不满的转送件', ends: 'routed',
  steps: [
    step('receive', 'clerkPetition', '2026-07-06', {
      channel: 'transferred', receivedOn: '2026-07-06', fromOrgan: '县信访局', petitioners: [person('田茂林', '13800000035')], people: 1,
      request: '不服宅基地审批不予许可的决定。',
    }),
    step('object', 'clerkPetition', '2026-07-09', { objectOn: '2026-07-09', objectReason: '认为应由县自然资源局处理。' }),
    {
      ...step('overrule', 'clerkPetition', '2026-07-13', { category: 'appeal', subject: 'homestead', informType: 'route',
        statutory: true, route: 'recon' }),
      reason: '县信访局认为审批机关为镇政府。',
    },
    informed('2026-07-16'),
    step('route', 'clerkPetition', '2026-07-16', { routedOn: '2026-07-16', routedTo: '云岭县人民政府（行政复议机构）', route: 'recon' }),
  ],
}

/** 县里交办、确不属于本机关的：异议获同意，退回。 */
const school: Story = {
  title: '学区划分的交办件', ends: 'returned',
  steps: [
    step('receive', 'clerkPetition', '2026-08-17', {
      channel: 'assigned', receivedOn: '2026-08-17', fromOrgan: '县信访局', petitioners: [person('申家旺', '13800000036')], people: 1, request: '要求调整小学学区。',
      subject: 'policy',
    }),
    step('object', 'clerkPetition', '2026-08-19', { objectOn: '2026-08-19', objectReason: '学区由县教育局划定。' }),
    step('giveBack', 'clerkPetition', '2026-08-24', { returnedOn: '2026-08-24' }),
  ],
}

/** 来信：属于县交通部门，十五日内转送并告知。 */
const bus: Story = {
  title: '增开班车的来信', ends: 'transferred',
  steps: [
    step('receive', 'clerkPetition', '2026-09-01', {
      channel: 'letter', receivedOn: '2026-09-01', petitioners: [person('蒲玉珍', '13800000037')], people: 3, request: '建议增开镇到县城的早班车。',
    }),
    step('triage', 'clerkPetition', '2026-09-02', {
      category: 'suggestion', subject: 'policy', informType: 'transferred', responsibleOrgan: '云岭县交通运输局',
    }),
    informed('2026-09-04'),
    step('transfer', 'clerkPetition', '2026-09-04', {
      transferredOn: '2026-09-04', responsibleOrgan: '云岭县交通运输局', transferReceipt: ['@file:转送回执.pdf'],
    }),
  ],
}

/** 三级终结后仍以同一事实提出：不予受理，疏导帮扶。 */
const again: Story = {
  title: '三级终结后再次来访', ends: 'closed',
  steps: [
    step('receive', 'clerkPetition', '2026-10-12', {
      channel: 'visit', receivedOn: '2026-10-12', petitioners: [person('何建山', '13800000038')], people: 1, request: '仍要求重新计算二〇一九年的补偿。', repeatCount: 4,
      subject: 'requisition',
    }),
    step('triage', 'clerkPetition', '2026-10-13', { category: 'appeal', subject: 'requisition', informType: 'notAccepted', statutory: false }),
    informed('2026-10-14'),
    step('refuse', 'clerkPetition', '2026-10-14', { refusedOn: '2026-10-14', refuseReason: 'ended' }),
    visited('2026-10-20', 'stable'), closed('2026-10-26'),
  ],
}

/** 复查维持后信访人没有请求复核。 */
const fence: Story = {
  title: '集镇围墙拆除的来访', ends: 'lapsed',
  steps: [
    step('receive', 'clerkPetition', '2026-03-02', {
      channel: 'visit', receivedOn: '2026-03-02', petitioners: [person('龚玉兰', '13800000039')], people: 1, request: '要求恢复门前围墙。', facts: '围墙占用公共通道。',
    }),
    step('triage', 'clerkPetition', '2026-03-03', { category: 'appeal', subject: 'property', informType: 'accepted', statutory: false }),
    informed('2026-03-04'), accepted('2026-03-04'), assigned('2026-03-04', '@village'), drafted('2026-03-20', 'reject', '围墙占用公共通道，不能恢复。'),
    issued('2026-03-23'), served('2026-03-24'),
    step('requestReview', 'clerkPetition', '2026-04-08', { reviewRequestedOn: '2026-04-08', reviewOrgan: '云岭县人民政府' }),
    step('decideReview', 'countyReviewer', '2026-04-28', { reviewDecidedOn: '2026-04-28', reviewResult: 'upheld' }), reviewServed('2026-04-29'),
    step('lapseRecheck', 'time', '2026-06-01'),
  ],
}

/** 信访事项的示例：合起来办遍每个环节、到过每种状态。 */
export const petitionStories: readonly Story[] = [streetLamp, compensation, sewage, accusation, licence, school, bus, again, fence]
