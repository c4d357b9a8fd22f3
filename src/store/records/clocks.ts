import type { Day } from '../../kernel/calendar/calendar.ts'
import { type ClockContext, clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { quoted, tableOf } from '../names.ts'
import { clockRow, recordColumns, recordOf } from './rows.ts'
import { upsertClocks } from './statements.ts'

/** A running clock of a record, for the lists of what is due. */
export type DueClock = {
  readonly record: string
  readonly register: string
  readonly unit: number
  readonly village: number | null
  readonly handler: string
  readonly clock: string
  readonly start: string
  readonly dueStrict: string
  readonly dueLegal: string
  readonly provisional: boolean
  readonly paused: boolean
}

export type DueQuery = {
  readonly register: string
  readonly units: readonly number[]
  readonly until: Day
  readonly handler?: string
  readonly limit?: number
}

const due = {
  name: 'due_clocks',
  // Days and minutes are text: 'U' comes after the 'T' of every minute of the last day.
  text: `SELECT record, register, unit_id AS unit, village_id AS village, handler, clock, start, due_strict AS "dueStrict",
      due_legal AS "dueLegal", provisional, paused
    FROM clock WHERE unit_id = ANY ($1::int[]) AND register = $5 AND stopped_on IS NULL AND due_strict < $2 || 'U' AND ($3::text IS NULL OR handler = $3)
    ORDER BY due_legal, record LIMIT $4`,
}

/** Running clocks of the units whose strict end lies on or before the day, earliest legal end first. */
export const dueClocks = (tx: Tx, { register, units, until, handler, limit = 500 }: DueQuery): Promise<readonly DueClock[]> =>
  tx.query<DueClock>(due, [units, until, handler ?? null, limit, register])

export type Recomputing = { readonly units: readonly number[]; readonly context: ClockContext }

const batch = 500

/**
 * Works out the open clocks of the units anew, after a calendar or a county's own length changed. Nothing happened to the records, so there
 * is no event: a clock is what its record and the calendar say. Gives the number of records looked at.
 */
export async function recomputeClocks(tx: Tx, registers: readonly AnyRegister[], { units, context }: Recomputing): Promise<number> {
  let count = 0
  for (const register of registers.filter((one) => one.clocks)) count += await recomputeRegister(tx, register, { units, context })
  return count
}

async function recomputeRegister(tx: Tx, register: AnyRegister, { units, context }: Recomputing): Promise<number> {
  let count = 0
  for await (const records of openRecords(tx, register, units)) {
    const rows = records.flatMap((record) => clocksOf(register, record, context).map((clock) => clockRow(record, clock)))
    await tx.query({ text: upsertClocks('$1') }, [JSON.stringify(rows)])
    count += records.length
  }
  return count
}

/** The records of the units on which a clock runs, in batches. What is sealed in them stays sealed: no clock depends on it. */
export async function* openRecords(tx: Tx, register: AnyRegister, units: readonly number[]): AsyncGenerator<readonly RecordState[]> {
  const columns = recordColumns(register).map((column) => `t.${quoted(column)}`)
  const text =
    `SELECT ${columns.join(', ')} FROM ${tableOf(register)} t WHERE t.id > $1 AND t.unit_id = ANY ($2::int[]) ` +
    'AND EXISTS (SELECT FROM clock c WHERE c.record = t.id AND c.stopped_on IS NULL) ORDER BY t.id LIMIT $3'
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const records = (await tx.rows({ text }, [after, units, batch])).map((row) => recordOf(register, row).record)
    const last = records.at(-1)
    if (!last) return
    yield records
    after = last.id
  }
}
