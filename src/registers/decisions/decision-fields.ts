import { addDays, isWorkday, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { filled, is, isFilled, rowsOf, type Values, yes } from '../../kernel/condition.ts'
import {
  choice, choices, computed, date, docNo, files, link, links, longText, number, parts, person, persons, statutes, text, unit, yesNo,
} from '../../kernel/field.ts'
import { clauseName, commentFields, draftClauses, shownFields } from '../consultation.ts'
import { tookPart } from '../own-draft.ts'
import { decisionKinds, procedures, traits, waivable } from './decision-words.ts'

/** 送审次日起到提请讨论那天止的工作日数（全国放假安排）。 */
function workdaysForReview({ submittedOn, tabledOn }: Values): number | null {
  if (typeof submittedOn !== 'string' || typeof tabledOn !== 'string') return null
  let count = 0
  for (let day = addDays(submittedOn, 1); day <= tabledOn && count < 366; day = addDays(day, 1)) if (isWorkday(day, nationalCalendar)) count += 1
  return count
}

/** 草案条款连成全文，一条一行，供送审时留存、提请讨论时比对。 */
const textOfClauses = ({ clauses }: Values): string | null =>
  rowsOf(clauses).map(({ no, body }) => `${isFilled(no) ? `${clauseName(String(no))} ` : ''}${String(body ?? '')}`).join('\n') || null

/** 行政首长最后发表意见：只有一人是行政首长，排在最末。 */
function headLast({ statements }: Values): boolean {
  const rows = rowsOf(statements)
  return rows.filter(({ isHead }) => isHead === true).length === 1 && rows.at(-1)?.isHead === true
}

/** 行政首长以外的会议组成人员，过半数同意（含修改后同意）。 */
function majorityAgrees({ statements }: Values): boolean {
  const members = rowsOf(statements).filter(({ isHead }) => isHead !== true)
  return members.filter(({ view }) => view === 'agree' || view === 'change').length * 2 > members.length
}

/** 后评估的单位和风险评估的单位写的是同一个名称；空格、全角半角不算不同。 */
function sameBody({ evaluator, riskBy }: Values): boolean {
  const name = (value: unknown): string => String(value ?? '').normalize('NFKC').replace(/\s/g, '')
  return name(evaluator) !== '' && name(evaluator) === name(riskBy)
}

/** 重大行政决策的栏目，按程序先后。意见、答复、听证、发言、执行情况都是一行一条，只增不改。 */
export const decisionFields = {
  // 建议、目录、启动
  kind: choice('类别', decisionKinds),
  proposedOn: date('提出日期'),
  proposedBy: choice('提出方', { leader: '政府领导', office: '所属单位', congress: '人大代表、政协委员', citizens: '公民、法人或者其他组织' }),
  necessity: longText('必要性和理由', { max: 3000 }),
  catalogue: link('列入的年度目录', 'decision-catalogue'),
  catalogueItem: text('目录中的事项', { max: 120, among: { of: 'catalogue', rows: 'items', key: 'name' }, help: '目录里写的事项名称；先选年度目录' }),
  catalogueRequired: choices('目录要求的程序', procedures),
  outsideWhy: longText('目录外启动的理由', { max: 500 }),
  office: unit('承办单位'),
  dueOn: date('计划完成时间', { future: true }),
  initiatedOn: date('启动日期'),
  traits: choices('事项特点', traits, { help: '决定哪些程序必须办；都不是的，选“以上都没有”' }),
  required: choices('应履行的程序', procedures),
  droppedWhy: longText('不履行目录要求的程序的理由', { max: 500, help: '照目录履行的，不填' }),
  drafter: person('主要起草人'),
  drafters: persons('其他起草人员', { max: 20 }),
  // 拟订
  basis: statutes('法律依据'),
  policyBasis: longText('政策依据', { max: 1000 }),
  explanation: longText('起草说明', { max: 5000 }),
  clauses: draftClauses,
  clausesText: computed('草案全文', { of: 'text', from: ['clauses'], compute: textOfClauses }),
  draft: files('决策草案'),
  disagreement: yesNo('有关单位有不同意见'),
  disagreementNote: longText('争议的主要问题和各方理由', { max: 2000, neededIf: yes('disagreement') }),
  waivers: parts('不适用的程序', { step: choice('程序', waivable), reason: longText('不适用的理由', { max: 500 }) }, { max: 10, grows: true }),
  // 公众参与
  consultFrom: date('征求意见开始日期'),
  consultTo: date('征求意见截止日期', { future: true }),
  consultChannels: choices('听取意见方式', {
    online: '政府网站、政务新媒体', board: '村（社区）公开栏', forum: '座谈会', visit: '实地走访', letter: '书面征求', survey: '问卷、民意调查', hearing: '听证会',
  }),
  consultShortReason: longText('公布的缩短期限的理由', { max: 500, help: '情况紧急等原因需要少于三十日的，应当在征求意见时说明' }),
  consultDraft: files('公布的草案及说明'),
  ...shownFields,
  groupsHeard: longText('与人民团体、社会组织和群众代表沟通协商的情况', { max: 2000 }),
  ...commentFields,
  hearings: parts('听证', {
    noticeOn: date('公告日期'), papersOn: date('材料送达日期'), on: date('听证日期'), participants: number('听证参加人', '人', { min: 1 }),
    report: longText('听证情况', { max: 3000 }),
  }, { max: 10, grows: true }),
  summarisedOn: date('意见汇总日期'),
  adoptionNote: longText('意见采纳说明', { max: 3000 }),
  // 专家论证
  arguedOn: date('专家论证日期'),
  experts: parts('论证专家', {
    name: text('姓名', { max: 30, needed: true, secret: 'personal', purpose: '论证意见应当署名' }), org: text('单位和专业', { max: 100 }),
    contact: text('电话', { format: 'phone', secret: 'personal', purpose: '联系专家' }), independent: yesNo('与决策事项没有直接利害关系', { needed: true }),
    verdict: choice('论证结论', { support: '可行', change: '修改后可行', oppose: '不可行' }), opinion: longText('论证意见', { max: 3000, needed: true }),
    signed: yesNo('书面意见已署名', { needed: true }),
  }, { min: 1, max: 30 }),
  expertsAdopted: longText('专家意见采纳情况', { max: 2000 }),
  // 风险评估、公平竞争审查
  assessedOn: date('风险评估日期'),
  riskReused: yesNo('已按有关规定评估过，不作重复评估'),
  riskBy: text('评估单位', { max: 60 }),
  riskLevel: choice('风险等级', { high: '高风险', middle: '中风险', low: '低风险' }),
  riskPoints: longText('风险点', { max: 2000 }),
  riskMeasures: longText('防范措施和处置预案', { max: 2000 }),
  riskConclusion: choice('评估结论', { go: '可以实施', adjust: '调整后实施', stop: '不得实施' }),
  riskAdjusted: longText('调整草案确保风险可控的措施', { max: 1000, neededIf: is('riskConclusion', 'adjust') }),
  fairResult: choice('公平竞争审查结论', { pass: '通过', exception: '适用例外规定', fail: '不通过' }),
  fairBy: person('公平竞争审查人'),
  fairOwn: computed('公平竞争审查人参加过起草', { of: 'yesNo', from: ['fairBy', 'drafter', 'drafters'], compute: tookPart('fairBy') }),
  fairOn: date('公平竞争审查日期'),
  // 合法性审查
  submittedOn: date('送合法性审查日期'),
  legalReview: link('合法性审查', 'legal-review'),
  tabledOn: date('提请讨论日期'),
  reviewedText: longText('送审时的草案全文', { help: '不用填：送审时系统照草案条款留下，提请讨论时比对' }),
  diffWhy: longText('与送审草案不同的理由', { max: 1000, help: '只有按审查意见修改的，才能写明理由后提请讨论' }),
  reviewDays: computed('合法性审查时间（工作日）', { of: 'number', from: ['submittedOn', 'tabledOn'], compute: workdaysForReview }),
  reviewShortReason: longText('审查时间不足七个工作日的理由', { max: 500 }),
  legalRisk: longText('明示的法律风险', { max: 1000, help: '只适用于国家尚无明确规定的探索性改革' }),
  // 集体讨论决定
  meetingOn: date('讨论日期'),
  meetingType: choice('会议形式', { office: '镇长（主任）办公会', joint: '党政联席会', plenary: '政府全体会议', standing: '政府常务会议' }),
  present: number('出席人数', '人', { min: 1 }),
  statements: parts('发言记录', {
    speaker: person('发言人'), isHead: yesNo('行政首长'),
    view: choice('意见', { agree: '同意', change: '修改后同意', oppose: '不同意', abstain: '暂不表态' }),
    words: longText('发言内容', { max: 2000, secret: 'sensitive', purpose: '如实记录集体讨论情况', neededIf: is('view', 'change', 'oppose') }),
  }, { min: 2, max: 60 }),
  headLast: computed('行政首长最后发言', { of: 'yesNo', from: ['statements'], compute: headLast }),
  majorityAgrees: computed('多数人同意', { of: 'yesNo', from: ['statements'], compute: majorityAgrees }),
  headReason: longText('行政首长说明的理由', { max: 2000, help: '决定与多数人的意见不一致的，应当在会上说明理由' }),
  partyReportedOn: date('请示同级党委日期'),
  result: choice('决定', { passed: '通过', revise: '修改后再议', shelved: '暂缓', rejected: '不予通过' }),
  decidedOn: date('决定日期'),
  decisionText: longText('决定正文', { help: '不填的，公布时照讨论通过的草案条款' }),
  // 公布、执行、后评估
  docNo: docNo('发文字号'),
  publishedOn: date('公布日期'),
  publishUrl: text('公布网址', { format: 'url' }),
  interpretation: longText('解读', { max: 5000 }),
  executor: unit('执行单位', { neededIf: filled('executeFrom') }),
  executeFrom: date('交办日期'),
  execution: parts('执行情况', {
    on: date('报告日期', { needed: true }), progress: longText('进展', { max: 2000 }), problem: longText('问题和建议', { max: 2000 }),
  }, { max: 100, grows: true }),
  evaluatedOn: date('后评估日期'),
  evaluateWhy: choice('后评估的原因', { missed: '没有达到预期效果', objections: '公众提出较多意见', needed: '决策机关认为有必要' }),
  evaluator: text('评估单位（第三方）', { max: 60 }),
  evaluatorEarlier: yesNo('评估单位在决策前承担过主要论证评估'),
  evaluatorAssessed: computed('评估单位做过风险评估', { of: 'yesNo', from: ['evaluator', 'riskBy'], compute: sameBody }),
  evaluation: longText('后评估结论', { max: 3000 }),
  endedOn: date('调整、中止、终止日期'),
  successor: links('调整后的新决策', 'decision'),
  replaces: link('所调整的原决策', 'decision'),
  // 归档
  archivedOn: date('归档日期'),
  archiveNo: text('档号', { max: 40 }),
} as const
