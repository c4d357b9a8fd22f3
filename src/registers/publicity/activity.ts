import { all, any, filled, inState, is, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, links, number, parts, persons, statutes, text, unit, units } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { organisedCrime } from '../../law/organised-crime.ts'
import { telecomFraud } from '../../law/telecom-fraud.ts'
import { workSafety } from '../../law/work-safety.ts'
import { activitySignals } from './activity-signals.ts'
import { themes } from './themes.ts'

const forms = {
  publicity: '集中宣传', lecture: '宣讲', contest: '知识竞赛、趣味活动', service: '法律服务活动', court: '巡回审判、庭审旁听', talk: '座谈（社情民意）',
  exhibition: '展览文艺', flag: '升旗普法', training: '培训',
} as const
// 节点和“七进”各省不同（有的列军营），选项按四川口径，是设置不是规定。
const calendarDays = {
  women: '3·8 妇女维权周', consumer: '3·15 消费者权益日', security: '4·15 国家安全教育日', civilCode: '5月民法典宣传月', environment: '6·5 环境日', safety: '6月安全生产月',
  drugs: '6·26 禁毒日', constitution: '12·4 国家宪法日', constitutionWeek: '宪法宣传周', other: '其他',
} as const
const seven = { organ: '机关', school: '学校', village: '乡村', community: '社区', enterprise: '企业', workplace: '单位', temple: '宗教场所' } as const
const sites = {
  market: '赶场日集市', courtyard: '院坝', square: '广场', school: '学校', office: '机关办公场所', practice: '新时代文明实践所（站）', online: '网上', other: '其他',
} as const
const materialKinds = { leaflet: '宣传单', book: '手册', banner: '横幅', poster: '海报', gift: '环保袋等', board: '展板' } as const

type Values = Readonly<Record<string, unknown>>
const dayOf = ({ heldOn, plannedOn }: Values) => heldOn ?? plannedOn ?? null
const monthOf = ({ heldOn }: Values) => (typeof heldOn === 'string' ? heldOn.slice(0, 7) : null)

const cadresBeyond = ({ cadres, attendance }: Values) => typeof cadres === 'number' && typeof attendance === 'number' && cadres > attendance

const clerks = ['clerkJustice', 'clerkPeace', 'clerkEmergency', 'clerkEnforce', 'villageCadre', 'grid'] as const
const details = ['attendance', 'method'] as const
const extras = [
  'endOn', 'calendarDay', 'into', 'jointUnits', 'coHosts', 'speakers', 'advisers', 'laws', 'cadres', 'materials', 'consults', 'foundDisputes', 'photos',
  'signIn', 'press',
] as const
const held = inState('held', 'recorded', 'verified', 'archived')

const evidence = {
  id: 'evidence', needs: any(filled('photos'), filled('signIn')), says: '没有照片，也没有签到表。', help: '请上传其中一样；不要求一定拍照，也不要拍未成年人的正脸。',
} as const
const cadresAmong = {
  id: 'cadresAmong', needs: not(yes('cadresBeyond')), says: '“其中干部人次”多于“参加人次”。', help: '参加人次包括干部，请核对两个数。',
} as const
const inOrder = { id: 'order', when: filled('endOn'), needs: ordered('heldOn', 'endOn'), says: '结束日期早于举办日期。', help: '请核对日期。' } as const

/** 普法活动：一条记录就是一场活动。主题、场所、形式会重叠，总数只按场次计一次，各分类的数不能相加。 */
export const activity = defineRegister({
  id: 'activity', name: '普法活动', area: 'publicity', prefix: 'PF', about: '面向群众的每一场普法活动：主题、地点、人次、资料、主办和联合单位。干部学法登记在“学法与培训”。',
  version: { number: 1, since: '2026-01-01' },
  law: [legalPublicity.art(1), telecomFraud.art(8), organisedCrime.art(10), emergencyResponse.art(42), workSafety.art(13)],
  fields: {
    form: choice('活动形式', forms),
    theme: choice('主题', themes),
    calendarDay: choice('节点', calendarDays),
    into: choices('法律七进', seven),
    site: choice('场所', sites),
    place: text('活动地点', { max: 80 }),
    plannedOn: date('计划日期', { future: true }),
    heldOn: date('举办日期'),
    endOn: date('结束日期'),
    activityDay: computed('活动日期', { of: 'date', from: ['heldOn', 'plannedOn'], compute: dayOf }),
    month: computed('活动月份', { of: 'text', from: ['heldOn'], compute: monthOf }),
    host: unit('主办单位'),
    jointUnits: units('联合单位', { max: 30, help: '同一场活动，各联合单位都计入本单位的数，全镇、全县只计一场' }),
    coHosts: parts('系统外联合单位', { name: text('单位名称', { needed: true, max: 60 }) }, { max: 30 }),
    speakers: persons('宣讲人', { max: 30 }),
    advisers: persons('宣讲的法律顾问', { max: 10 }),
    laws: statutes('宣传的法律法规'),
    attendance: number('参加人次', '人次', { max: 100_000 }),
    cadres: number('其中干部人次', '人次', { max: 100_000, help: '干部群众都有的场次，干部一栏计入学法' }),
    cadresBeyond: computed('干部人次超出', { of: 'yesNo', from: ['cadres', 'attendance'], compute: cadresBeyond }),
    method: choice('人次来源', { signIn: '签到', counted: '清点', estimate: '估计' }),
    materials: parts('宣传资料', {
      name: text('名称', { max: 60 }), kind: choice('种类', materialKinds), quantity: number('数量', '', { needed: true }),
      unit: choice('计量单位', { sheet: '份', copy: '册', piece: '幅', item: '个' }, { neededIf: filled('quantity') }),
    }),
    consults: number('现场解答咨询', '人次', { max: 10_000 }),
    foundDisputes: links('现场发现的纠纷', 'dispute'),
    photos: files('活动照片'),
    signIn: files('签到表'),
    press: text('报道网址', { format: 'url' }),
  },
  states: { planned: '已列计划', approved: '已批准', held: '已举办', recorded: '已登记', verified: '已核实', archived: '已归档', cancelled: '已取消' },
  final: ['archived', 'cancelled'],
  steps: {
    plan: {
      name: '列入普法计划', by: clerks, from: [], to: 'planned', asks: ['form', 'theme', 'plannedOn', 'place', 'host'],
      may: ['site', 'calendarDay', 'into', 'jointUnits', 'coHosts', 'speakers', 'advisers', 'laws'], law: legalPublicity.art(1),
    },
    approve: { name: '批准', by: ['justiceHead', 'deputyLeader'], from: ['planned'], to: 'approved', notBy: ['plan'] },
    hold: {
      name: '举办', by: clerks, from: ['approved'], to: 'held', on: 'heldOn', asks: ['heldOn'], may: ['endOn', 'photos'], needs: [inOrder],
    },
    record: {
      name: '登记活动情况', by: [...clerks, 'in:advisers'], from: ['held'], to: 'recorded', asks: details, may: [...extras, 'site'],
      needs: [evidence, inOrder, cadresAmong],
    },
    // 不在计划里的活动，事后一步登记。
    enter: {
      name: '直接登记', by: clerks, from: [], to: 'recorded', on: 'heldOn', asks: ['form', 'theme', 'heldOn', 'place', 'host', ...details],
      may: [...extras, 'site'],
      needs: [evidence, inOrder, cadresAmong],
    },
    verify: { name: '核实', by: ['justiceHead', 'deputyLeader'], from: ['recorded'], to: 'verified', notBy: ['plan', 'record', 'enter'] },
    archive: { name: '归档', by: ['clerkJustice', 'justiceHead'], from: ['verified'], to: 'archived' },
    cancel: { name: '取消', by: clerks, from: ['planned', 'approved'], to: 'cancelled', reason: 'needed' },
  },
  signals: activitySignals,
  figures: {
    'publicity.events': {
      name: '普法活动', unit: '场', count: 'records', on: 'heldOn', where: held, by: ['theme', 'form', 'site', 'into', 'calendarDay'],
    },
    'publicity.lectures': { name: '普法宣讲', unit: '场', count: 'records', on: 'heldOn', where: all(held, is('form', 'lecture')) },
    'publicity.marketDays': { name: '赶场日法律宣传', unit: '次', count: 'records', on: 'heldOn', where: all(held, is('site', 'market')) },
    'publicity.courtyards': { name: '院坝宣讲', unit: '次', count: 'records', on: 'heldOn', where: all(held, is('site', 'courtyard')) },
    'publicity.practiceStations': {
      name: '文明实践所（站）宣讲', unit: '次', count: 'records', on: 'heldOn', where: all(held, is('site', 'practice')),
    },
    'publicity.contests': { name: '知识竞赛、趣味活动', unit: '场次', count: 'records', on: 'heldOn', where: all(held, is('form', 'contest')) },
    'publicity.courtSessions': { name: '巡回审判、庭审旁听', unit: '场', count: 'records', on: 'heldOn', where: all(held, is('form', 'court')) },
    'publicity.forums': { name: '宣讲、座谈', unit: '场', count: 'records', on: 'heldOn', where: all(held, is('form', 'lecture', 'talk')) },
    'publicity.forumPeople': {
      name: '宣讲、座谈参加人次', unit: '人次', count: 'sum', of: 'attendance', on: 'heldOn', where: all(held, is('form', 'lecture', 'talk')),
    },
    'publicity.joint': { name: '联合开展的普法活动', unit: '场', count: 'records', on: 'heldOn', where: all(held, any(filled('jointUnits'), filled('coHosts'))) },
    'publicity.people': { name: '受教育人次', unit: '人次', count: 'sum', of: 'attendance', on: 'heldOn', where: held },
    'publicity.cadres': { name: '普法活动中的干部人次', unit: '人次', count: 'sum', of: 'cadres', on: 'heldOn', where: held },
    'publicity.materials': {
      name: '发放宣传资料', unit: '份', count: 'sum', of: 'materials.quantity', on: 'heldOn', where: held, rows: is('kind', 'leaflet', 'book'),
    },
    'publicity.banners': {
      name: '悬挂横幅', unit: '幅', count: 'sum', of: 'materials.quantity', on: 'heldOn', where: held, rows: is('kind', 'banner'),
    },
    'publicity.posters': {
      name: '张贴海报', unit: '张', count: 'sum', of: 'materials.quantity', on: 'heldOn', where: held, rows: is('kind', 'poster'),
    },
    'publicity.consults': { name: '活动现场解答咨询', unit: '人次', count: 'sum', of: 'consults', on: 'heldOn', where: held },
    'publicity.intoCovered': { name: '法律七进覆盖', unit: '类', count: 'distinct', of: 'into', on: 'heldOn', where: held },
    'publicity.monthsCovered': { name: '有活动的月份', unit: '个月', count: 'distinct', of: 'month', on: 'heldOn', where: held },
    'legalService.events': { name: '公共法律服务活动', unit: '次', count: 'records', on: 'heldOn', where: all(held, is('form', 'service')) },
    'adviser.lectures': { name: '法律顾问宣讲', unit: '次', count: 'records', on: 'heldOn', where: all(held, filled('advisers')) },
    'safety.antiFraudRate': { name: '反诈安装率', unit: '%', count: 'manual', source: '派出所' },
  },
  recurs: {
    monthly: {
      name: '一月一主题普法', every: 'month', per: 'unit', by: ['clerkJustice'], on: 'heldOn', where: held, setting: 'activity.monthly',
      says: '每月至少一场普法活动。',
    },
  },
  papers: {
    proposal: { name: '活动方案', shows: ['form', 'theme', 'plannedOn', 'place', 'host', 'jointUnits', 'coHosts', 'speakers', 'laws'] },
    signIn: { name: '签到表', shows: ['theme', 'heldOn', 'place'], signs: ['参加人'] },
    issue: { name: '资料领用单', shows: ['theme', 'heldOn', 'materials'], signs: ['领用人', '发放人'] },
    bulletin: { name: '活动简报', shows: ['theme', 'form', 'heldOn', 'place', 'host', 'jointUnits', 'coHosts', 'attendance', 'materials', 'consults'] },
  },
  // 照片、签到表和发现的纠纷不公开：照片里可能有未成年人。
  portal: {
    shows: 'items', when: not(inState('planned', 'cancelled')),
    fields: ['form', 'theme', 'activityDay', 'place', 'site', 'laws', 'attendance', 'press'], date: 'activityDay',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkEmergency: 'own', clerkEnforce: 'own', justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'totals',
    villageCadre: 'village', grid: 'own', adviser: 'own', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{place}{theme}{form}',
  alsoFor: 'jointUnits',
  listedBy: 'activityDay',
  lists: ['activityDay', 'form', 'theme', 'place', 'host', 'attendance'],
  duplicates: { same: ['theme', 'place', 'heldOn'], days: 1 },
})
