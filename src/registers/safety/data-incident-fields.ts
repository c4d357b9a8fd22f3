import { is, rowsOf, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, datetime, files, link, longText, number, parts, persons, text, yesNo } from '../../kernel/field.ts'
import { eventLevels } from './emergency-words.ts'

type Values = Readonly<Record<string, unknown>>
/** 报给这些对象（不写就是全部）的时间，先后排列。 */
const sent = ({ reports }: Values, ...bodies: readonly string[]): readonly string[] =>
  rowsOf(reports)
    .filter(({ to }) => bodies.length === 0 || bodies.includes(String(to))).map(({ sentAt }) => sentAt).filter((at) => typeof at === 'string').toSorted()

/** 有一次报告或者告知写在发现以前。 */
const beforeFound = ({ foundAt, toldAt, ...values }: Values): boolean =>
  typeof foundAt === 'string' && [...sent(values), toldAt].some((at) => typeof at === 'string' && at < foundAt)

/** 数据安全事件的栏目。没有受影响的个人的姓名、号码：名单另行保管，这里只登记人数。 */
export const dataIncidentFields = {
  // 发现
  foundAt: datetime('发现时间', { help: '报告时限从这一刻起按小时计算' }),
  how: choice('发现途径', {
    self: '自查', alarm: '系统告警', complaint: '个人投诉', notice: '有关部门通报', vendor: '服务单位报告', media: '媒体、网上反映',
  }),
  kinds: choices('事件类型', {
    leak: '泄露', tamper: '篡改', loss: '丢失', misuse: '越权查看、违规使用', attack: '网络攻击、勒索', outage: '系统中断',
  }),
  systems: text('涉事系统、设备或者纸质材料', { max: 200 }),
  summary: longText('基本情况', { max: 3000, help: '时间、地点、类型、已造成的影响；不写受影响的人的姓名、号码' }),
  personal: yesNo('个人信息已经或者可能泄露、篡改、丢失'),
  dataKinds: text('涉及的信息种类', { max: 200, help: '如 姓名、电话、住址', neededIf: yes('personal') }),
  affected: number('受影响的人数', '人', { max: 100_000_000, help: '还不清楚的，先不填' }),
  critical: yesNo('涉及关键信息基础设施'),
  team: persons('处置人员', { max: 10, help: '登记人以外可以看到本条的人，从严指定' }),
  // 研判：等级按办法所附的分级指南；泄露一百万人以上个人信息的为较大
  level: choice('事件等级', eventLevels),
  levelBasis: text('定级依据', { max: 200, help: '写明符合分级指南的哪一项' }),
  crime: yesNo('涉嫌违法犯罪'),
  actions: parts('补救措施', { at: datetime('采取时间', { needed: true }), what: text('采取的措施', { needed: true, max: 500 }) }, { grows: true, max: 100 }),
  // 报告只增不改；原因、影响一时查不清的先报前两项，其余补报（办法第七条）
  reports: parts('报告', {
    to: choice('报告对象', {
      cyberspace: '网信部门', guardians: '保护工作部门和公安机关', police: '公安机关', privacyBody: '其他履行个人信息保护职责的部门', upper: '上级机关',
    }, { needed: true }),
    sentAt: datetime('报告时间', { needed: true }), way: choice('报告方式', { phone: '电话', platform: '报告平台', written: '书面' }),
    content: longText('报告内容', { max: 3000, help: '单位和系统的基本情况，发现时间、类型、等级、影响、已采取的措施；原因、线索、进一步措施可以补报' }),
  }, { grows: true, max: 50 }),
  dutySentAt: computed('限时报告时间', { of: 'datetime', from: ['reports'], compute: (values) => sent(values, 'cyberspace', 'guardians')[0] ?? null }),
  lastSentAt: computed('最近一次报告时间', { of: 'datetime', from: ['reports'], compute: (values) => sent(values).at(-1) ?? null }),
  tooEarly: computed('报告、告知早于发现', { of: 'yesNo', from: ['foundAt', 'reports', 'toldAt'], compute: beforeFound }),
  // 告知个人：种类、原因、可能的危害，补救和减轻危害的措施，联系方式（个人信息保护法第五十七条）
  cause: text('发生的原因', { max: 500 }),
  harm: text('可能造成的危害', { max: 500 }),
  remedy: text('已采取的补救措施', { max: 500 }),
  advice: text('个人可以采取的减轻危害的措施', { max: 500 }),
  contact: text('联系方式', { max: 100, help: '单位的办公电话' }),
  toldAt: datetime('通知个人（决定不通知）的时间'),
  toldWay: choices('通知方式', { phone: '电话', message: '短信', letter: '书面', visit: '上门', notice: '公告' }),
  told: number('已通知的人数', '人', { max: 100_000_000 }),
  spared: longText('不通知个人的理由', { max: 1000, help: '采取了什么措施，为什么能够有效避免造成危害' }),
  orderedOn: date('主管部门要求通知的日期'),
  // 结束
  endedOn: date('处置结束日期'),
  lessons: longText('教训和责任追究', { max: 3000 }),
  gaps: longText('须整改的问题', { max: 3000, help: '填了的，自动转入问题整改' }),
  rectification: link('问题整改', 'rectification'),
  summaryReport: files('处置总结报告'),
  summedOn: date('报送总结日期'),
  closedOn: date('办结日期'),
} as const

/** 较大以上：须在规定的小时内报告，结束以后报送总结。 */
export const isGraded = is('level', 'larger', 'major', 'extra')
