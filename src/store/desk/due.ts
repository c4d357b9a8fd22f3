import type { Day } from '../../kernel/calendar/calendar.ts'
import { named } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'

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
  readonly registers: readonly string[]
  readonly units: readonly number[]
  readonly villages: readonly number[]
  readonly me: string
  readonly until: Day
  /** So many of each register. */
  readonly size: number
}

// Days and minutes are text: 'U' comes after the 'T' of every minute of the last day.
const due =
  named(`SELECT record, register, clock, due_strict AS "dueStrict", due_legal AS "dueLegal", provisional, handler, code, title, state,
    unit_id AS unit, village_id AS village, total
  FROM (
    SELECT c.*, m.code, m.title, m.state, count(*) OVER (PARTITION BY c.register)::int AS total,
      row_number() OVER (PARTITION BY c.register ORDER BY (c.handler = $5) DESC, c.due_legal, c.record) AS nth
    FROM clock c CROSS JOIN LATERAL matter_head(c.register, c.record) m
    WHERE c.register = ANY ($1::text[]) AND c.stopped_on IS NULL AND NOT c.paused AND c.due_strict < $2 || 'U'
      AND (c.unit_id = ANY ($3::int[]) OR c.village_id = ANY ($4::int[]) OR $5 = ANY (c.involved))
  ) AS one WHERE nth <= $6 ORDER BY register, nth`)

/**
 * Running clocks of these registers that end by the day or have ended, with their matters, in one statement: where the person reads by unit or
 * village, and wherever he is involved. A clock that stands still waits for somebody else and is not due.
 */
export const dueOnDesk = (tx: Tx, { registers, units, villages, me, until, size }: DueOnDeskQuery): Promise<DueOnDesk[]> =>
  tx.query<DueOnDesk>(due, [registers, until, units, villages, me, size])
