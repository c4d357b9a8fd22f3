import type { Rests } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'

/** Records of one register that rest, by one field, on any of these laws or records. `most`: no more than so many come along. */
export type RestingQuery = {
  readonly field: string
  readonly rests: Rests
  readonly on: readonly string[]
  readonly units: readonly number[]
  readonly most: number
}

/** One of them. `named`: what of it the field names; `settledOn`: the last day on which a step settled a change. */
export type RestingRow = {
  readonly id: string
  readonly unit: number
  readonly village: number | null
  readonly code: string
  readonly title: string
  readonly state: string
  readonly named: readonly string[]
  readonly settledOn: string | null
}

/** All in one statement, by the index of the field. Row-level security leaves out what the reader may not see. */
export function restingOn(tx: Tx, register: AnyRegister, { field, rests, on, units, most }: RestingQuery): Promise<readonly RestingRow[]> {
  const several = register.fields[field]?.kind !== 'link'
  const column = columnOf(field)
  const settled = `(SELECT max(line ->> 'on') FROM jsonb_array_elements(trail) AS line WHERE line ->> 'step' = ANY ($4::text[]))`
  return tx.query<RestingRow>(
    {
      text: `SELECT id, unit_id AS unit, village_id AS village, code, title, state, ${several ? column : `ARRAY[${column}]`} AS named,
          ${settled} AS "settledOn" FROM ${tableOf(register)}
        WHERE ${several ? `${column} && $1::text[]` : `${column} = ANY ($1::text[])`} AND unit_id = ANY ($2::int[]) AND state = ANY ($3::text[])
          AND voided IS NULL ORDER BY unit_id, code LIMIT $5`,
    },
    [on, units, rests.in, rests.settledBy, most],
  )
}
