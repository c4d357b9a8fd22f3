import type { Story, StoryStep } from '../../kernel/story/story.ts'

const plaintiff = (name: string) => [{ kind: 'natural', name, gender: 'male', phone: '13800000031', address: '云岭县青石镇' }]
const court = '云岭县人民法院'
const evidence = [{ name: '现场检查笔录', source: 'own', collectedOn: '2025-12-08' }, { name: '送达回证', source: 'own', collectedOn: '2025-12-30' }]
const served = (on: string, input: object): StoryStep => ({
  step: 'serve', by: 'clerkJustice', on,
  input: { court, instance: 'first', copyReceivedOn: on, toldRemedy: true, noticeFiles: ['@file:应诉通知书.pdf'], ...input },
})
const assigned = (on: string): StoryStep => ({ step: 'assign', by: 'principal', on, input: { undertaker: '@clerkEnforce', agents: ['@adviser'] } })
const drafted = (on: string): StoryStep => ({
  step: 'draft', by: 'clerkEnforce', on, input: { defence: '职权、事实、程序、适用法律逐项说明。', legalBasis: ['中华人民共和国行政处罚法'], evidence },
})
const approved = (on: string): StoryStep => ({ step: 'approve', by: 'principal', on })
const answered = (on: string): StoryStep => ({
  step: 'answer', by: 'clerkEnforce', on, input: { answerOn: on, answerFiles: ['@file:答辩状.pdf'], evidenceOn: on, evidenceFiles: ['@file:证据.pdf'] },
})
const confirmed = (on: string, hearingDueOn: string, who: object = { plannedHead: '@principal', plannedStaff: '@clerkEnforce' }): StoryStep => ({
  step: 'confirmHead', by: 'deputyLeader', on, input: { hearingDueOn, ...who },
})
const heard = (on: string, row: object): StoryStep => ({
  step: 'hear', by: 'clerkEnforce', on, input: { hearings: [{ on, staff: '@clerkEnforce', lawyers: ['@adviser'], ...row }] },
})
const withHead = (identityOn: string, headPost = 'chief') => ({
  head: headPost === 'chief' ? '@principal' : '@deputyLeader', headPost, headOf: 'own', identityFiles: ['@file:负责人身份证明.pdf'], identityOn, spoke: true,
})
const ruled = (on: string, servedOn: string, result: string, lost: boolean, more: object = {}): StoryStep => ({
  step: 'judge', by: 'clerkJustice', on: servedOn, input: { judgmentOn: on, servedOn, paper: 'judgment', result, lost, ...more },
})
const effective = (on: string): StoryStep => ({ step: 'takeEffect', by: 'clerkJustice', on, input: { effectiveOn: on } })
const reviewed = (on: string, input: object): StoryStep => ({
  step: 'review', by: 'clerkJustice', on, input: { reviewedOn: on, followUp: 'none', ...input },
})
const archived = (on: string): StoryStep => ({ step: 'archive', by: 'deputyLeader', on })

/** 复议维持后起诉：复议机关是共同被告；第一次开庭正职出庭，第二次由工作人员出庭；驳回诉讼请求。 */
const straw: Story = {
  title: '焚烧秸秆处罚行政诉讼案', ends: 'archived',
  steps: [
    {
      step: 'notify', in: 'reconsideration', by: 'clerkJustice', on: '2026-01-20', title: '焚烧秸秆处罚复议案',
      input: {
        caseNo: '云岭府复〔2026〕1号', organ: '云岭县人民政府', receivedOn: '2026-01-20', procedure: 'simple', toldRemedy: true,
        applicant: plaintiff('胡长庚'), act: '行政处罚决定（青石罚〔2025〕18号）', actKind: 'penalty', actOn: '2025-12-29',
      },
    },
    {
      step: 'decide', in: 'reconsideration', by: 'clerkJustice', on: '2026-02-13',
      input: { decidedOn: '2026-02-11', servedOn: '2026-02-13', result: 'uphold', decisionFiles: ['@file:复议决定书.pdf'] },
    },
    served('2026-03-09', {
      caseNo: '（2026）云岭行初3号', plaintiff: plaintiff('胡长庚'), act: '行政处罚决定（青石罚〔2025〕18号）', actKind: 'penalty', actOn: '2025-12-29',
      priorRecon: '@record:reconsideration', coDefendant: '云岭县人民政府', knewOn: '2025-12-30', filedOn: '2026-02-27',
    }),
    assigned('2026-03-10'), drafted('2026-03-16'), approved('2026-03-18'), answered('2026-03-20'), confirmed('2026-04-07', '2026-04-14'),
    heard('2026-04-14', { ...withHead('2026-04-13'), courtRequired: true }), confirmed('2026-04-20', '2026-04-28'), heard('2026-04-28', {}),
    ruled('2026-05-18', '2026-05-20', 'dismissClaim', false), effective('2026-06-05'),
    reviewed('2026-06-10', { review: '处罚前的告知和送达都有回证，证据链完整。' }), archived('2026-06-12'),
  ],
}

/** 违法拆除：延期举证、负责人因抗洪不能出庭，败诉后整改、履行、学法；收到司法建议。 */
const wall: Story = {
  title: '白鹭镇围墙拆除行政诉讼案', ends: 'archived',
  steps: [
    served('2026-06-18', {
      caseNo: '（2026）云岭行初9号', plaintiff: plaintiff('何建山'), act: '拆除围墙的行为', actKind: 'compulsion', actOn: '2026-03-10', toldRemedy: false,
      knewOn: '2026-03-10', filedOn: '2026-06-08',
    }),
    assigned('2026-06-18'), drafted('2026-06-22'),
    { step: 'return', by: 'principal', on: '2026-06-23', reason: '没有说明强制执行的程序。' },
    assigned('2026-06-23'),
    {
      step: 'extendEvidence', by: 'clerkEnforce', on: '2026-06-29',
      input: { evidenceAskedOn: '2026-06-26', evidenceGrantedOn: '2026-06-29', evidenceDays: 15 },
    },
    drafted('2026-06-29'), approved('2026-06-30'),
    { step: 'answerFirst', by: 'clerkEnforce', on: '2026-07-01', input: { answerOn: '2026-07-01', answerFiles: ['@file:答辩状.pdf'] } },
    {
      step: 'giveEvidence', by: 'clerkEnforce', on: '2026-07-14',
      input: {
        evidence: [...evidence, { name: '围墙位置测绘图', source: 'permitted', collectedOn: '2026-07-10' }], evidenceOn: '2026-07-14',
        evidenceFiles: ['@file:证据.pdf'],
      },
    },
    confirmed('2026-07-15', '2026-07-22', { plannedStaff: '@clerkEnforce' }),
    heard('2026-07-22', { absentReason: 'duty', absentProof: ['@file:不能出庭的说明.pdf'] }),
    ruled('2026-08-10', '2026-08-13', 'unlawful', true, { compensation: 350_000, performDue: '2026-09-30', fee: 5_000 }),
    {
      step: 'receiveSuggestion', by: 'clerkJustice', on: '2026-08-13',
      input: { suggestionOn: '2026-08-13', suggestionFrom: court, suggestionAbout: '拆除之前应当依法催告并作出强制执行决定。' },
    },
    effective('2026-08-29'),
    { step: 'startPerform', by: 'clerkEnforce', on: '2026-09-01' },
    { step: 'perform', by: 'clerkEnforce', on: '2026-09-16', input: { performedOn: '2026-09-16', performFiles: ['@file:赔偿款凭证.pdf'] } },
    reviewed('2026-09-21', {
      review: '没有决定、没有催告就动手拆除，程序上站不住。', cause: 'procedure', followUp: 'study', studyOn: '2026-10-14', studyTopic: '行政强制法',
    }),
    archived('2026-09-23'),
  ],
}

/** 一审败诉后上诉；二审另立一条，“上一审级”指回一审，维持原判，申请再审。 */
const licence: Story = {
  title: '青石镇建房许可行政诉讼案（二审）', ends: 'archived',
  steps: [
    {
      ...served('2026-01-08', { caseNo: '（2026）云岭行初1号', plaintiff: plaintiff('吴仕明'), act: '不予建房许可决定', actKind: 'license', actOn: '2025-11-20' }),
      in: 'litigation#first', title: '青石镇建房许可行政诉讼案（一审）',
    },
    { ...ruled('2026-03-02', '2026-03-04', 'revoke', true), in: 'litigation#first' },
    { step: 'appeal', in: 'litigation#first', by: 'principal', on: '2026-03-16', input: { appealedOn: '2026-03-16', appealedBy: 'us' } },
    served('2026-04-01', {
      caseNo: '（2026）岭州行终21号', court: '岭州市中级人民法院', instance: 'second', plaintiff: plaintiff('吴仕明'), act: '不予建房许可决定', actKind: 'license',
      actOn: '2025-11-20', priorInstance: '@record:litigation#first',
    }),
    assigned('2026-04-02'), drafted('2026-04-08'), approved('2026-04-09'), answered('2026-04-10'), ruled('2026-05-12', '2026-05-15', 'revoke', true),
    effective('2026-05-15'),
    { step: 'startPerform', by: 'clerkEnforce', on: '2026-05-18' },
    { step: 'askRetrial', by: 'principal', on: '2026-05-20', input: { retrialAskedOn: '2026-05-20' } },
    { step: 'perform', by: 'clerkEnforce', on: '2026-06-08', input: { performedOn: '2026-06-08' } },
    reviewed('2026-06-15', { review: '许可条件以村规划为准，不能以会议纪要代替。', cause: 'law', followUp: 'task' }), archived('2026-06-17'),
  ],
}

/** 一审败诉，上诉。 */
const appealed: Story = {
  title: '青石镇公开征地材料行政诉讼案', ends: 'appealed',
  steps: [
    served('2026-08-03', { caseNo: '（2026）云岭行初12号', plaintiff: plaintiff('冉启明'), act: '政府信息不予公开答复', actKind: 'disclosure', actOn: '2026-05-11' }),
    assigned('2026-08-04'), drafted('2026-08-10'), approved('2026-08-11'), answered('2026-08-12'), confirmed('2026-08-24', '2026-09-01'),
    heard('2026-09-01', withHead('2026-08-31', 'deputy')), ruled('2026-09-18', '2026-09-18', 'perform', true),
    { step: 'appeal', by: 'justiceHead', on: '2026-09-28', input: { appealedOn: '2026-09-28', appealedBy: 'us' } },
  ],
}

/** 改变行为后原告撤诉。 */
const parking: Story = {
  title: '青石镇停车泊位处罚撤诉案', ends: 'archived',
  steps: [
    served('2026-05-06', {
      caseNo: '（2026）云岭行初6号', plaintiff: plaintiff('邓小兵'), act: '行政处罚决定（青石罚〔2026〕3号）', actKind: 'penalty', actOn: '2026-03-02',
    }),
    assigned('2026-05-06'),
    { step: 'withdraw', by: 'clerkJustice', on: '2026-05-19', input: { withdrawnOn: '2026-05-19', changedAct: true } },
    reviewed('2026-05-25', { review: '泊位标线不清，处罚已撤销；标线已重划。' }), archived('2026-05-27'),
  ],
}

/** 补偿数额，法院主持调解。 */
const crops: Story = {
  title: '青石镇青苗补偿行政诉讼案', ends: 'archived',
  steps: [
    served('2026-04-13', { caseNo: '（2026）云岭行初5号', plaintiff: plaintiff('冉启华'), act: '青苗补偿决定', actKind: 'requisition', actOn: '2026-02-02' }),
    assigned('2026-04-14'), drafted('2026-04-20'), approved('2026-04-21'), answered('2026-04-22'),
    {
      step: 'mediate', by: 'clerkJustice', on: '2026-05-27',
      input: { effectiveOn: '2026-05-27', performDue: '2026-06-30', compensation: 1_260_000 },
    },
    { step: 'startPerform', by: 'clerkEnforce', on: '2026-05-29' },
    { step: 'perform', by: 'clerkEnforce', on: '2026-06-22', input: { performedOn: '2026-06-22', performFiles: ['@file:补偿款凭证.pdf'] } },
    reviewed('2026-06-25', { review: '补偿标准的依据应当事先公示。' }), archived('2026-06-26'),
  ],
}

/** 罚款到期不缴，又不复议、不起诉，申请法院强制执行。 */
const unpaid: Story = {
  title: '白鹭镇采砂罚款非诉执行案', ends: 'archived',
  steps: [
    {
      step: 'openEnforcement', by: 'clerkEnforce', on: '2026-03-05',
      input: { plaintiff: plaintiff('姚大海'), act: '行政处罚决定（白鹭罚〔2025〕7号）', actKind: 'penalty', actOn: '2025-08-28', suitTimeEndedOn: '2026-03-01' },
    },
    { step: 'applyEnforcement', by: 'principal', on: '2026-04-08', input: { enforceAppliedOn: '2026-04-08', court } },
    {
      step: 'ruleEnforcement', by: 'clerkJustice', on: '2026-05-11',
      input: { enforceDecidedOn: '2026-05-11', enforceResult: 'granted', caseNo: '（2026）云岭行审4号' },
    },
    { step: 'perform', by: 'clerkJustice', on: '2026-07-15', input: { performedOn: '2026-07-15' } },
    reviewed('2026-07-20', { review: '期满后一个月内申请，执行到位。' }), archived('2026-07-21'),
  ],
}

/** 行政应诉的示例：合起来办遍每个环节、到过每种状态。 */
export const litigationStories: readonly Story[] = [straw, wall, licence, appealed, parking, crops, unpaid]
