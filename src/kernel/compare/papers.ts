import { type ClockState, standingOf } from '../clock/clock.ts'
import { holds, type View } from '../condition.ts'
import type { RecordState } from '../event.ts'
import { linksNeeded } from '../needed.ts'
import type { AnyRegister } from '../register.ts'
import { viewOf } from '../step/guards.ts'

/** What the conditions of papers look at beside the record. */
export type Around = { readonly today: string; readonly clocks: readonly ClockState[]; readonly linked: View['linked'] }

/** The papers that belong to the record as it stands: those without a condition, and those whose condition holds. A paper that does not is not offered. */
export function papersOf(register: AnyRegister, record: RecordState, { today, clocks, linked }: Around): readonly string[] {
  const view = { ...viewOf(record, record.values, linked), today, clocks: standingOf(clocks) }
  return Object.entries(register.papers ?? {}).flatMap(([id, { when }]) => (when === undefined || holds(when, view) ? [id] : []))
}

/** The link fields that the conditions of papers look through. */
export const linksOfPapers = (register: AnyRegister): readonly string[] =>
  Object.values(register.papers ?? {}).flatMap(({ when }) => (when ? linksNeeded(when) : []))
