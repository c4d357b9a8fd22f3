import { addDays, addMonths, daysBetween } from '../../kernel/calendar/calendar.ts'
import { filled, is, rowsOf } from '../../kernel/condition.ts'
import { choice, choices, computed, date, datetime, files, group, number, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { sealedPerson } from './sealed-person.ts'

type Values = Readonly<Record<string, unknown>>

/** 电子定位只能用于五种情形（社区矫正法第二十九条第一款）。 */
const locatorGrounds = {
  injunction: '违反人民法院禁止令', leave: '无正当理由，未经批准离开所居住的市、县', contact: '拒不按照规定报告自己的活动情况，被给予警告',
  security: '违反监督管理规定，被给予治安管理处罚', revocation: '拟提请撤销缓刑、假释或者暂予监外执行收监执行',
} as const

/** 社区矫正对象的栏目：委托和交付、入矫、日常、奖惩、电子定位、终了。位置、轨迹一类的数据没有栏目。 */
export const correctionFields = {
  // 委托与交付
  entrustment: files('县级社区矫正机构委托文书'),
  workers: persons('受委托的工作人员', { max: 5, help: '除司法所所长以外，只有列在这里的人和小组成员能看到本条' }),
  person: group('矫正对象', sealedPerson),
  inquiryOn: date('收到调查评估委托日期'),
  openedOn: computed('登记入册日期', {
    of: 'date', from: ['inquiryOn', 'noticeOn'], compute: ({ inquiryOn, noticeOn }) => inquiryOn ?? noticeOn ?? null,
  }),
  inquiryDoneOn: date('提交调查评估意见日期'),
  inquiryFile: files('调查评估意见'),
  inquiryResult: choice('评估意见', { fit: '适用社区矫正对所居住社区没有重大不良影响', unfit: '有重大不良影响' }),
  category: choice('矫正类别', { control: '管制', probation: '缓刑', parole: '假释', medicalParole: '暂予监外执行' }),
  decider: choice('决定机关', { court: '人民法院', prison: '监狱管理机关', police: '公安机关' }),
  deciderName: text('决定机关名称', { max: 60 }),
  decisionNo: text('法律文书号', { max: 60 }),
  effectiveOn: date('判决、裁定、决定生效日期'),
  decisionReceivedOn: date('看守所、监狱收到暂予监外执行决定日期', { help: '暂予监外执行的，自收到决定之日起十日内移送；不填按决定生效日期' }),
  reportFrom: computed('报到（移送）期限起算日', {
    of: 'date', from: ['category', 'effectiveOn', 'decisionReceivedOn'], compute: reportFrom,
  }),
  termMonths: number('刑期或考验期', '个月', { adds: false, min: 1, max: 600, neededIf: is('category', 'control', 'probation') }),
  startOn: date('矫正期起'),
  endOn: date('矫正期止', { future: true }),
  termFits: computed('起止与刑期相符', { of: 'yesNo', from: ['startOn', 'endOn', 'termMonths'], compute: termFits }),
  lastDay: computed('期满前一日', { of: 'date', from: ['endOn'], compute: ({ endOn }) => (typeof endOn === 'string' ? addDays(endOn, -1) : null) }),
  injunction: text('禁止令', { max: 300, secret: 'sensitive', purpose: '监督禁止令的执行' }),
  noticeOn: date('收到通知日期'),
  papersOn: date('收到法律文书日期'),
  papers: files('法律文书'),
  // 入矫
  reportedOn: date('报到日期'),
  declaredOn: date('入矫宣告日期'),
  team: parts('矫正小组', {
    name: text('姓名', { needed: true, max: 30, secret: 'personal', purpose: '组成矫正小组' }),
    gender: choice('性别', { male: '男', female: '女' }),
    kind: choice('身份', {
      justice: '司法所', villagers: '村（居）民委员会', family: '监护人、家庭成员', employer: '所在单位或者学校', worker: '社会工作者', volunteer: '志愿者',
    }),
    knowsMinors: yesNo('熟悉未成年人身心特点'),
  }, { max: 12 }),
  members: persons('在本系统有账号的小组成员', { max: 6, help: '村干部等只有作为小组成员才能看到本条' }),
  plan: files('矫正方案'),
  level: choice('管理类别', { strict: '严管', general: '普管', loose: '宽管' }, { help: '分类管理的名称和办法各省不同' }),
  // 日常
  reports: parts('定期报告', {
    on: date('报告日期', { needed: true }), form: choice('报告方式', { visit: '当面', phone: '电话', written: '书面' }),
    note: text('报告情况', { max: 500, secret: 'sensitive', purpose: '掌握遵守规定的情况' }),
  }, { grows: true }),
  lastReportOn: computed('最近一次报告日期', { of: 'date', from: ['reports'], compute: lastReport }),
  visits: parts('走访', {
    on: date('走访日期', { needed: true }), by: person('走访人', { needed: true }), note: text('走访情况', { max: 500, secret: 'sensitive', purpose: '掌握生活和思想状况' }),
  }, { grows: true }),
  leaves: parts('外出审批', {
    from: date('外出起', { needed: true, future: true }), to: date('外出止', { needed: true, future: true }),
    place: text('外出地点', { max: 80, secret: 'sensitive', purpose: '审批外出' }),
    reason: choice('外出事由', { medical: '就医', work: '务工', study: '就学', family: '家事', suit: '诉讼', other: '其他' }),
    approver: choice('批准机关', { justice: '司法所', county: '县级社区矫正机构' }, { needed: true }), approval: files('批准文书'),
  }, { grows: true }),
  leaveFrom: computed('最近一次外出起', { of: 'date', from: ['leaves'], compute: ({ leaves }) => rowsOf(leaves).at(-1)?.from ?? null }),
  leaveTo: computed('最近一次外出止', { of: 'date', from: ['leaves'], compute: ({ leaves }) => rowsOf(leaves).at(-1)?.to ?? null }),
  leavesOverlap: computed('外出时间重叠或者颠倒', { of: 'yesNo', from: ['leaves'], compute: ({ leaves }) => overlap(leaves) }),
  leavesBeyond: computed('超过批准机关权限的外出', { of: 'number', from: ['leaves'], compute: ({ leaves }) => beyond(leaves) }),
  backOn: date('销假日期'),
  moves: parts('执行地变更', {
    on: date('变更日期', { needed: true }), way: choice('变更方向', { in: '迁入', out: '迁出' }, { needed: true }), approval: files('变更决定书'),
    place: text('迁往或者迁自', { max: 80, secret: 'sensitive', purpose: '办理交接' }),
  }, { grows: true }),
  education: parts('教育学习', { on: date('学习日期', { needed: true }), topic: text('学习内容', { max: 100 }), hours: number('学时', '学时') }, { grows: true }),
  service: parts('公益活动', { on: date('活动日期', { needed: true }), what: text('公益内容', { max: 100 }), hours: number('时长', '小时') }, { grows: true }),
  help: parts('帮扶', {
    on: date('帮扶日期', { needed: true }), kind: choice('帮扶内容', { job: '就业', school: '就学', relief: '救助', insurance: '社会保险', legalAid: '法律援助' }, { needed: true }),
  }, { grows: true }),
  // 奖惩、定位、失联：乡镇只登记县级的文书，自己不作决定
  merits: parts('考核奖惩', {
    on: date('文书日期', { needed: true }),
    kind: choice('奖惩种类', { praise: '表扬', admonish: '训诫', warn: '警告', askPenalty: '提请治安管理处罚', askRevoke: '提请撤销、收监' }, { needed: true }),
    doc: files('县级社区矫正机构文书'),
  }, { grows: true }),
  locators: parts('电子定位', {
    from: date('定位起', { needed: true }), to: date('定位止', { needed: true, future: true }), ground: choice('法定情形', locatorGrounds), approval: files('县级司法行政部门批准文书'),
  }, { grows: true }),
  locatedFrom: computed('本次定位起', { of: 'date', from: ['locators'], compute: ({ locators }) => rowsOf(locators).at(-1)?.from ?? null }),
  locatedTo: computed('本次定位止', { of: 'date', from: ['locators'], compute: ({ locators }) => rowsOf(locators).at(-1)?.to ?? null }),
  locatorTooLong: computed('有一次定位超过三个月', { of: 'yesNo', from: ['locators'], compute: ({ locators }) => tooLong(locators) }),
  locatorEndedOn: date('解除定位日期'),
  lost: parts('失联', { on: date('失去联系日期', { needed: true }), reportedAt: datetime('报告县级社区矫正机构时间', { neededIf: filled('on') }), foundOn: date('找到日期') }),
  revokeAskedOn: date('法院或者决定机关收到提请日期'),
  revokeDoc: files('提请撤销、收监的文书'),
  // 终了
  endedOn: date('解除或者终止日期'),
  endKind: choice('终了方式', { expired: '期满解除', pardoned: '赦免', revoked: '撤销、收监', died: '死亡', moved: '变更执行地迁出' }),
  endCause: choices('撤销、收监原因', { reoffend: '再犯罪', omitted: '发现漏罪', breach: '违反监督管理规定', other: '其他' }, { neededIf: is('endKind', 'revoked') }),
  certificate: files('解除（终止）社区矫正文书'),
  archivedOn: date('归档日期'),
} as const

/** 报到自判决、裁定生效之日起算；暂予监外执行的，自看守所、监狱收到决定之日起算（第二十一条）。 */
function reportFrom({ category, effectiveOn, decisionReceivedOn }: Values): unknown {
  return (category === 'medicalParole' ? decisionReceivedOn : null) ?? effectiveOn ?? null
}

function lastReport({ reports }: Values): unknown {
  return rowsOf(reports).map(({ on }) => on).filter((on) => typeof on === 'string').sort().at(-1) ?? null
}

/** 到期日可以写到同日，也可以写到前一日：判决书两种写法都有。 */
function termFits({ startOn, endOn, termMonths }: Values): unknown {
  if (typeof startOn !== 'string' || typeof endOn !== 'string') return null
  if (typeof termMonths !== 'number') return endOn > startOn
  const day = addMonths(startOn, termMonths)
  return endOn === day || endOn === addDays(day, -1)
}

function tooLong(locators: unknown): boolean {
  return rowsOf(locators).some(({ from, to }) => typeof from !== 'string' || typeof to !== 'string' || to < from || to > addMonths(from, 3))
}

/** 一次外出，司法所（受县级委托）批七日以内，县级批三十日以内；首尾两天都算。 */
function beyond(leaves: unknown): number {
  const lasts = (from: unknown, to: unknown) => (typeof from === 'string' && typeof to === 'string' ? daysBetween(from, to) + 1 : 0)
  return rowsOf(leaves).filter(({ from, to, approver }) => lasts(from, to) > (approver === 'justice' ? 7 : 30)).length
}

function overlap(leaves: unknown): boolean {
  const rows = rowsOf(leaves).map(({ from, to }) => ({ from: String(from), to: String(to) })).sort((one, other) => (one.from < other.from ? -1 : 1))
  return rows.some(({ from, to }, index) => to < from || (index > 0 && from < rows[index - 1]!.to))
}
