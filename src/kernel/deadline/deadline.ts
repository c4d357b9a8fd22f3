import { addMinutes, type Day, isProvisional, type Minute } from '../calendar/calendar.ts'
import { dayOf } from '../calendar/days.ts'
import { type CountedDay, explainDays, explainHours } from './explain.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { type Profile, profiles } from './profiles.ts'
import { measured, type Term, termFault, type Unit } from './term.ts'

export type { CountedDay } from './explain.ts'
export { isProfileId, type Profile, type ProfileId, profileIds, profiles } from './profiles.ts'
export { extensionStates, judgeExtension, type Status, statuses, statusOf } from './status.ts'
export { type Length, type OpenPause, type Pause, pausedAsOf, type Term, termFault, type Unit } from './term.ts'

/**
 * When a period ends. Remind by `dueStrict` (no rolling); late only after `dueLegal` (rolled over rest days). Both are days that last
 * until 24:00 (民法典 第二百零三条第二款), or minutes when the unit is hours. `provisional`: the calendar mattered and a year lacks its notice.
 * `unit` is what was counted after the profile decided what 日 means.
 */
export type Deadline = {
  readonly dueStrict: Day | Minute
  readonly dueLegal: Day | Minute
  readonly provisional: boolean
  readonly unit: Unit
}

/** A deadline that can be read day by day, from the day of the event to the legal end. */
export type ExplainedDeadline = Deadline & { readonly days: readonly CountedDay[] }

/** Counts a period (民法典 第二百条 to 第二百零四条 and the law its profile names). Throws on a term that `termFault` refuses. */
export function computeDeadline(term: Term): Deadline {
  refuseFaulty(term)
  return term.length.hours === undefined ? deadlineOf(term, ledgerOf(term)) : hoursDeadline(term)
}

/** `computeDeadline` with every day accounted for. */
export function explainDeadline(term: Term): ExplainedDeadline {
  refuseFaulty(term)
  if (term.length.hours !== undefined) {
    const deadline = hoursDeadline(term)
    return { ...deadline, days: explainHours(term.start, deadline.dueLegal) }
  }
  const ledger = ledgerOf(term)
  return { ...deadlineOf(term, ledger), days: explainDays(term, ledger) }
}

function refuseFaulty(term: Term): void {
  const fault = termFault(term)
  if (fault) throw new RangeError(fault)
}

/** The day of the event is not counted, so its year does not make a result provisional. */
function deadlineOf({ profile, calendar }: Term, { unit, start, legs, strict, legal }: Ledger): Deadline {
  const { rolls }: Profile = profiles[profile]
  const usesCalendar = rolls !== 'never' || legs.some((leg) => leg.unit === 'workdays')
  const dueLegal = dayOf(legal)
  return {
    dueStrict: strict === legal ? dueLegal : dayOf(strict),
    dueLegal,
    provisional: usesCalendar && isProvisional(dayOf(start + 1), dueLegal, calendar),
    unit,
  }
}

function hoursDeadline({ start, length, extensions = [] }: Term): Deadline {
  const hours = [length, ...extensions].reduce((sum, part) => sum + measured(part).count, 0)
  const due = addMinutes(start, hours * 60)
  return { dueStrict: due, dueLegal: due, provisional: false, unit: 'hours' }
}
