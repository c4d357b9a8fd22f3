import type { Story, StoryStep } from '../../kernel/story/story.ts'

const applicant = (name: string) => [{ kind: 'natural', name, gender: 'male', phone: '13800000021', address: '云岭县青石镇' }]
const organ = '云岭县人民政府'
const evidence = (...names: string[]) => names.map((name) => ({ name, source: 'own', collectedOn: '2026-01-12' }))
const assigned = (on: string): StoryStep => ({ step: 'assign', by: 'justiceHead', on, input: { undertaker: '@clerkEnforce', agents: ['@adviser'] } })
const drafted = (on: string, names: readonly string[] = ['现场检查笔录', '询问笔录']): StoryStep => ({
  step: 'draft', by: 'clerkEnforce', on,
  input: { defence: '事实清楚，证据确凿，程序合法。', legalBasis: ['中华人民共和国行政处罚法'], evidence: evidence(...names) },
})
const approved = (on: string): StoryStep => ({ step: 'approve', by: 'deputyLeader', on })
const replied = (on: string): StoryStep => ({ step: 'reply', by: 'clerkJustice', on, input: { replyOn: on, replyFiles: ['@file:答复书.pdf'] } })
const decided = (on: string, servedOn: string, result: string, more: object = {}): StoryStep => ({
  step: 'decide', by: 'clerkJustice', on: servedOn, input: { decidedOn: on, servedOn, result, decisionFiles: ['@file:复议决定书.pdf'], ...more },
})
const archived = (on: string): StoryStep => ({ step: 'archive', by: 'deputyLeader', on })

/** 普通程序走全程：退回一次、停止执行、中止、附带审查、听证、延长，被撤销后重新作出，收到意见书，安排学法。 */
const shed: Story = {
  title: '青石镇彩钢棚限期拆除决定复议案', ends: 'archived',
  steps: [
    {
      step: 'notify', by: 'clerkJustice', on: '2026-02-12',
      input: {
        caseNo: '云岭府复〔2026〕3号', organ, receivedOn: '2026-02-12', acceptedOn: '2026-02-10', procedure: 'ordinary', toldRemedy: true,
        applicant: applicant('罗启文'), act: '限期拆除决定（青石执拆〔2026〕2号）', actKind: 'compulsion', actOn: '2026-01-15', knewOn: '2026-01-16',
        appliedOn: '2026-02-06', noticeFiles: ['@file:答复通知书.pdf'],
      },
    },
    { step: 'stay', by: 'deputyLeader', on: '2026-02-12', input: { stayedOn: '2026-02-12' } },
    assigned('2026-02-13'), drafted('2026-02-25', ['现场检查笔录']),
    { step: 'return', by: 'deputyLeader', on: '2026-02-26', reason: '缺送达回证，程序部分没有写。' },
    assigned('2026-02-26'),
    {
      step: 'draft', by: 'clerkEnforce', on: '2026-02-27',
      input: {
        defence: '拆除决定有事实和法律依据；催告、送达的程序另附说明。', legalBasis: ['中华人民共和国行政强制法'],
        evidence: [...evidence('现场检查笔录', '催告书', '送达回证'), { name: '建房时间的说明', source: 'permitted', collectedOn: '2026-02-26' }],
      },
    },
    approved('2026-03-02'), replied('2026-03-03'),
    { step: 'noticeNorm', by: 'clerkJustice', on: '2026-03-09', input: { normNoticedOn: '2026-03-09' } },
    { step: 'suspend', by: 'clerkJustice', on: '2026-03-09', input: { suspendedOn: '2026-03-09' }, reason: '附带审查镇里的建房管理规定。' },
    {
      step: 'replyNorm', by: 'clerkJustice', on: '2026-03-19', input: { normRepliedOn: '2026-03-19', normReplyFiles: ['@file:文件合法性说明.pdf'] },
    },
    { step: 'resume', by: 'clerkJustice', on: '2026-04-01', input: { resumedOn: '2026-04-01' } },
    {
      step: 'noticeHearing', by: 'clerkJustice', on: '2026-04-08', input: { hearingNoticedOn: '2026-04-08', hearingOn: '2026-04-20' },
    },
    {
      step: 'hear', by: 'clerkEnforce', on: '2026-04-20',
      input: { hearings: [{ on: '2026-04-20', head: '@deputyLeader', headPost: 'deputy', staff: '@clerkEnforce', lawyers: ['@adviser'] }] },
    },
    {
      step: 'supplement', by: 'clerkEnforce', on: '2026-04-22',
      input: {
        suppliedOn: '2026-04-22',
        evidence: [...evidence('现场检查笔录', '催告书', '送达回证'), { name: '测绘说明', source: 'permitted', collectedOn: '2026-04-21' }],
      },
    },
    { step: 'prolong', by: 'clerkJustice', on: '2026-04-27', input: { prolongedOn: '2026-04-27', prolongDays: 30 } },
    decided('2026-05-20', '2026-05-25', 'revoke', { procedureOnly: true, performDue: '2026-07-24' }),
    {
      step: 'receiveOpinion', by: 'clerkJustice', on: '2026-05-25',
      input: { opinionReceivedOn: '2026-05-25', opinionNo: '云岭府复意〔2026〕1号', opinionAbout: '催告、听取陈述申辩的程序有欠缺。' },
    },
    { step: 'startPerform', by: 'clerkEnforce', on: '2026-05-28' },
    {
      step: 'remake', by: 'clerkEnforce', on: '2026-07-06',
      input: { remadeOn: '2026-07-06', remade: '限期拆除决定（青石执拆〔2026〕9号）', sameAsBefore: true },
    },
    { step: 'perform', by: 'clerkEnforce', on: '2026-07-08', input: { performedOn: '2026-07-08', performFiles: ['@file:新决定送达回证.pdf'] } },
    {
      step: 'reportOpinion', by: 'clerkJustice', on: '2026-07-15',
      input: { opinionReportedOn: '2026-07-15', opinionReport: ['@file:纠正情况报告.pdf'] },
    },
    {
      step: 'review', by: 'clerkJustice', on: '2026-07-20',
      input: {
        reviewedOn: '2026-07-20', cause: 'procedure', lesson: '强制执行前的催告不能省；文书模板已改。', followUp: 'study', studyOn: '2026-08-12',
        studyTopic: '行政强制的法定程序',
      },
    },
    archived('2026-07-22'),
  ],
}

/** 当场处罚：申请书递到镇里，五个工作日内转送；简易程序，维持后被起诉。 */
const fine: Story = {
  title: '柳溪村焚烧秸秆当场处罚复议案', ends: 'sued',
  steps: [
    {
      step: 'handIn', by: 'clerkEnforce', on: '2026-04-30',
      input: {
        handedInOn: '2026-04-30', handedInWhy: 'onSpot', applicant: applicant('胡长庚'), act: '当场处罚决定（罚款二百元）', actKind: 'penalty',
        actOn: '2026-04-24', toldRemedy: true, knewOn: '2026-04-24', appliedOn: '2026-04-30',
      },
    },
    { step: 'forward', by: 'clerkJustice', on: '2026-05-09', input: { organ, forwardedOn: '2026-05-09' } },
    {
      step: 'notifyForwarded', by: 'clerkJustice', on: '2026-05-14',
      input: { caseNo: '云岭府复〔2026〕11号', organ, receivedOn: '2026-05-14', acceptedOn: '2026-05-13', procedure: 'simple', toldRemedy: true },
    },
    assigned('2026-05-14'), drafted('2026-05-18'), approved('2026-05-19'), replied('2026-05-20'), decided('2026-06-08', '2026-06-10', 'uphold'),
    {
      step: 'sue', by: 'clerkJustice', on: '2026-06-24',
      input: { suitCopyOn: '2026-06-24', suitCaseNo: '（2026）云岭行初7号', suitCourt: '云岭县人民法院', plaintiffs: applicant('胡长庚') },
    },
  ],
}

/** 当事人递来申请书，镇里复核后自行撤销。 */
const mistaken: Story = {
  title: '白鹭镇占道经营处罚认错人案', ends: 'selfCorrected',
  steps: [
    {
      step: 'handIn', by: 'clerkEnforce', on: '2026-06-03',
      input: {
        handedInOn: '2026-06-03', handedInWhy: 'onSpot', applicant: applicant('蒋文彬'), act: '当场处罚决定（罚款五十元）', actKind: 'penalty',
        actOn: '2026-06-01', toldRemedy: true,
      },
    },
    { step: 'selfCorrect', by: 'deputyLeader', on: '2026-06-05', input: { correctedOn: '2026-06-05' }, reason: '核对影像，当事人不是摊主。' },
  ],
}

/** 转送以后复议机关以超过申请期限为由不予受理。 */
const tooLate: Story = {
  title: '递到镇里、复议机关未受理的一件', ends: 'archived',
  steps: [
    {
      step: 'handIn', by: 'clerkEnforce', on: '2026-07-13',
      input: {
        handedInOn: '2026-07-13', handedInWhy: 'onSpot', applicant: applicant('蒋文彬'), act: '当场处罚决定（罚款一百元）', actKind: 'penalty',
        actOn: '2026-03-02', toldRemedy: true,
      },
    },
    { step: 'forward', by: 'clerkJustice', on: '2026-07-15', input: { organ, forwardedOn: '2026-07-15' } },
    { step: 'decline', by: 'clerkJustice', on: '2026-07-22', input: { declinedOn: '2026-07-22' } },
  ],
}

/** 和解撤回，复议终止。 */
const pension: Story = {
  title: '青石镇高龄津贴给付复议案', ends: 'archived',
  steps: [
    {
      step: 'notify', by: 'justiceHead', on: '2026-07-01',
      input: {
        caseNo: '云岭府复〔2026〕15号', organ, receivedOn: '2026-07-01', procedure: 'simple', toldRemedy: false, applicant: applicant('田老五'),
        act: '停发高龄津贴', actKind: 'payment', actOn: '2026-03-31', knewOn: '2026-04-20', appliedOn: '2026-06-26',
      },
    },
    assigned('2026-07-01'), drafted('2026-07-03'), approved('2026-07-06'), replied('2026-07-07'),
    {
      step: 'terminate', by: 'clerkJustice', on: '2026-07-16', input: { terminatedOn: '2026-07-16', mediation: 'settled' }, reason: '镇里补发津贴，申请人撤回申请。',
    },
    { step: 'review', by: 'clerkEnforce', on: '2026-07-20', input: { reviewedOn: '2026-07-20', lesson: '停发前应当入户核实。', followUp: 'none' } },
    archived('2026-07-21'),
  ],
}

/** 不履行职责：责令履行，列入工作任务。 */
const drain: Story = {
  title: '青石镇灌渠清障不履行职责复议案', ends: 'archived',
  steps: [
    {
      step: 'notify', by: 'clerkJustice', on: '2025-09-26',
      input: {
        caseNo: '云岭府复〔2025〕22号', organ, receivedOn: '2025-09-26', procedure: 'simple', toldRemedy: true, applicant: applicant('覃永寿'),
        act: '未答复清除渠道障碍的申请', actKind: 'duty', actOn: '2025-08-20', knewOn: '2025-08-20', appliedOn: '2025-09-18',
      },
    },
    assigned('2025-09-28'),
    {
      step: 'draft', by: 'clerkEnforce', on: '2025-10-09',
      input: {
        defence: '申请收到后已派人查看，未书面答复属实。', legalBasis: ['中华人民共和国水法'],
        evidence: [{ name: '现场查看记录', source: 'own', collectedOn: '2025-09-02' }],
      },
    },
    approved('2025-10-09'), replied('2025-10-10'),
    decided('2025-10-27', '2025-10-27', 'perform', { performDue: '2025-11-26' }),
    { step: 'startPerform', by: 'clerkEnforce', on: '2025-10-28' },
    { step: 'perform', by: 'clerkEnforce', on: '2025-11-18', input: { performedOn: '2025-11-18', performFiles: ['@file:清障照片.jpg'] } },
    {
      step: 'review', by: 'clerkJustice', on: '2025-11-24',
      input: { reviewedOn: '2025-11-24', cause: 'omission', lesson: '群众申请要按期书面答复，建立催办清单。', followUp: 'task' },
    },
    archived('2025-11-26'),
  ],
}

/** 行政复议的示例：合起来办遍每个环节、到过每种状态。 */
export const reconsiderationStories: readonly Story[] = [shed, fine, mistaken, pension, drain, tooLate]
