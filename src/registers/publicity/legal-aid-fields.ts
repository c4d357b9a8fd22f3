import { filled, is, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, link, longText, person, text, yesNo } from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'

/** 因经济困难可以申请法律援助的事项（法律援助法第三十一条各项）。 */
export const aidMatters = {
  stateCompensation: '请求国家赔偿', socialSecurity: '社会保险待遇或者社会救助', pension: '抚恤金', support: '赡养费、抚养费、扶养费',
  labour: '确认劳动关系或者支付劳动报酬', capacity: '认定民事行为能力', injury: '工伤、交通、食品药品安全、医疗事故人身损害',
  environment: '环境污染、生态破坏损害', other: '法律法规规章规定的其他情形',
} as const

/** 不受经济困难条件限制的情形（第三十二条）。 */
const noIncomeTests = {
  martyr: '维护英雄烈士的人格权益', bravery: '因见义勇为主张权益', acquitted: '再审改判无罪请求国家赔偿', violence: '受虐待、遗弃或者家庭暴力的受害人',
  other: '法律法规规章规定的其他情形',
} as const

/** 免予核查经济困难状况的情形（第四十二条）。 */
const exemptions = {
  group: '无固定生活来源的未成年人、老年人、残疾人等', relief: '社会救助、司法救助或者优抚对象', farmerWorker: '进城务工人员请求支付报酬或者工伤赔偿',
  other: '法律法规规章规定的其他人员',
} as const

const dayReceived = ({ agencyReceivedOn, forwardedOn }: Readonly<Record<string, unknown>>) => agencyReceivedOn ?? forwardedOn ?? null

/** 法律援助申请的栏目。没有任何费用栏：法律援助无偿，援助人员不得收取任何财物（第二十条）。 */
export const legalAidFields = {
  appliedOn: date('申请日期'),
  applicant: parties('申请人', { min: 1, max: 20 }),
  groupKind: choice('申请人类别', {
    farmerWorker: '农民工', elderly: '老年人', disabled: '残疾人', minor: '未成年人', woman: '妇女', soldierFamily: '军人军属', enterprise: '企业', other: '其他',
  }),
  confined: yesNo('涉未成年人或者家庭暴力'),
  consult: link('来源咨询', 'consult'),
  matter: choice('申请事项', aidMatters),
  noIncomeTest: choice('不受经济条件限制', noIncomeTests),
  exempt: choice('免予核查经济困难', exemptions),
  incomeStatement: files('经济困难状况说明（诚信承诺书）'),
  limitationOn: date('时效或者期限届满日', { future: true, help: '离届满不足七日的，要标明紧急情形' }),
  urgentWhy: choice('紧急情形', { limitation: '距时效或者期限届满不足七日', preservation: '需要立即申请保全或者先予执行', other: '其他情形' }),
  detained: yesNo('申请人被羁押'),
  detainedAppliedAt: datetime('被羁押人提出申请时间', { neededIf: yes('detained') }),
  materialsComplete: yesNo('申请材料齐全'),
  missing: longText('需要补充的材料', { max: 1000, help: '一次说全' }),
  askedOnceOn: date('一次性告知日期'),
  suppliedOn: date('补正日期'),
  forwardedOn: date('转交日期'),
  forwardedAt: datetime('转交时间', { neededIf: yes('detained') }),
  agency: text('法律援助机构', { max: 60 }),
  agencyReceivedOn: date('机构收到申请日期', { help: '不填按转交日期' }),
  decisionFrom: computed('审查起算日', { of: 'date', from: ['agencyReceivedOn', 'forwardedOn'], compute: dayReceived }),
  earlyOn: date('先行提供日期'),
  result: choice('审查结果', { granted: '给予援助', refused: '不予援助', withdrawn: '撤回申请' }),
  refusedWhy: longText('不予援助的理由', { max: 1000, neededIf: is('result', 'refused') }),
  decidedOn: date('决定日期'),
  decisionFiles: files('决定书副本'),
  assignedOn: date('指派日期'),
  lawyer: text('承办人', { max: 40 }),
  lawyerPerson: person('承办人（系统内）', { help: '承办人是本县法律顾问的，请选' }),
  doneOn: date('援助事项办结日期'),
  terminatedOn: date('终止援助日期'),
  terminatedWhy: longText('终止的理由', { max: 1000, neededIf: filled('terminatedOn') }),
  objectedOn: date('司法行政部门收到异议日期'),
  objectionResult: choice('异议审查结果', { upheld: '维持', corrected: '责令改正' }),
  objectionDecidedOn: date('异议审查日期'),
  closedOn: date('结案日期'),
} as const
