import { any, atLeast, filled, is, not, ordered, some, yes } from '../../kernel/condition.ts'
import { choice, date, docNo, files, longText, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { localGovernment } from '../../law/local-government.ts'

const clerks = ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkPetition', 'clerkEmergency', 'clerkEnforce'] as const
const reviewers = ['justiceHead', 'clerkJustice'] as const
const changed = is('conclusion', 'change', 'reject')

/**
 * 合法性审查：规范性文件、重大行政决策、重大执法决定、合同共用这一本台账，由各自的台账在送审时自动建立。
 * 审查人员不得是起草人；没有全国统一的期限，默认五个工作日，由各县设置（未核实）。
 */
export const legalReview = defineRegister({
  id: 'legal-review', name: '合法性审查', area: 'rules', prefix: 'HS', about: '送审、审查、出具意见书、采纳反馈。审查人不得审查自己起草的材料。',
  version: { number: 1, since: '2026-01-01' },
  law: [localGovernment.art(75)],
  fields: {
    subjectType: choice('审查对象', { norm: '行政规范性文件', decision: '重大行政决策', enforcement: '重大执法决定', contract: '合同', other: '其他事项' }),
    submittedOn: date('送审日期'),
    drafter: person('起草人'),
    draft: files('送审材料'),
    materialsOk: yesNo('材料齐全'),
    startedOn: date('开始审查日期'),
    reviewer: person('审查人'),
    counsel: persons('参加审查的法律顾问、公职律师', { max: 10 }),
    counselOpinion: longText('顾问意见', { max: 5000 }),
    missing: longText('需要补充的材料', { max: 1000, help: '一次说全' }),
    suppliedOn: date('补齐材料日期'),
    items: parts('审查意见', {
      clause: text('条款', { max: 100 }), risk: choice('风险', { high: '高', middle: '中', low: '低' }), basis: text('依据', { max: 200 }),
      advice: longText('修改建议', { max: 1000 }),
    }),
    opinionNo: docNo('意见书编号'),
    conclusion: choice('审查结论', { pass: '通过', change: '修改后通过', reject: '不通过' }),
    issuedOn: date('出具意见日期'),
    adopted: choice('采纳情况', { all: '全部采纳', part: '部分采纳', none: '未采纳' }),
    notAdoptedReason: longText('不采纳的理由', { max: 1000, neededIf: is('adopted', 'part', 'none') }),
    answeredOn: date('反馈日期'),
  },
  states: { submitted: '已送审', reviewing: '审查中', supplementing: '待补充材料', issued: '已出具意见', answered: '已反馈采纳情况' },
  // 结论是“通过”的，出具意见即告办结；其他结论还应当反馈采纳情况。
  final: ['issued', 'answered'],
  steps: {
    submit: {
      name: '送审', by: clerks, from: [], to: 'submitted', on: 'submittedOn', asks: ['subjectType', 'submittedOn', 'drafter'], may: ['draft'],
      law: localGovernment.art(75),
    },
    start: {
      name: '开始审查', by: reviewers, from: ['submitted'], to: 'reviewing', on: 'startedOn', asks: ['startedOn', 'reviewer', 'materialsOk'],
      may: ['counsel'], notBy: ['submit'], notIn: ['drafter'],
      needs: [{ id: 'complete', needs: yes('materialsOk'), says: '材料不齐，不能开始审查。', help: '请办理“要求补充材料”，一次说全。' }],
    },
    supplement: {
      name: '要求补充材料', by: reviewers, from: ['submitted', 'reviewing'], to: 'supplementing', asks: ['missing'], notBy: ['submit'],
      notIn: ['drafter'],
    },
    supply: {
      name: '补齐材料', by: ['handler', ...clerks], from: ['supplementing'], to: 'submitted', on: 'suppliedOn', asks: ['suppliedOn'],
      may: ['draft'],
    },
    advise: { name: '顾问提出意见', by: ['adviser', 'in:counsel'], from: ['reviewing'], asks: ['counselOpinion'], notIn: ['drafter'] },
    issue: {
      name: '出具审查意见', by: [...reviewers, 'in:reviewer'], from: ['reviewing'], to: 'issued', on: 'issuedOn',
      asks: ['conclusion', 'issuedOn'], may: ['items', 'counsel', 'counselOpinion'],
      notBy: ['submit'], notIn: ['drafter'], numbers: ['opinionNo'], makes: ['opinion'], law: localGovernment.art(75),
      needs: [
        { id: 'reasons', when: changed, needs: atLeast('items', 1), says: '不是“通过”的，应当逐条写明意见。', help: '请填写条款、依据和修改建议。' },
        {
          id: 'highRisk', when: is('conclusion', 'pass'), needs: not(some('items', is('risk', 'high'))), says: '有高风险条款，结论不能是“通过”。',
          help: '请改为“修改后通过”或者“不通过”。',
        },
      ],
    },
    answer: {
      name: '反馈采纳情况', by: ['handler', ...clerks], from: ['issued'], to: 'answered', on: 'answeredOn', asks: ['adopted', 'answeredOn'],
      may: ['notAdoptedReason'],
      needs: [{ id: 'order', needs: ordered('issuedOn', 'answeredOn'), says: '反馈早于出具意见。', help: '请核对日期。' }],
    },
  },
  clocks: {
    opinion: {
      name: '出具审查意见', from: 'submittedOn', length: { workdays: 5, profile: 'gov-strict', setting: 'legalReview.opinion' }, stops: ['issue'],
      pauses: [{ from: 'supplement', to: 'supply' }], warns: [2], late: '逾期未出具审查意见。',
    },
  },
  figures: {
    'legalReview.total': { name: '合法性审查', unit: '件', count: 'records', on: 'issuedOn', by: ['subjectType', 'conclusion'] },
    'legalReview.other': { name: '其他事项合法性审查', unit: '件', count: 'records', on: 'issuedOn', where: is('subjectType', 'other') },
    'legalReview.opinions': {
      name: '合法性审查意见书', unit: '份', count: 'records', on: 'issuedOn', where: filled('opinionNo'), by: ['subjectType'],
    },
    'legalReview.passed': { name: '审查通过', unit: '件', count: 'records', on: 'issuedOn', where: is('conclusion', 'pass', 'change') },
    'legalReview.passRate': { name: '审查通过率', unit: '%', count: 'rate', of: 'legalReview.passed', base: 'legalReview.total' },
    'legalReview.problemsFound': { name: '审查发现的法律问题', unit: '个', count: 'rows', of: 'items', on: 'issuedOn' },
    'legalReview.answered': { name: '已反馈采纳情况', unit: '件', count: 'records', on: 'issuedOn', where: filled('adopted') },
    'legalReview.adopted': { name: '全部采纳', unit: '件', count: 'records', on: 'issuedOn', where: is('adopted', 'all') },
    'legalReview.adoptedRate': { name: '意见采纳率', unit: '%', count: 'rate', of: 'legalReview.adopted', base: 'legalReview.answered' },
    'legalReview.withCounsel': {
      name: '法律顾问参加审查', unit: '件', count: 'records', on: 'issuedOn', where: any(filled('counsel'), filled('counselOpinion')),
    },
    'legalReview.highRisk': { name: '有高风险条款的审查', unit: '件', count: 'records', on: 'issuedOn', where: some('items', is('risk', 'high')) },
  },
  papers: {
    request: { name: '合法性审查送审表', shows: ['subjectType', 'submittedOn', 'drafter'], signs: ['起草单位'] },
    opinion: {
      name: '合法性审查意见书', shows: ['opinionNo', 'subjectType', 'submittedOn', 'counsel', 'items', 'conclusion', 'issuedOn'],
      signs: ['审查人', '司法所（印章）'], law: localGovernment.art(75),
    },
    reply: { name: '意见采纳反馈表', shows: ['opinionNo', 'conclusion', 'adopted', 'notAdoptedReason', 'answeredOn'], signs: ['起草单位'] },
  },
  // 送审稿和审查意见不公开，只公开总数。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'own', clerkJustice: 'unit', clerkPeace: 'own', clerkPetition: 'own', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', adviser: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  listedBy: 'submittedOn',
  lists: ['subjectType', 'submittedOn', 'reviewer', 'conclusion', 'issuedOn', 'adopted'],
})
