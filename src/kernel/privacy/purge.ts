import { addDays, addMonths, type Day } from '../calendar/calendar.ts'
import type { RecordBase, RecordEvent, RecordState } from '../event.ts'
import type { AnyRegister, Purge } from '../register.ts'

/** The step under which the programme deletes what a record held. No register has a step of this name. */
export const purgeStep = 'purgeContent'
/** Whether the content of a record was deleted: nothing is left to be written on its papers. */
export const isPurged = ({ trail }: Pick<RecordState, 'trail'>): boolean => trail.some(({ step }) => step === purgeStep)
/** What a record is called whose content was deleted. */
export const purgedTitle = '（内容已删除）'

/** The last day on which the content is kept; a county's own number counts in the unit of the definition. */
export function keptThrough({ years, months, days = 0 }: Omit<Purge, 'after' | 'keeps'>, from: Day, set?: number): Day {
  const first = from.slice(0, 10)
  if (years !== undefined) return addMonths(first, 12 * (set ?? years))
  return months !== undefined ? addMonths(first, set ?? months) : addDays(first, set ?? days)
}

/** The names of the fields that stay: those the definition keeps, and the days that decided about it. */
export const fieldsKept = ({ purges, listedBy }: AnyRegister): readonly string[] => [
  ...new Set([...(purges?.keeps ?? []), ...(purges ? [purges.after] : []), listedBy]),
]

/**
 * The event without what it said of anybody: who worked on the record when, its steps, states and days, and the fields that stay. Titles, reasons and
 * files are free words and go.
 */
export function shellOf(register: AnyRegister, event: RecordEvent): RecordEvent {
  const kept = new Set(fieldsKept(register))
  const { reason: _, files: __, ...rest } = event
  return { ...rest, set: Object.fromEntries(Object.entries(event.set).filter(([name]) => kept.has(name))), base: baseOf(event.base) }
}

const standing = ['unit', 'village', 'code', 'handler', 'involved', 'restricted'] as const

function baseOf(base: Partial<RecordBase>): Partial<RecordBase> {
  const kept = Object.fromEntries(standing.filter((name) => name in base).map((name) => [name, base[name]]))
  const voided = base.voided === undefined ? {} : { voided: base.voided === null ? null : purgedTitle }
  return { ...kept, ...voided, ...('title' in base ? { title: purgedTitle } : {}) }
}

/** Why the content went, with the digest of what was left, so that the chain vouches for it. */
export const purgeReason = (digest: string): string => `保存事由已经消失，内容按台账设定删除。留存部分 SM3：${digest}`
/** The digest in the reason of a purging event; null in any other reason. */
export const digestIn = (reason: string | null | undefined): string | null =>
  /留存部分 SM3：([0-9a-f]{64})$/.exec(reason ?? '')?.[1] ?? null
