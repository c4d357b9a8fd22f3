import type { Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'

/** A matter that came to its end so long ago that its personal data may have had their time. `ended`: the day from which the years run. */
export type Ended = {
  readonly id: string
  readonly code: string
  readonly unit: number
  readonly ended: Day
  /** Whether sealed values are still there to be erased. */
  readonly sealed: boolean
}

/**
 * Records of a register that ended before a day, oldest first, except those that are stored only. From the day in `after` where the definition names
 * one and it is filled, else from the last step.
 */
export function endedBefore(
  tx: Tx,
  register: AnyRegister,
  { before, limit = 500 }: { before: Day; limit?: number },
): Promise<readonly Ended[]> {
  const last = "(trail -> -1 ->> 'on')::date"
  const ended = register.privacy?.after ? `coalesce(${columnOf(register.privacy.after)}::date, ${last})` : last
  const text = `SELECT id, code, unit_id AS unit, ${ended}::text AS ended, EXISTS (SELECT FROM secret_key k WHERE k.record = t.id) AS sealed
    FROM ${tableOf(register)} t WHERE (state = ANY ($1) OR voided IS NOT NULL) AND ${ended} < $2::date AND NOT (restricted AND involved = '{}')
    ORDER BY ended, id LIMIT $3`
  return tx.query<Ended>({ name: `ended_${register.id}`, text }, [register.final, before, limit])
}
