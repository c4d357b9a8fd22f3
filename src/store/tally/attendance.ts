import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { conditionOf, type ListQuery } from '../lists/listing.ts'
import { askable } from '../lists/listing-parts.ts'
import { columnOf, tableOf } from '../names.ts'

/** Which columns tell who was there, who was not (rows with a `person`), and how much a presence is worth. */
export type AttendanceQuery = {
  readonly query: ListQuery
  readonly present: string
  readonly absent: string
  readonly amount: string
  /** States in which the amount counts as approved. */
  readonly approved: readonly string[]
  readonly among: readonly string[]
}

/** One person over everything that the question fits. */
export type Attendance = {
  readonly person: string
  readonly times: number
  readonly amount: number
  readonly approved: number
  /** Records in which he stands as absent. */
  readonly missed: readonly string[]
}

/** Presence and absence by person, in one statement; persons who appear nowhere are missing. Throws on columns of another kind. */
export async function attendance(tx: Tx, register: AnyRegister, asked: AttendanceQuery): Promise<readonly Attendance[]> {
  const { query, present, absent, amount, approved, among } = asked
  if (askable(register, present).kind !== 'persons' || askable(register, amount).kind !== 'number')
    throw new RangeError(`${register.id}: ${present} and ${amount} are not persons and a number`)
  if (register.fields[absent]?.kind !== 'parts') throw new RangeError(`${register.id}.${absent} has no rows`)
  const where = conditionOf(register, query)
  const granted = `state = ANY (${where.value(approved)}::text[])`
  const found = `SELECT id, ${granted} AS granted, ${columnOf(present)} AS present, ${columnOf(absent)} AS absent, ${columnOf(amount)} AS amount
    FROM ${tableOf(register)} WHERE ${where.sql}`
  const text = `WITH found AS (${found}), each AS (
      SELECT unnest(present) AS person, coalesce(amount, 0) AS amount, granted, NULL::uuid AS missed FROM found
      UNION ALL
      SELECT one->>'person', 0, false, id FROM found, jsonb_array_elements(coalesce(absent, '[]'::jsonb)) AS one)
    SELECT person, count(*) FILTER (WHERE missed IS NULL), sum(amount), coalesce(sum(amount) FILTER (WHERE granted), 0),
      coalesce(array_agg(missed::text) FILTER (WHERE missed IS NOT NULL), '{}')
    FROM each WHERE person = ANY (${where.value(among)}::text[]) GROUP BY person`
  const rows = await tx.rows(prepared(text), where.values)
  return rows.map(([person, times, sum, approvedSum, missed]) => ({
    person: String(person),
    times: Number(times),
    amount: Number(sum),
    approved: Number(approvedSum),
    missed: missed as readonly string[],
  }))
}
