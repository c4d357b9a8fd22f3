import { type Calendar, type Day, isDay, isMinute, type Minute } from '../calendar/calendar.ts'
import { isProfileId, type ProfileId } from './profiles.ts'

/** What a length is counted in. `days` is what the statute calls 日, `workdays` what it calls 工作日. */
export const units = ['days', 'workdays', 'months', 'years', 'hours'] as const
export type Unit = (typeof units)[number]

/** How long, in exactly one unit: `{ days: 60 }`. */
export type Length = { readonly [U in Unit]?: number }

/** A time that does not count: every day after `from` up to and including `to`, the day of resumption (行政复议法 第三十九条 and the like). */
export type Pause = { readonly from: Day; readonly to: Day }

/** A pause as a record holds it; without `to` the clock still stands. */
export type OpenPause = { readonly from: Day; readonly to?: Day }

/** A period to be counted. */
export type Term = {
  readonly profile: ProfileId
  /** The day of the event, which is not counted (民法典 第二百零一条); for hours the exact local time. */
  readonly start: Day | Minute
  readonly length: Length
  /** Added to the strict end, as if the period had been longer from the start. */
  readonly extensions?: readonly Length[]
  readonly pauses?: readonly Pause[]
  readonly calendar: Calendar
}

/** The pauses as if the clock that still stands resumed on `day`: what to show while a matter is suspended. */
export function pausedAsOf(pauses: readonly OpenPause[], day: Day): Pause[] {
  return pauses.map(({ from, to }) => ({ from, to: to ?? (day < from ? from : day) }))
}

/** The unit and number of a length that `termFault` accepts. */
export function measured(length: Length): { unit: Unit; count: number } {
  const unit = units.find((candidate) => length[candidate] !== undefined)!
  return { unit, count: length[unit]! }
}

// A century: longer than any period in law, and short enough to count day by day.
const longest: Record<Unit, number> = { days: 36_525, workdays: 36_525, months: 1200, years: 100, hours: 876_600 }

/** Why a term cannot be counted, as a Chinese sentence with the next step; nothing when it can. For input that comes from outside. */
export function termFault(term: Term): string | undefined {
  if (!isProfileId(term.profile)) return `没有名为“${term.profile}”的计算规则，请从规则表中选择。`
  const fault = lengthFault('期间', term.length, 1) ?? hoursFault(term) ?? startFault(term)
  if (fault) return fault
  for (const extension of term.extensions ?? []) {
    const wrong = lengthFault('延长', extension, 0) ?? extensionFault(term, extension)
    if (wrong) return wrong
  }
  return (term.pauses ?? []).map(pauseFault).find((wrong) => wrong !== undefined)
}

function lengthFault(what: string, length: Length, least: number): string | undefined {
  if (units.filter((unit) => length[unit] !== undefined).length !== 1)
    return `${what}的长度应当只用一种单位，请只写日、工作日、月、年、小时中的一种。`
  const { unit, count } = measured(length)
  if (Number.isInteger(count) && count >= least && count <= longest[unit]) return undefined
  return `${what}的长度是 ${count}，应当是 ${least} 至 ${longest[unit]} 的整数，请改正。`
}

function startFault({ start, length }: Term): string | undefined {
  if (length.hours !== undefined) {
    return isMinute(start) ? undefined : `起算时刻“${start}”不存在或缺少时分，请写成 2026-05-01T10:20。`
  }
  return isDay(start) ? undefined : `起算日“${start}”不是真实的日期，请写成 2026-03-05。`
}

function hoursFault({ profile, length, pauses }: Term): string | undefined {
  if (length.hours === undefined) return profile === 'hours' ? '规则“hours”只按小时计算，请改写小时数，或换用其他规则。' : undefined
  return pauses?.length ? '按小时计算的期间连续计算，没有中止，请去掉中止区间。' : undefined
}

function extensionFault({ length }: Term, extension: Length): string | undefined {
  const same = (length.hours === undefined) === (extension.hours === undefined)
  return same ? undefined : '按小时计算的期间只能延长小时，其他期间不能延长小时，请改用同一种单位。'
}

function pauseFault({ from, to }: Pause): string | undefined {
  if (!isDay(from) || !isDay(to)) return `中止区间“${from}..${to}”不是真实的日期，请写成 2026-03-20..2026-04-09。`
  return to < from ? `中止区间“${from}..${to}”的恢复日早于中止日，请核对先后。` : undefined
}
