import { rowsOf } from '../../kernel/condition.ts'
import { choice, computed, date, files, links, longText, number, parts, text, unit, year, yesNo } from '../../kernel/field.ts'

const levels = { county: '县级', city: '市级', province: '省级', national: '全国' } as const
const negatives = { crime: '村干部违纪违法', group: '群体性事件', petition: '越级上访', case: '重大刑事案件', accident: '重大安全事故', other: '其他' } as const
type Values = Readonly<Record<string, unknown>>
const heldUntil = ({ endedOn, yieldedOn }: Values): unknown => [endedOn, yieldedOn].filter((day) => typeof day === 'string').sort()[0] ?? null

/** 称号的栏目。自评分、投诉和一票否决情形只供内部。 */
export const modelVillageFields = {
  community: unit('创建村（社区）'),
  level: choice('称号级别', levels),
  batch: text('批次', { max: 30 }),
  createdOn: date('启动创建日期'),
  scheme: files('创建方案'),
  standards: parts('建设标准自评', {
    item: text('指标', { needed: true, max: 80 }), full: number('满分', '分', { whole: false, max: 200 }), score: number('自评分', '分', { whole: false, max: 200 }),
    evidence: files('佐证'), where: text('见于何处', { max: 100 }),
  }, { max: 100 }),
  scoreBeyond: computed('自评分超过满分', { of: 'yesNo', from: ['standards'], compute: scoreBeyond }),
  selfCheckedOn: date('自评日期'),
  appliedOn: date('申报日期'),
  recommendedOn: date('推荐日期'),
  countyOn: date('县级审核日期'),
  namedOn: date('命名日期'),
  namedBy: text('命名机关', { max: 60 }),
  docNo: text('命名文号', { max: 40 }),
  plateNo: text('牌匾编号', { max: 40 }),
  rechecks: parts('复核', {
    year: year('复核年度', { needed: true }), on: date('复核日期', { needed: true }),
    result: choice('复核结论', { keep: '保留', rectify: '限期整改', revoke: '撤销' }, { needed: true }), reason: text('理由', { max: 300 }), doc: files('复核文件'),
  }, { grows: true, max: 30 }),
  recheckedOn: computed('最近一次复核日期', { of: 'date', from: ['rechecks'], compute: lastRecheck }),
  rectifyBy: date('整改期限', { future: true }),
  rectified: longText('整改情况', { max: 2000 }),
  complaints: links('有关投诉、信访', 'petition'),
  negatives: parts('一票否决情形', { kind: choice('情形', negatives, { needed: true }), on: date('日期', { needed: true }), note: text('说明', { max: 200 }) }, { grows: true, max: 30 }),
  fileComplete: yesNo('档案齐全'),
  yieldedOn: date('由更高称号替代计数日期'),
  endedOn: date('称号终止日期'),
  heldUntil: computed('计数截止日期', { of: 'date', from: ['endedOn', 'yieldedOn'], compute: heldUntil }),
} as const

function lastRecheck({ rechecks }: Values): unknown {
  return rowsOf(rechecks).map(({ on }) => on).filter((on) => typeof on === 'string').sort().at(-1) ?? null
}

function scoreBeyond({ standards }: Values): boolean {
  return rowsOf(standards).some(({ full, score }) => typeof full === 'number' && typeof score === 'number' && score > full)
}
