import { addDays, addMonths } from '../../kernel/calendar/calendar.ts'
import { is, rowsOf, some, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, group, parts, person, persons, statutes, text, yesNo } from '../../kernel/field.ts'
import { sealedPerson } from './sealed-person.ts'

type Values = Readonly<Record<string, unknown>>

/** 疫情、突发事件中的两类。 */
export const isEpidemic = is('category', 'epidemicReturn', 'closeContact')
/** 社区戒毒、社区康复。 */
export const isDrug = is('category', 'drugTreatment', 'drugRecovery')

/** 重点人员的栏目。没有位置、轨迹、通讯一类的栏目（G3），也没有信访、举报一类的类别（G1）。 */
export const keyPersonFields = {
  registeredOn: date('登记日期'),
  category: choice('类别', {
    epidemicReturn: '疫情返乡（来）人员', closeContact: '密切接触者', drugTreatment: '社区戒毒', drugRecovery: '社区康复', mentalCare: '困难精神障碍患者家庭',
    leftBehind: '留守老人、儿童', domesticViolence: '家暴告诫书回访', disasterRisk: '受灾、转移人员', other: '其他（县级批准）',
  }),
  // 凭哪一类法律依据登记，只能从这里选，并且要与类别相符；所依据的法律、条文另外写明。
  ground: choice('法定事由', {
    emergency: '突发事件应对、传染病防治', drug: '禁毒', mental: '精神卫生', minors: '未成年人、老年人保护', violence: '反家庭暴力', approved: '县级批准',
  }),
  basisLaw: statutes('法律依据', { help: '写全称，须现行有效' }),
  basisArticle: text('依据的条文', { max: 60, help: '如 第三十三条；按疫情防控命令登记的写命令文号' }),
  purpose: text('登记目的', { max: 200, min: 6, help: '只写做什么事要用到，不写对人的评价' }),
  notRetaliation: yesNo('不是因信访、举报、诉讼、复议或者接受采访而登记'),
  assessment: files('个人信息保护影响评估', { help: '每一类评估一次，可以多条共用；保存三年' }),
  approval: files('县级批准文件', { neededIf: is('category', 'other') }),
  validUntil: date('有效期至', { future: true, help: '到期自动销册' }),
  longKept: computed('有效期超过通常期限', { of: 'yesNo', from: ['category', 'registeredOn', 'validUntil'], compute: longKept }),
  team: persons('走访组', { min: 2, max: 6, help: '至少两人：核实、销册要由登记人以外的人办理。除登记人以外，只有列在这里的人能看到本条' }),
  person: group('登记对象', sealedPerson),
  guardian: text('监护人姓名和电话', { max: 80, secret: 'sensitive', purpose: '联系监护人', neededIf: some('person', yes('minor')) }),
  verifiedOn: date('核实日期'),
  toldOn: date('告知本人日期', { help: '告知登记的目的、依据、期限和权利' }),
  // 疫情、突发事件
  fromRisk: choice('来源地风险等级', { high: '高风险', middle: '中风险', low: '低风险' }, { neededIf: is('category', 'epidemicReturn') }),
  arrivedOn: date('到达日期', { neededIf: is('category', 'epidemicReturn') }),
  measure: choice('措施', { observe: '健康监测', home: '居家', central: '集中', none: '不采取措施' }),
  measureFrom: date('措施起', { secret: 'sensitive', purpose: '落实防控措施' }),
  measureTo: date('措施止', { secret: 'sensitive', purpose: '落实防控措施', future: true }),
  health: parts('健康情况', {
    on: date('日期', { needed: true }), note: text('健康情况', { max: 200, secret: 'sensitive', purpose: '落实防控措施' }),
  }, { grows: true }),
  // 社区戒毒、社区康复
  decisionOn: date('收到戒毒决定日期', { neededIf: isDrug }),
  reportedOn: date('报到日期'),
  agreement: files('社区戒毒（康复）协议'),
  agreedOn: date('签订协议日期'),
  termEnd: computed('戒毒（康复）期满', {
    of: 'date', from: ['reportedOn'], compute: ({ reportedOn }) => (typeof reportedOn === 'string' ? addMonths(reportedOn, 36) : null),
  }),
  tests: parts('检测', {
    on: date('检测日期', { needed: true }), result: choice('检测结果', { negative: '阴性', positive: '阳性' }, { needed: true, secret: 'sensitive', purpose: '执行戒毒协议' }),
  }, { grows: true }),
  absences: parts('外出', { from: date('外出起', { needed: true, future: true }), to: date('外出止', { needed: true, future: true }), report: files('书面报告') }, { grows: true }),
  longUntold: computed('外出三日以上没有书面报告', { of: 'yesNo', from: ['absences'], compute: ({ absences }) => longUntold(absences) }),
  policeToldOn: date('报告公安机关日期'),
  releaseDecidedOn: date('解除决定日期'),
  releaseToldOn: date('收到解除通知日期'),
  // 走访、帮扶、销册
  visits: parts('走访', {
    on: date('走访日期', { needed: true }), by: person('走访人', { needed: true }), note: text('走访情况', { max: 300, secret: 'sensitive', purpose: '落实帮扶' }),
  }, { grows: true }),
  help: parts('帮扶', { on: date('帮扶日期', { needed: true }), kind: choice('帮扶内容', { medical: '医疗', relief: '救助', care: '照护', job: '就业', other: '其他' }, { needed: true }) }, { grows: true }),
  suspendWhy: choice('暂停原因', { detained: '被羁押', away: '暂离本地', hospital: '住院' }),
  closedOn: date('销册日期'),
  closeReason: choice('销册原因', { ended: '事由消失', moved: '迁出移交', released: '解除戒毒（康复）', breached: '转强制隔离戒毒', died: '死亡', wrong: '登记有误' }),
  endsOn: computed('离册日期', {
    of: 'date', from: ['closedOn', 'validUntil'], compute: ({ closedOn, validUntil }) => closedOn ?? validUntil ?? null,
  }),
  visited: computed('走访过', { of: 'yesNo', from: ['visits'], compute: ({ visits }) => rowsOf(visits).length > 0 }),
  keptUntil: computed('保存至', { of: 'date', from: ['closedOn', 'validUntil', 'category'], compute: keptUntil }),
  purgeOn: computed('删除日期', { of: 'date', from: ['closedOn', 'validUntil', 'category'], compute: purgeDay }),
} as const

/** 社区戒毒、社区康复自报到起三年（戒毒条例第十四条），写到那一年年底不算长；其他类别按一年看。 */
function longKept({ category, registeredOn, validUntil }: Values): boolean {
  if (typeof registeredOn !== 'string' || typeof validUntil !== 'string') return false
  const drug = category === 'drugTreatment' || category === 'drugRecovery'
  return drug ? validUntil.slice(0, 4) > addMonths(registeredOn, 36).slice(0, 4) : validUntil > addMonths(registeredOn, 12)
}

/** 突发事件中登记的，应急处置结束即删（突发事件应对法第八十五条）；其他的留到第三十日前供本人查阅、异议，再删。 */
function keptUntil({ closedOn, validUntil, category }: Values): string | null {
  const end = closedOn ?? validUntil
  if (typeof end !== 'string') return null
  return addDays(end, category === 'epidemicReturn' || category === 'closeContact' || category === 'disasterRisk' ? 0 : 29)
}

function purgeDay(values: Values): string | null {
  const last = keptUntil(values)
  return last && addDays(last, 1)
}

/** 离开所在地县三日以上的，须书面报告（戒毒条例第十九条）；起止两日都算在内。 */
function longUntold(absences: unknown): boolean {
  return rowsOf(absences).some(({ from, to, report }) =>
    typeof from === 'string' && typeof to === 'string' && to >= addDays(from, 2) && !(Array.isArray(report) && report.length > 0))
}
