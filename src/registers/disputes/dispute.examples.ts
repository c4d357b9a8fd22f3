import type { Story } from '../../kernel/story/story.ts'

const two = (first: string, second: string) => [
  { kind: 'natural', name: first, gender: 'male', phone: '13800000001', address: '云岭县青石镇' },
  { kind: 'natural', name: second, gender: 'female', phone: '13800000002', address: '云岭县青石镇' },
]
const talk = (on: string, result: string, record: string) => ({ on, place: '青石镇人民调解委员会', record, result })

/** 宅基地排水：当场受理、书面协议、司法确认有效、履行、回访、归档。 */
const drainage: Story = {
  title: '青石镇柳溪村两户排水沟纠纷', ends: 'closed',
  steps: [
    {
      step: 'takeUp', by: 'mediator', on: '2026-03-03',
      input: {
        foundOn: '2026-03-03', how: 'apply', appliedOn: '2026-03-03', kind: 'neighbour', parties: two('柳大成', '周秀兰'), peopleCount: 6,
        amount: 860_000,
        summary: '一户垫高院坝后，雨水倒灌邻户厨房，双方为修沟费用争执。', place: '柳溪村三组', risk: 'low', mode: 'people', mediators: ['@mediator'],
        acceptedOn: '2026-03-03', inScope: true, consentOn: '2026-03-03', stage: 'none',
      },
    },
    {
      step: 'mediate', by: 'mediator', on: '2026-03-05',
      input: { sessions: [talk('2026-03-05', 'goingOn', '现场查看沟渠走向，双方同意各出一半。')], helpers: ['sage'], advisers: ['@adviser'] },
    },
    {
      step: 'agree', by: 'mediator', on: '2026-03-09',
      input: {
        sessions: [talk('2026-03-05', 'goingOn', '现场查看沟渠走向，双方同意各出一半。'), talk('2026-03-09', 'agreed', '议定由双方共同修沟。')],
        agreementForm: 'written', concludedOn: '2026-03-09', terms: '双方各出资四千三百元，四月十日前修通排水沟。', settledAt: 'village', sealedOn: '2026-03-09',
        allSigned: true, agreementFiles: ['@file:调解协议书.pdf'], performDue: '2026-04-10',
      },
    },
    {
      step: 'applyConfirm', by: 'mediator', on: '2026-03-16',
      input: { confirmAppliedOn: '2026-03-16', confirmCourt: '云岭县人民法院', confirmEligible: true },
    },
    {
      step: 'confirm', by: 'mediator', on: '2026-03-25',
      input: { confirmResult: 'valid', confirmDecidedOn: '2026-03-25', confirmCaseNo: '（2026）云岭民特12号' },
    },
    { step: 'urge', by: 'mediator', on: '2026-04-01' },
    {
      step: 'perform', by: 'mediator', on: '2026-04-08',
      input: { performance: 'done', performedOn: '2026-04-08', performanceFiles: ['@file:修沟照片.jpg'] },
    },
    {
      step: 'visit', by: 'villageCadre', on: '2026-04-28', input: { visits: [{ on: '2026-04-28', by: '@villageCadre', result: 'stable' }] },
    },
    { step: 'close', by: 'justiceHead', on: '2026-05-06', input: { subsidy: 20_000 } },
  ],
}

/** 工程欠款：排查发现、鉴定、延长、中止，一方明确拒绝，调解终止并告知救济途径。 */
const payment: Story = {
  title: '白鹭镇院墙施工欠款纠纷', ends: 'closed',
  steps: [
    {
      step: 'find', by: 'grid', on: '2026-04-07',
      input: {
        foundOn: '2026-04-07', how: 'patrol', kind: 'contract', parties: two('何建山', '吴桂芳'), peopleCount: 2, amount: 3_200_000,
        summary: '院墙完工后，双方对质量和尾款各执一词。',
      },
    },
    {
      step: 'triage', by: 'clerkPeace', on: '2026-04-08',
      input: { risk: 'middle', mode: 'people', mediators: ['@mediator'], online: true, stage: 'preSuit' },
    },
    {
      step: 'accept', by: 'mediator', on: '2026-04-09',
      input: { acceptedOn: '2026-04-09', inScope: true, mediators: ['@mediator'], consentOn: '2026-04-09' },
    },
    { step: 'mediate', by: 'mediator', on: '2026-04-13', input: { sessions: [talk('2026-04-13', 'apart', '双方对墙体开裂的原因看法不一。')] } },
    { step: 'appraise', by: 'mediator', on: '2026-04-15' },
    { step: 'resume', by: 'mediator', on: '2026-04-27' },
    { step: 'prolong', by: 'mediator', on: '2026-04-28', input: { extensionDays: 15, extensionAgreedOn: '2026-04-28' } },
    { step: 'suspend', by: 'mediator', on: '2026-05-06', reason: '一方外出务工，约定月中再谈。' },
    { step: 'resume', by: 'mediator', on: '2026-05-14' },
    {
      step: 'fail', by: 'mediator', on: '2026-05-18',
      input: {
        concludedOn: '2026-05-18', failReason: 'refused', advisedRemedy: true,
        sessions: [talk('2026-04-13', 'apart', '双方对墙体开裂的原因看法不一。'), talk('2026-05-18', 'refused', '一方表示不再调解，将去起诉。')],
      },
    },
    { step: 'close', by: 'justiceHead', on: '2026-05-25' },
  ],
}

/** 征地补偿：涉众、升级包案，发生群体性事件，移送县级人民政府。 */
const requisition: Story = {
  title: '青石镇环镇路征地补偿纠纷', ends: 'transferred',
  steps: [
    {
      step: 'find', by: 'clerkPeace', on: '2026-06-02',
      input: {
        foundOn: '2026-06-02', how: 'petition', kind: 'requisition', peopleCount: 23, summary: '十户对青苗补偿标准有异议，多次到镇里反映。',
        riskFlags: ['group', 'violence'],
        parties: [...two('冉启明', '冉启华'), { kind: 'unit', name: '云岭县环镇路项目部', agent: '罗经理' }],
      },
    },
    { step: 'triage', by: 'clerkPeace', on: '2026-06-02', input: { risk: 'high', mode: 'admin', mediators: ['@mediator'] } },
    {
      step: 'accept', by: 'clerkJustice', on: '2026-06-03',
      input: { acceptedOn: '2026-06-03', inScope: true, mediators: ['@mediator'], consentOn: '2026-06-03' },
    },
    {
      step: 'report', by: 'clerkPeace', on: '2026-06-03',
      input: { reports: [{ at: '2026-06-03T09:20', to: 'police', receipt: '青石派出所 值班民警' }] },
    },
    {
      step: 'handUp', by: 'villageCadre', on: '2026-06-03',
      input: { ladder: [{ on: '2026-06-03', level: 'township', how: '村里两次协商未果，报镇里处理。' }] },
    },
    {
      in: 'petition', step: 'receive', by: 'clerkPetition', on: '2026-06-04', title: '征地补偿标准的来访',
      input: {
        channel: 'visit', receivedOn: '2026-06-04', petitioners: two('冉启明', '冉启华'), people: 2, request: '要求提高青苗补偿标准。', subject: 'requisition',
      },
    },
    { step: 'linkPetition', by: 'clerkPeace', on: '2026-06-04', input: { laterPetitions: ['@record:petition'] } },
    { step: 'escalate', by: 'deputyLeader', on: '2026-06-04', input: { leadCadre: '@deputyLeader', escalateWhy: 'group' } },
    { step: 'recordIncident', by: 'clerkPeace', on: '2026-06-05', input: { incidents: [{ on: '2026-06-05', kind: 'group' }] } },
    {
      step: 'transfer', by: 'justiceHead', on: '2026-06-10',
      input: { transferTo: 'county', transferredOn: '2026-06-10', transferReceipt: ['@file:移送回执.pdf'] },
    },
  ],
}

/** 赡养引发的家庭暴力：老人为限制民事行为能力人，先报案后调解；只有指定的人能看。 */
const care: Story = {
  title: '柳溪村一起赡养纠纷', ends: 'closed',
  steps: [
    {
      step: 'find', by: 'villageCadre', on: '2026-07-06',
      input: {
        foundOn: '2026-07-06', how: 'patrol', kind: 'marriageFamily', parties: two('龚某甲', '龚某乙'), peopleCount: 2,
        summary: '走访中发现老人手臂有伤，疑被照料的儿子殴打；老人患病，不能完全辨认自己的行为。',
        riskFlags: ['domesticViolence'], victimHarmed: true, assignee: '@justiceHead',
      },
    },
    {
      step: 'report', by: 'villageCadre', on: '2026-07-06',
      input: { reports: [{ at: '2026-07-06T10:05', to: 'police', receipt: '青石派出所 接报 0706-3' }] },
    },
    { step: 'triage', by: 'justiceHead', on: '2026-07-06', input: { risk: 'middle', mode: 'people', mediators: ['@mediator'] } },
    {
      step: 'accept', by: 'mediator', on: '2026-07-09',
      input: { acceptedOn: '2026-07-09', inScope: true, mediators: ['@mediator'], consentOn: '2026-07-09' },
    },
    {
      step: 'agree', by: 'mediator', on: '2026-07-13',
      input: {
        agreementForm: 'oral', concludedOn: '2026-07-13', terms: '老人改由女儿照料，儿子每月给付赡养费。', settledAt: 'township', confirmWaived: true,
        helpers: ['women', 'police'],
        sessions: [talk('2026-07-13', 'agreed', '妇联、派出所到场，议定照料和赡养费。')],
      },
    },
    { step: 'perform', by: 'mediator', on: '2026-08-10', input: { performance: 'done', performedOn: '2026-08-10' } },
    { step: 'visit', by: 'mediator', on: '2026-09-10', input: { visits: [{ on: '2026-09-10', by: '@mediator', result: 'stable' }] } },
    { step: 'close', by: 'justiceHead', on: '2026-09-14' },
  ],
}

/** 林地权属：告知维持现状，镇政府作出处理决定并送达，期满归档。 */
const woodland: Story = {
  title: '白鹭镇鹰嘴坡林地权属争议', ends: 'closed',
  steps: [
    {
      step: 'find', by: 'clerkJustice', on: '2026-02-10',
      input: {
        foundOn: '2026-02-10', how: 'apply', appliedOn: '2026-02-10', kind: 'title', parties: two('覃永福', '覃永禄'), peopleCount: 2,
        summary: '两户对坡上三亩林地的归属各持一证。',
      },
    },
    { step: 'triage', by: 'clerkPeace', on: '2026-02-11', input: { risk: 'middle', mode: 'decision', mediators: ['@mediator'] } },
    {
      step: 'accept', by: 'clerkJustice', on: '2026-02-12',
      input: { acceptedOn: '2026-02-12', inScope: true, mediators: ['@mediator'], statusQuoTold: true },
    },
    { step: 'decide', by: 'principal', on: '2026-04-20', input: { decidedOn: '2026-04-20', decisionServedOn: '2026-04-20' } },
    { step: 'close', by: 'justiceHead', on: '2026-06-01' },
  ],
}

/** 买卖货款：司法确认被驳回后重新达成协议，确认有效，未履行而申请强制执行，再督促履行。 */
const goods: Story = {
  title: '青石镇饲料货款纠纷', ends: 'closed',
  steps: [
    {
      step: 'takeUp', by: 'clerkJustice', on: '2026-05-11',
      input: {
        foundOn: '2026-05-11', how: 'court', kind: 'debt', parties: two('田茂林', '蒲玉珍'), peopleCount: 2, amount: 4_750_000,
        summary: '赊购饲料两年未结清。', risk: 'middle', mode: 'people',
        mediators: ['@mediator'], acceptedOn: '2026-05-11', inScope: true, consentOn: '2026-05-11', stage: 'preSuit',
      },
    },
    { step: 'mediate', by: 'mediator', on: '2026-05-13', input: { sessions: [talk('2026-05-13', 'agreed', '核对欠条，议定分三期付清。')] } },
    {
      step: 'agree', by: 'mediator', on: '2026-05-14',
      input: {
        agreementForm: 'written', concludedOn: '2026-05-14', terms: '分三期付清，逾期以房抵债。', settledAt: 'township', sealedOn: '2026-05-14',
        allSigned: true, agreementFiles: ['@file:协议一.pdf'], performDue: '2026-06-30',
      },
    },
    {
      step: 'applyConfirm', by: 'mediator', on: '2026-05-18',
      input: { confirmAppliedOn: '2026-05-18', confirmCourt: '云岭县人民法院', confirmEligible: true },
    },
    {
      step: 'rejectConfirm', by: 'mediator', on: '2026-05-27',
      input: { confirmResult: 'rejected', confirmDecidedOn: '2026-05-27', confirmCaseNo: '（2026）云岭民特31号' },
    },
    {
      step: 'agree', by: 'mediator', on: '2026-06-01',
      input: {
        agreementForm: 'written', concludedOn: '2026-06-01', terms: '分三期付清，删去以房抵债。', settledAt: 'township', sealedOn: '2026-06-01',
        allSigned: true, agreementFiles: ['@file:协议二.pdf'], performDue: '2026-07-31',
      },
    },
    {
      step: 'applyConfirm', by: 'mediator', on: '2026-06-03',
      input: { confirmAppliedOn: '2026-06-03', confirmCourt: '云岭县人民法院', confirmEligible: true },
    },
    {
      step: 'confirm', by: 'mediator', on: '2026-06-12',
      input: { confirmResult: 'valid', confirmDecidedOn: '2026-06-12', confirmCaseNo: '（2026）云岭民特39号' },
    },
    { step: 'breach', by: 'mediator', on: '2026-08-03', input: { performance: 'partial' } },
    { step: 'enforce', by: 'mediator', on: '2026-08-10', input: { enforceAppliedOn: '2026-08-10' } },
    { step: 'urge', by: 'mediator', on: '2026-08-20' },
    { step: 'perform', by: 'mediator', on: '2026-09-02', input: { performance: 'done', performedOn: '2026-09-02' } },
    { step: 'close', by: 'justiceHead', on: '2026-09-10' },
  ],
}

/** 邻里噪声：受理之后当事人自行和好，撤回；疑似聚众赌博的，另行移送。 */
const noise: Story = {
  title: '青石社区麻将声扰民纠纷', ends: 'closed',
  steps: [
    {
      step: 'takeUp', by: 'mediator', on: '2026-09-08',
      input: {
        foundOn: '2026-09-08', how: 'initiative', kind: 'neighbour', parties: two('申家旺', '邓小琴'), peopleCount: 4, summary: '楼下夜间打麻将，楼上多次抱怨，称常有外来人员大额输赢。',
        risk: 'low', mode: 'people',
        mediators: ['@mediator'], acceptedOn: '2026-09-08', inScope: true,
      },
    },
    { step: 'handClue', by: 'mediator', on: '2026-09-09', input: { handedOverOn: '2026-09-09', clueReceiver: '@clerkPeace' } },
    {
      in: 'clue-transfer', step: 'accept', by: 'clerkPeace', on: '2026-09-09', input: { acceptedOn: '2026-09-09', assessor: '@deputyLeader', kind: 'gambling' },
    },
    { step: 'withdraw', by: 'mediator', on: '2026-09-11', input: { withdrawnOn: '2026-09-11' }, reason: '双方已自行和好，不再要求调解。' },
    { step: 'close', by: 'justiceHead', on: '2026-09-15' },
  ],
}

/** 矛盾纠纷的示例：合起来办遍每个环节、到过每种状态。 */
export const disputeStories: readonly Story[] = [drainage, payment, requisition, care, woodland, goods, noise]
