import { is } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, parts, person, text, unit, yesNo } from '../../kernel/field.ts'
import { areas } from '../../kernel/register.ts'

const origins = {
  selfCheck: '自查', supervision: '督察督查', appraisal: '考评', thirdParty: '第三方评估', audit: '审计', partyInspection: '巡察', reconOpinion: '行政复议意见书',
  judicialSuggestion: '司法建议', prosecutor: '检察建议',
  reconLoss: '复议纠错', courtLoss: '败诉', complaint: '投诉', meeting: '会议研究', annualReport: '年报存在问题', other: '其他',
} as const

type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'
const yearOf = (day: unknown): number | null => (isDay(day) ? Number(day.slice(0, 4)) : null)

const yearEndOf = ({ foundOn }: Values) => (isDay(foundOn) ? `${yearOf(foundOn)}-12-31` : null)
const carryDueOf = (values: Values) => (values.carried === true ? null : yearEndOf(values))
const nextYearOf = ({ foundOn, carriedOn }: Values) => {
  const year = yearOf(carriedOn ?? foundOn)
  return year && year + 1
}
/** 反弹的，从反弹那天起又算没有销号。 */
const endOf = ({ closedOn, relapsedOn }: Values) => (isDay(closedOn) && isDay(relapsedOn) && relapsedOn >= closedOn ? null : (closedOn ?? null))
/** 比较两次的问题是不是同一个：标点、空格、年份和数字不同不算不同。 */
export const keyOf = ({ problem }: Values) => (isDay(problem) ? problem.replace(/[\s\p{P}\p{S}\p{N}]/gu, '') : null)

const answered = is('origin', 'reconOpinion', 'judicialSuggestion', 'prosecutor')

/** 问题整改的栏目。责任人是整改的人，验收和回头看都不能是他。 */
export const rectificationFields = {
  origin: choice('问题来源', origins),
  originDocNo: text('来源文号', { max: 60, neededIf: answered, help: '意见书、建议书、督查结论的文号' }),
  foundOn: date('收到或者发现日期'),
  problem: longText('问题', { max: 5000 }),
  problemKey: computed('问题要点', { of: 'text', from: ['problem'], compute: keyOf }),
  urgent: yesNo('检察建议属于紧急情形', { help: '国家利益或者社会公共利益损害继续扩大' }),
  underRegulation: yesNo('依政府督查工作条例作出的督查结论'),
  repeated: yesNo('屡改屡犯'),
  previous: link('上一次整改', 'rectification'),
  area: choice('领域', areas),
  severity: choice('程度', { major: '重大', general: '一般' }),
  deadline: date('整改时限', { future: true }),
  leader: person('责任领导'),
  leadOrg: unit('牵头单位'),
  responsible: person('整改责任人'),
  cause: longText('原因', { max: 2000 }),
  measures: parts('整改措施', {
    text: text('措施', { needed: true, max: 300 }), owner: person('措施责任人'), due: date('措施时限', { future: true }), doneOn: date('措施完成日期'),
  }, { max: 30 }),
  rootFix: text('长效机制', { max: 300 }),
  rootTask: link('长效机制任务', 'task'),
  notes: parts('整改进展', { on: date('进展日期', { needed: true }), text: longText('进展情况', { needed: true, max: 1000 }) }, { grows: true }),
  objectedOn: date('申请复核日期'),
  objection: longText('异议理由', { max: 2000 }),
  reviewedOn: date('复核决定日期'),
  reviewResult: choice('复核结果', { upheld: '维持', changed: '变更', revoked: '撤销' }),
  submittedOn: date('报结日期'),
  result: longText('整改结果', { max: 3000 }),
  evidence: files('整改佐证'),
  originVerifies: yesNo('来源机关要求由其验收'),
  originReply: files('来源机关的验收意见'),
  verifiedOn: date('验收日期'),
  reportTo: text('报送机关', { max: 60 }),
  reportedOn: date('报送整改情况日期'),
  closedOn: date('销号日期'),
  recheckOn: date('回头看日期'),
  recheckBy: person('回头看人'),
  recheckResult: choice('回头看结果', { passed: '没有反弹', failed: '反弹' }),
  relapsedOn: date('反弹日期'),
  endedOn: computed('销号后未反弹日期', { of: 'date', from: ['closedOn', 'relapsedOn'], compute: endOf }),
  carried: yesNo('已转入下年'),
  carriedOn: date('转入下年日期'),
  foundYear: computed('发现年度', { of: 'number', from: ['foundOn'], compute: ({ foundOn }) => yearOf(foundOn) }),
  yearEnd: computed('发现当年末日', { of: 'date', from: ['foundOn'], compute: yearEndOf }),
  carryDue: computed('年底转入日', { of: 'date', from: ['foundOn', 'carried'], compute: carryDueOf }),
  nextYear: computed('下一年度', { of: 'number', from: ['foundOn', 'carriedOn'], compute: nextYearOf }),
  carryTask: link('转入下年的任务', 'task'),
  publicSummary: longText('公开摘要', { max: 1000, help: '只写问题和措施，不写责任人、投诉人' }),
  publishedOn: date('公布日期'),
} as const
