import type { Day } from './calendar/calendar.ts'
import { holds } from './condition.ts'
import { apply, type RecordEvent, type RecordState } from './event.ts'
import type { AnyRegister } from './register.ts'
import { viewOf } from './step/guards.ts'

/**
 * Whether the event brings its record before the public: the portal did not show it, and does from now on (its day may still be to come). What is voided
 * or for named persons is never public; a register that shows totals only publishes no record. Conditions on linked records count as unmet.
 */
export const publishes = (
  register: AnyRegister,
  before: RecordState | null,
  { event, today }: { event: RecordEvent; today: Day },
): boolean => isShown(register, apply(before, event), today) && !(before !== null && isShown(register, before, today))

/** Whether the portal shows this record as it stands (or from a day on that is still to come). */
export function isShown({ portal }: AnyRegister, record: RecordState, today: Day): boolean {
  if (portal.shows !== 'items' || record.voided !== null || record.restricted) return false
  return holds(portal.when, { ...viewOf(record, record.values, {}), today })
}
