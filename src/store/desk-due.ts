import type { Day } from '../kernel/calendar.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { tableOf } from './names.ts'
import type { Tx } from './transaction.ts'

/** A running clock with the matter it belongs to. */
export type DueOnDesk = {
  readonly record: string
  readonly register: string
  readonly clock: string
  readonly dueStrict: string
  readonly dueLegal: string
  readonly provisional: boolean
  readonly handler: string
  readonly code: string
  readonly title: string
  readonly state: string
  readonly unit: number
  readonly village: number | null
  readonly total: number
}

export type DueOnDeskQuery = {
  readonly units: readonly number[]
  readonly villages: readonly number[]
  readonly me: string
  readonly until: Day
  readonly size: number
}

/**
 * Running clocks of a register that end by the day or have ended, with their matters, in one statement: where the person reads by unit or
 * village, and wherever he is involved. A clock that stands still waits for somebody else and is not due.
 */
export const dueOnDesk = (tx: Tx, register: AnyRegister, { units, villages, me, until, size }: DueOnDeskQuery): Promise<DueOnDesk[]> =>
  tx.query<DueOnDesk>(
    {
      // Days and minutes are text: 'U' comes after the 'T' of every minute of the last day.
      text: `SELECT c.record, c.register, c.clock, c.due_strict AS "dueStrict", c.due_legal AS "dueLegal", c.provisional, c.handler,
          r.code, r.title, r.state, r.unit_id AS unit, r.village_id AS village, count(*) OVER ()::int AS total
        FROM clock c JOIN ${tableOf(register)} r ON r.id = c.record
        WHERE c.register = $1 AND c.stopped_on IS NULL AND NOT c.paused AND c.due_strict < $2 || 'U' AND r.voided IS NULL
          AND (c.unit_id = ANY ($3::int[]) OR c.village_id = ANY ($4::int[]) OR $5 = ANY (c.involved))
        ORDER BY (c.handler = $5) DESC, c.due_legal, c.record LIMIT $6`,
    },
    [register.id, until, units, villages, me, size],
  )
