import type { Entry } from '../catalogue.ts'

/** 报告年度里的效力状态（接口用语，保持英文）；n/a 表示不作判断。 */
export type ForceStatus = 'in force at report year' | 'repealed before' | 'not yet effective' | 'n/a'

/** 本目录的数据截至这一年；此后是否另有修改、废止，本目录不知道。 */
export const catalogueYear = 2025

/**
 * 一部法在报告年度的状态。以年为单位：年内任何一天有效，就算当年有效；1 月 1 日起废止的，当年已废止。
 * 修改过的法，施行日可能是现行文本的，所以看最初通过之日。日期不知道就不下结论。
 */
export function forceIn(year: number | null, entry: Entry): ForceStatus {
  if (entry.kind === '地方文件' || entry.kind === '读本') return 'n/a'
  if (year === null) return entry.until ? 'n/a' : 'in force at report year'
  const since = yearOf(firstDay(entry))
  if (since !== null && since > year) return 'not yet effective'
  if (entry.until === '?') return year > catalogueYear ? 'repealed before' : 'n/a'
  if (entry.until && entry.until <= `${year}-01-01`) return 'repealed before'
  if (entry.years && entry.years[1] < year) return 'repealed before'
  return 'in force at report year'
}

/** 最早可能生效的日子：没有修改过的看施行日，修改过的看最初通过之日；都不知道则为空。 */
export function firstDay(entry: Entry): string {
  if (entry.amended.length > 0) return entry.adopted
  return entry.effective || entry.adopted
}

const yearOf = (day: string): number | null => (day ? Number(day.slice(0, 4)) : null)

/** 一句话说明日期：供批注和校核结果使用。 */
export function datesOf(entry: Entry): string {
  if (entry.kind === '读本') return '学习读本，不是法规文件'
  const first = firstDay(entry)
  const latest = entry.amended.at(-1)
  const parts = [
    first ? `${shown(first)}${verb(entry)}` : '日期未核实',
    latest ? `最近修改${shown(latest)}` : '',
    entry.until === '?' ? '已废止，日期未核实' : '',
    entry.until && entry.until !== '?' ? `${entry.until}起废止${entry.successor ? `，由《${entry.successor}》替代` : ''}` : '',
  ]
  return parts.filter(Boolean).join('；')
}

const shown = (day: string): string => (day.length === 4 ? `${day}年` : day)

function verb(entry: Entry): string {
  if (entry.kind === '政策文件') return '印发'
  return entry.amended.length > 0 || !entry.effective ? '通过' : '起施行'
}
