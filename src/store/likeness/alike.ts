import type { Alike, Values } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { tableOf } from '../names.ts'
import { likenesses } from './likeness.ts'

/** The record that is asked about, as the step would leave it; `id` null while it is being opened. */
export type Asking = { readonly id: string | null; readonly unit: number; readonly village: number | null; readonly values: Values }

/** Which of the tests find another record of the unit: not voided, equal in the fields, in one of the states, at the same time where it asks so. An empty field is like nothing. */
export async function findAlike(
  tx: Tx,
  register: AnyRegister,
  { tests, ...asking }: Asking & { tests: readonly Alike[] },
): Promise<readonly Alike[]> {
  const found = await Promise.all(tests.map(async (test) => ((await exists(tx, register, { test, ...asking })) ? [test] : [])))
  return found.flat()
}

async function exists(tx: Tx, register: AnyRegister, { test, id, unit, village, values }: Asking & { test: Alike }): Promise<boolean> {
  const compared = likenesses(register, test, { values, village, placeOf: (nth) => `$${nth + 4}` })
  if (compared.some((one) => one === null)) return false
  const equal = compared.map((one) => one!.sql).join(' AND ')
  const text = `SELECT 1 AS one FROM ${tableOf(register)} WHERE unit_id = $1 AND voided IS NULL AND id IS DISTINCT FROM $2::uuid AND ($3::text[] IS NULL OR state = ANY ($3)) AND ${equal} LIMIT 1`
  const given = [unit, id, test.states ?? null, ...compared.map((one) => one!.value)]
  return (await tx.query(prepared(text), given)).length > 0
}
