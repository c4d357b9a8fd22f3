import { rowsOf } from '../../kernel/condition.ts'

/** 各行某一时间栏的日期，从早到晚。 */
export const daysOf = (rows: unknown, field: string): readonly string[] =>
  rowsOf(rows).map((row) => row[field]).filter((at) => typeof at === 'string').map((at) => at.slice(0, 10)).sort()

/** 最新一次（截至日期最晚）统计的某一项；没有统计的为空，不当作零。 */
export const latest = (rows: unknown, field: string): unknown => byDay(rows).at(-1)?.[field] ?? null

/** 累计阅读量是否比较早的一次少；没有两次可比的为否。 */
export function isFalling(rows: unknown): boolean {
  const counts = byDay(rows).map(({ reads }) => reads).filter((count) => typeof count === 'number')
  return counts.some((count, index) => index > 0 && count < counts[index - 1]!)
}

const byDay = (rows: unknown) => rowsOf(rows).toSorted((one, other) => String(one.on).localeCompare(String(other.on)))
