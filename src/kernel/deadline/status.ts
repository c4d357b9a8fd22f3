import { type Day, daysBetween, isMinute, type Minute } from '../calendar/calendar.ts'

/** How a clock stands, with the word a user sees. */
export const statuses = {
  running: '进行中',
  dueSoon: '临近届满',
  pastStrict: '已过期满日，顺延中',
  overdue: '逾期',
  met: '按期办结',
  metLate: '逾期办结',
} as const
export type Status = keyof typeof statuses

/**
 * A deadline to judge by; `remindDays` is how many calendar days before the strict end it becomes 临近届满, three unless told, or `remindFrom` the day from
 * which it is.
 */
type Ends = { readonly dueStrict: Day | Minute; readonly dueLegal: Day | Minute; readonly remindDays?: number; readonly remindFrom?: Day }

/**
 * How a clock stands on a day, or how it ended on `stoppedOn` (for posted papers the day of posting, 民事诉讼法 第八十五条). Reminds by
 * the strict end and calls overdue only what is past the legal end. A deadline in hours needs minutes: throws when given a day.
 */
export function statusOf(deadline: Ends, now: Day | Minute, stoppedOn?: Day | Minute): Status {
  const { dueStrict, dueLegal, remindDays = 3, remindFrom } = deadline
  if (stoppedOn) return likeDue(stoppedOn, dueLegal) <= dueLegal ? 'met' : 'metLate'
  const at = likeDue(now, dueLegal)
  if (at > dueLegal) return 'overdue'
  if (at > dueStrict) return 'pastStrict'
  const soon = remindFrom === undefined ? daysBetween(at.slice(0, 10), dueStrict.slice(0, 10)) <= remindDays : at.slice(0, 10) >= remindFrom
  return soon ? 'dueSoon' : 'running'
}

/** A time within a day is that day where days are counted: the hour does not matter (民法典 第二百零三条第二款). */
function likeDue(at: Day | Minute, due: Day | Minute): Day | Minute {
  if (isMinute(due) && !isMinute(at)) throw new RangeError(`a deadline in hours is judged by the minute, not by ${at}`)
  return at.slice(0, due.length)
}

/** What an extension is worth, with the word a user sees. */
export const extensionStates = { valid: '有效', afterExpiry: '逾期后延长' } as const

/** When an extension was approved and when the party was told; one of the two at least. */
export type ExtensionDays =
  | { readonly approvedOn: Day; readonly toldOn?: Day; readonly dueLegal: Day }
  | { readonly approvedOn?: undefined; readonly toldOn: Day; readonly dueLegal: Day }

/** An extension approved, or told to the party, after the legal end of the period it extends is no extension: the matter is overdue. */
export function judgeExtension({ approvedOn, toldOn, dueLegal }: ExtensionDays): keyof typeof extensionStates {
  const late = (day: Day | undefined) => day !== undefined && day > dueLegal
  return late(approvedOn) || late(toldOn) ? 'afterExpiry' : 'valid'
}
