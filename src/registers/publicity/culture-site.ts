import { alike, all, filled, inState, is, last, not, ordered, stands, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { publicCulture } from '../../law/public-culture.ts'
import { cultureSiteFields } from './culture-site-fields.ts'

const clerks = ['clerkJustice', 'villageCadre'] as const
const heads = ['justiceHead', 'deputyLeader'] as const
const inUse = ['opened', 'repairing', 'renewed'] as const
const site = ['kind', 'address'] as const
const details = [
  'point', 'area', 'fund', 'fundSource', 'owner', 'themes', 'boards', 'hours', 'titleLevel', 'photos', 'community', 'counted',
] as const

const guards = {
  counted: {
    id: 'counted', when: yes('counted'), needs: not(alike(['community', 'counted'], inUse)), says: '这个村（社区）已有一处阵地计入覆盖。', help: '一个村只计一处，本处请选“否”。',
  },
  kept: { id: 'kept', needs: filled('keeper'), says: '没有管护人。', help: '请指定管护人后再开放。' },
  built: { id: 'built', needs: ordered('builtOn', 'openedOn'), says: '开放早于建成。', help: '请核对日期。' },
  // 展示的法律必须现行有效：如婚姻法、继承法自 2021 年 1 月 1 日起废止。
  stands: {
    id: 'stands', when: filled('laws'), needs: stands('laws', 'contentReviewedOn'), says: '展示的法律法规中，有的在审核之日已经失效，或者不在法律目录里。',
    help: '请在“登记过时内容”中列出，更换展板后办理“更新”；名称写错的，请按全称改正。',
  },
  repaired: { id: 'repaired', needs: last('checks', is('state', 'good')), says: '最近一次巡查的结果不是“完好”。', help: '请先维修，再巡查一次。' },
  replaced: { id: 'replaced', when: filled('outdated'), needs: last('outdated', filled('fixedOn')), says: '还有过时内容没有更换。', help: '请逐条填写更换日期。' },
} as const

/** 法治文化阵地：一条记录就是一处公园、广场、长廊、墙、图书角等；建设、开放、巡查、内容审核、更新、关闭。 */
export const cultureSite = defineRegister({
  id: 'culture-site', name: '法治文化阵地', area: 'publicity', prefix: 'ZD', about: '每一处法治文化阵地：在哪里、谁管护、展示哪些法、完不完好、内容过没过时、用了多少次。',
  version: { number: 1, since: '2026-01-01' },
  law: [legalPublicity.art(1), publicCulture.art(27), publicCulture.art(30)],
  fields: cultureSiteFields,
  states: {
    planned: '已列计划', building: '建设中', opened: '已开放', repairing: '维修中', renewed: '更新后开放', closed: '已关闭',
  },
  final: ['closed'],
  standing: ['opened', 'renewed'],
  steps: {
    plan: {
      name: '列入建设计划', by: clerks, from: [], to: 'planned', on: 'plannedOn', asks: [...site, 'plannedOn'], may: [...details, 'laws', 'scheme'],
      makes: ['scheme'], law: publicCulture.art(27),
    },
    build: { name: '开工', by: clerks, from: ['planned'], to: 'building', on: 'startedOn', asks: ['startedOn'], may: ['fund', 'fundSource', 'scheme'] },
    open: {
      name: '验收开放', by: heads, from: ['building'], to: 'opened', on: 'openedOn', asks: ['builtOn', 'openedOn', 'contentReviewedOn'],
      may: [...details, 'laws', 'keeper', 'acceptance'], needs: [guards.kept, guards.built, guards.stands, guards.counted], notBy: ['plan', 'build'],
      makes: ['acceptance', 'review'],
    },
    // 已经建成的，一步登记。
    enter: {
      name: '登记已有阵地', by: clerks, from: [], to: 'opened', on: 'openedOn', asks: [...site, 'builtOn', 'openedOn', 'keeper'],
      may: [...details, 'laws', 'contentReviewedOn'], needs: [guards.built, guards.counted],
    },
    inspect: {
      name: '巡查', by: [...clerks, 'in:keeper'], from: inUse, on: 'checkedOn', asks: ['checks'], may: ['photos'], makes: ['upkeep'],
    },
    repair: { name: '停用维修', by: clerks, from: ['opened', 'renewed'], to: 'repairing', asks: ['repairs'], makes: ['upkeep'] },
    repaired: { name: '修复开放', by: clerks, from: ['repairing'], to: 'opened', may: ['repairs', 'photos'], needs: [guards.repaired] },
    noteChange: { name: '登记法律变动', by: ['clerkJustice', 'justiceHead'], from: inUse, asks: ['lawChangedOn'], may: ['outdated'] },
    noteOutdated: { name: '登记过时内容', by: [...clerks, ...heads, 'in:keeper'], from: inUse, asks: ['outdated'] },
    review: {
      name: '内容审核', by: ['justiceHead', 'clerkJustice'], from: ['opened', 'renewed'], on: 'contentReviewedOn', asks: ['contentReviewedOn', 'laws'],
      needs: [guards.stands, guards.replaced], makes: ['review'], law: legalPublicity.art(1),
    },
    renew: {
      name: '更新', by: clerks, from: inUse, to: 'renewed', on: 'contentReviewedOn', asks: ['laws', 'contentReviewedOn'], may: [...details, 'keeper', 'outdated', 'repairs'],
      needs: [guards.stands, guards.replaced], makes: ['review'],
    },
    use: { name: '登记使用情况', by: [...clerks, 'in:keeper'], from: ['opened', 'renewed'], may: ['uses', 'visits'] },
    close: { name: '关闭', by: heads, from: ['planned', 'building', ...inUse], to: 'closed', on: 'closedOn', asks: ['closedOn'], reason: 'needed' },
  },
  clocks: {
    contentCheck: {
      name: '法律变动后的内容核查', from: 'lawChangedOn', length: { days: 60, profile: 'gov-strict', setting: 'cultureSite.contentCheck' },
      stops: ['review', 'renew', 'close'], warns: [15, 5], late: '所展示的法律已经变动，内容还没有核查。',
    },
    inspection: {
      name: '巡查周期', from: 'openedOn', length: { months: 6, profile: 'gov-strict', setting: 'cultureSite.inspection' }, restarts: ['inspect'],
      stops: ['close'], warns: [30, 7], late: '超过半年没有巡查。',
    },
  },
  figures: {
    'culture.sites': { name: '法治文化阵地', unit: '个', count: 'stock', on: 'openedOn', until: 'closedOn', by: ['kind', 'titleLevel', 'themes'] },
    'culture.villages': {
      name: '有法治文化阵地的村（社区）', unit: '个', count: 'stock', on: 'openedOn', until: 'closedOn', where: all(yes('counted'), filled('community')),
    },
    'culture.coverage': { name: '法治文化阵地村（社区）覆盖率', unit: '%', count: 'rate', of: 'culture.villages', base: 'org.villages' },
    'culture.sitesNew': { name: '新建成开放的法治文化阵地', unit: '个', count: 'records', on: 'openedOn', by: ['kind'] },
    'culture.visits': { name: '法治文化阵地参观', unit: '人次', count: 'sum', of: 'visits.people', on: 'visits.on' },
    'culture.outdatedOpen': { name: '尚未更换的过时内容', unit: '处', count: 'rows', of: 'outdated', on: 'outdated.on', rows: not(filled('fixedOn')) },
    'culture.checks': { name: '法治文化阵地巡查', unit: '次', count: 'rows', of: 'checks', on: 'checks.on', by: ['checks.state'] },
  },
  papers: {
    scheme: { name: '阵地建设方案', shows: ['kind', 'address', 'area', 'themes', 'scheme', 'fund', 'fundSource'] },
    acceptance: { name: '阵地验收单', shows: ['kind', 'address', 'area', 'builtOn', 'boards', 'keeper'], signs: ['验收人', '管护人'] },
    review: { name: '阵地内容审核单', shows: ['kind', 'address', 'themes', 'boards', 'contentReviewedOn', 'outdated'], signs: ['审核人'] },
    upkeep: { name: '维护记录', shows: ['kind', 'address', 'checks', 'repairs'], signs: ['管护人'] },
  },
  // 管护人和电话不公开。
  portal: {
    shows: 'items', when: inState(...inUse), fields: ['kind', 'address', 'point', 'themes', 'laws', 'hours', 'openedOn', 'titleLevel'],
    date: 'openedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals',
    villageCadre: 'village', grid: 'village', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{address}法治文化{kind}',
  listedBy: 'openedOn', lists: ['kind', 'address', 'openedOn', 'titleLevel', 'boards', 'contentReviewedOn'],
  // 同一地址只登记一处：扩建、换新的，在原记录上办理“更新”。
  duplicates: { same: ['address'], days: 36_500 },
})
