import { rowsOf } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, links, longText, money, number, parts, person, statutes, text, unit, yesNo } from '../../kernel/field.ts'
import { themes } from './themes.ts'

const kinds = {
  park: '公园', square: '广场', corridor: '长廊', wall: '墙', hall: '展馆', bookcase: '图书角', court: '巡回审判点', other: '其他',
} as const
const states = { good: '完好', repair: '需维修', bad: '损坏严重' } as const

/** 阵地的栏目。管护人只供内部联系。 */
export const cultureSiteFields = {
  kind: choice('阵地种类', kinds),
  address: text('地址', { max: 100 }),
  point: text('坐标', { max: 40, help: '经度,纬度；可不填' }),
  area: number('面积', '平方米', { whole: false, max: 1_000_000 }),
  plannedOn: date('列入计划日期'),
  scheme: longText('建设方案', { max: 3000 }),
  startedOn: date('开工日期'),
  builtOn: date('建成日期'),
  openedOn: date('开放日期'),
  hours: text('开放时间', { max: 60 }),
  fund: money('建设资金'),
  fundSource: text('资金来源', { max: 60 }),
  community: unit('所在村（社区）'),
  counted: yesNo('代表本村计入覆盖', { help: '一个村有几处阵地的，只选一处' }),
  owner: unit('管理单位'),
  keeper: person('管护人'),
  themes: choices('主题', themes),
  laws: statutes('展示的法律法规'),
  boards: number('展板', '块', { max: 10_000 }),
  titleLevel: choice('命名级别', { none: '未命名', county: '县级', city: '市级', province: '省级', national: '全国' }),
  acceptance: files('验收单'),
  photos: files('照片'),
  contentReviewedOn: date('内容审核日期'),
  lawChangedOn: date('所展示法律变动日期', { help: '修改、废止的施行之日' }),
  outdated: parts('过时内容', {
    law: text('法律法规', { needed: true, max: 80 }), on: date('发现日期'), where: text('所在展板', { max: 60 }), fixedOn: date('更换日期'),
  }, { max: 100 }),
  checks: parts('巡查', {
    on: date('巡查日期', { needed: true }), by: person('巡查人'), state: choice('状况', states, { needed: true }), note: text('说明', { max: 200 }), fixOn: date('修复日期'),
  }, { grows: true, max: 200 }),
  checkedOn: computed('最近一次巡查日期', { of: 'date', from: ['checks'], compute: lastCheck }),
  repairs: parts('维修', { on: date('维修日期', { needed: true }), what: text('维修内容', { needed: true, max: 200 }), cost: money('费用') }, { grows: true, max: 100 }),
  uses: links('在此开展的普法活动', 'activity'),
  visits: parts('参观统计', { on: date('统计日期', { needed: true }), people: number('参观人次', '人次', { max: 1_000_000 }) }, { grows: true, max: 400 }),
  closedOn: date('关闭日期'),
} as const

/** 巡查周期从巡查那天重新起算，不从录入那天起算。 */
function lastCheck({ checks }: Readonly<Record<string, unknown>>): unknown {
  return rowsOf(checks).map(({ on }) => on).filter((on) => typeof on === 'string').sort().at(-1) ?? null
}
