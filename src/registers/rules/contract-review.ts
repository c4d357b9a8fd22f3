import { all, filled, not, ordered, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { localGovernment } from '../../law/local-government.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { contractFields } from './contract-review-fields.ts'
import * as guard from './contract-review-guards.ts'
import * as text from './wording-guards.ts'

const offices = ['clerkOffice', 'clerkPeace', 'clerkPetition', 'clerkEmergency', 'clerkEnforce', 'villageCadre'] as const
const holders = ['handler', ...offices] as const
const justice = ['justiceHead', 'clerkJustice'] as const
const beforeOpinion = ['submitted', 'reviewing', 'supplementing'] as const
const unsigned = [...beforeOpinion, 'opinionIssued', 'revised', 'approved'] as const
const matter = ['party', 'uscc', 'partyCheck', 'amount', 'pays', 'basis', 'budget', 'budgetAmount', 'from', 'to'] as const
const openReview = {
  register: 'legal-review', step: 'submit', link: 'legalReview',
  with: { subjectType: { value: 'contract' }, submittedOn: 'submittedOn', drafter: 'drafter', drafters: 'drafters', draft: 'draft' },
} as const

/** 合同合法性审查：乡镇及其办、站、所的合同（本地规定的，村的合同也在内），没有书面审查意见不得签订，签订的正本报司法所备案。 */
export const contractReview = defineRegister({
  id: 'contract-review', name: '合同合法性审查', area: 'rules', prefix: 'HT',
  about: '每一份合同：送审、审查意见、修改、审批、签订、备案、履行。审查意见写在“合法性审查”里，由送审自动建立。',
  version: { number: 1, since: '2026-01-01' },
  law: [localGovernment.art(76)],
  fields: contractFields,
  states: {
    submitted: '已送审', reviewing: '审查中', supplementing: '待补充材料', opinionIssued: '已收到审查意见', revised: '已修改', approved: '已审批', signed: '已签订',
    filed: '已备案', performing: '履行中', completed: '履行完成', disputed: '有争议', terminated: '已解除', abandoned: '不再签订', bypassed: '未审先签',
    archived: '已归档',
  },
  final: ['abandoned', 'archived'],
  usually: { reviewing: 'receive', opinionIssued: 'approve', revised: 'approve', approved: 'sign', disputed: 'settle' },
  steps: {
    submit: {
      name: '送审', by: offices, from: [], to: 'submitted', on: 'submittedOn',
      asks: ['contractNo', 'office', 'drafter', 'party', 'type', 'amount', 'pays', 'draft', 'submittedOn'],
      may: ['drafters', 'uscc', 'partyCheck', 'basis', 'budget', 'budgetAmount', 'from', 'to', 'reviewedText'], needs: [guard.ownNumber, guard.term, guard.overBudget, text.pastedSame],
      makes: ['request'], opens: openReview,
    },
    startReview: { name: '进入审查', by: justice, from: ['submitted'], to: 'reviewing', needs: [guard.started], notBy: ['submit'] },
    supplement: {
      name: '登记补充要求', by: justice, from: ['submitted', 'reviewing'], to: 'supplementing', asks: ['missing'], needs: [guard.asked], notBy: ['submit'],
    },
    supply: {
      name: '登记材料补齐', by: holders, from: ['supplementing'], to: 'submitted', on: 'suppliedOn', asks: ['suppliedOn'],
      may: [...matter, 'draft', 'reviewedText'],
      needs: [guard.supplied, guard.overBudget, text.pastedSame],
    },
    receive: {
      name: '收到审查意见', by: [...holders, ...justice], from: ['submitted', 'reviewing'], to: 'opinionIssued', on: 'opinionOn', asks: ['opinionOn'],
      needs: [guard.opinionIssued, guard.opinionFirst],
    },
    // 送审的文本出了意见就不再改：改在修改稿里，签订时与送审的文本比对。
    revise: {
      name: '按意见修改', by: holders, from: ['opinionIssued', 'revised'], to: 'revised', on: 'revisedOn', asks: ['revisedOn', 'revisedDraft'],
      may: matter, needs: [guard.notRejected, guard.term, guard.overBudget], makes: ['comparison'],
    },
    // 不通过的，改动大的，或者撤回过送审的，重新送审：另建一次合法性审查。
    resubmit: {
      name: '重新送审', by: holders, from: unsigned, to: 'submitted', on: 'submittedOn', asks: ['submittedOn', 'draft'],
      may: [...matter, 'reviewedText'], needs: [guard.resubmittable, guard.term, guard.overBudget, text.pastedSame], makes: ['request'], opens: openReview,
    },
    approve: {
      name: '审批', by: ['deputyLeader', 'principal'], from: ['opinionIssued', 'revised'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'],
      may: ['notAdoptedReason'], notBy: ['submit', 'revise', 'resubmit'], notIn: ['drafter', 'drafters'],
      needs: [guard.opinionIssued, guard.notRejected, guard.highRiskAnswered, guard.reasonedByLeader, guard.withinBudget, text.reviewedReadable],
      makes: ['approval'],
    },
    sign: {
      name: '签订', by: ['principal', 'deputyLeader', 'villageCadre'], from: ['approved'], to: 'signed', on: 'signedOn', asks: ['signedOn'],
      may: ['signedFiles', 'signedText', 'diffKinds', 'diffWhy'], sets: { compared: true },
      needs: [guard.opinionIssued, guard.notRejected, guard.highRiskAnswered, text.contractReadable, text.contractSame, text.adviceToChange],
    },
    file: {
      name: '报司法所备案', by: [...holders, ...justice], from: ['signed'], to: 'filed', on: 'filedOn', asks: ['filedOn', 'filedTo'], may: ['signedFiles'],
      needs: [guard.originalKept], makes: ['filing'],
    },
    perform: {
      name: '登记履行', by: holders, from: ['filed', 'performing'], to: 'performing', asks: ['performance'], needs: [guard.notOverpaid],
    },
    complete: {
      name: '履行完毕', by: holders, from: ['performing', 'disputed'], to: 'completed', on: 'completedOn', asks: ['completedOn'], needs: [guard.paidUp],
    },
    contest: {
      name: '登记争议', by: holders, from: ['filed', 'performing'], to: 'disputed', on: 'disputedOn', asks: ['disputedOn', 'disputeKind'],
      may: ['dispute', 'litigation'],
    },
    settle: { name: '争议解决，继续履行', by: holders, from: ['disputed'], to: 'performing', reason: 'needed' },
    terminate: {
      name: '解除', by: ['principal', 'deputyLeader', 'villageCadre'], from: ['filed', 'performing', 'disputed'], to: 'terminated', on: 'endedOn',
      asks: ['endedOn', 'endWhy'],
    },
    abandon: { name: '不再签订', by: holders, from: unsigned, to: 'abandoned', on: 'endedOn', asks: ['endedOn', 'endWhy'] },
    // 已经发生的未审先签如实登记，计入审查率的分母，转入问题整改；它不是签订的一种办法。
    recordBypass: {
      name: '登记未审先签', by: [...justice, 'deputyLeader'], from: [], to: 'bypassed', on: 'foundOn',
      asks: ['contractNo', 'office', 'party', 'type', 'amount', 'signedOn', 'foundOn', 'bypassWhy'], may: ['uscc', 'signedFiles'],
      sets: { bypassed: true },
      needs: [guard.ownNumber, { id: 'signedFirst', needs: ordered('signedOn', 'foundOn'), says: '发现早于签订。', help: '请核对日期。' }],
      opens: {
        register: 'rectification', step: 'register', link: 'rectification',
        with: { origin: { value: 'selfCheck' }, foundOn: 'foundOn', problem: 'bypassWhy' },
      },
    },
    archive: {
      name: '归档', by: [...justice, 'clerkOffice'], from: ['completed', 'terminated', 'bypassed'], to: 'archived', on: 'archivedOn',
      asks: ['archivedOn'],
    },
  },
  clocks: {
    // 没有全国统一的期限，默认五个工作日出具意见、十个工作日内备案，由各县设置（未核实）。
    opinion: {
      name: '出具合同审查意见', from: 'submittedOn', length: { workdays: 5, profile: 'gov-strict', setting: 'contractReview.opinion' },
      stops: ['receive', 'abandon'], pauses: [{ from: 'supplement', to: 'supply' }], warns: [2], late: '逾期没有收到审查意见。',
    },
    filing: {
      name: '报送备案', from: 'signedOn', when: not(yes('bypassed')),
      length: { workdays: 10, profile: 'gov-strict', setting: 'contractReview.filing' }, stops: ['file'], warns: [3], late: '逾期没有报备案。',
    },
  },
  figures: {
    'contracts.submitted': { name: '送审合同', unit: '件', count: 'records', on: 'submittedOn', by: ['type', 'office'] },
    'contracts.signed': { name: '签订的合同', unit: '件', count: 'records', on: 'signedOn', by: ['type'] },
    'contracts.signedReviewed': {
      name: '先审后签的合同', unit: '件', count: 'records', on: 'signedOn', where: all(filled('opinionOn'), ordered('opinionOn', 'signedOn')),
    },
    'contracts.coverageRate': { name: '合同审查率', unit: '%', count: 'rate', of: 'contracts.signedReviewed', base: 'contracts.signed' },
    'contracts.filed': { name: '合同备案', unit: '份', count: 'records', on: 'filedOn' },
    'contracts.signedFiled': { name: '签订后已备案的合同', unit: '件', count: 'records', on: 'signedOn', where: filled('filedOn') },
    'contracts.filedRate': { name: '合同备案率', unit: '%', count: 'rate', of: 'contracts.signedFiled', base: 'contracts.signed' },
    'contracts.amount': { name: '签订合同金额', unit: '元', count: 'sum', of: 'amount', on: 'signedOn' },
    'contracts.disputed': { name: '发生争议的合同', unit: '件', count: 'records', on: 'disputedOn', by: ['disputeKind'] },
  },
  papers: {
    request: {
      name: '合同送审表',
      shows: ['contractNo', 'office', 'party', 'uscc', 'partyCheck', 'type', 'amount', 'amountInCapitals', 'budget', 'from', 'to', 'submittedOn'],
      signs: ['承办单位'],
    },
    comparison: { name: '合同修改对照表', when: filled('revisedOn'), shows: ['contractNo', 'legalReview', 'revisedOn', 'diff', 'diffKinds', 'diffWhy'], signs: ['承办单位'] },
    approval: {
      name: '合同审批表', when: filled('approvedOn'),
      shows: ['contractNo', 'party', 'uscc', 'amount', 'amountInCapitals', 'from', 'to', 'legalReview', 'notAdoptedReason', 'approvedOn'],
      signs: ['审批人'],
    },
    filing: {
      name: '合同备案登记表', when: filled('filedOn'),
      shows: ['contractNo', 'party', 'uscc', 'amount', 'amountInCapitals', 'from', 'to', 'signedOn', 'diff', 'filedOn', 'filedTo'],
      signs: ['承办单位', '司法所（印章）'],
    },
  },
  // 草稿、审查意见、合同文本都不公开；依法应当公开的合同在“主动公开”中公开。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'own', clerkPetition: 'own', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit', villageCadre: 'village', adviser: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit',
    deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '订立、审查和履行合同', basis: personalInformation.art(13, '第一款第二项'), keepYears: 10 },
  entitled: '{type}合同',
  listedBy: 'enteredOn',
  lists: ['contractNo', 'office', 'type', 'amount', 'enteredOn', 'opinionOn', 'signedOn', 'filedOn'],
  duplicates: { same: ['contractNo'], days: 3650 },
})
