import type { Day } from './calendar/calendar.ts'

/** On which days steps already taken really were, by the versions of their events. The events stay as they were typed; the trail says what was. */
export type StepDays = Readonly<Record<string, Day>>

/** The trail with other days. */
export const dated = <T extends { readonly version: number; readonly on: Day }>(trail: readonly T[], days: StepDays = {}): readonly T[] =>
  Object.keys(days).length === 0 ? trail : trail.map((trace) => ({ ...trace, on: days[trace.version] ?? trace.on }))
