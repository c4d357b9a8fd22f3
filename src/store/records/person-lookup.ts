import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import type { Fields } from '../../kernel/field.ts'
import { groupsOf } from '../../kernel/field-groups.ts'
import { idNumberFault, normaliseNumber } from '../../kernel/privacy/identity.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { hex, type Row } from './rows.ts'

/** The id numbers in these values, in their one spelling; what is sealed already is none. */
const idNumbersIn = (fields: Fields, values: Values): readonly string[] =>
  groupsOf(fields).aged.flatMap(([name, field]) => {
    if (field.kind === 'parts') return rowsOf(values[name]).flatMap((row) => idNumbersIn(field.fields, row))
    const value = values[name]
    if (!('format' in field) || field.format !== 'idNumber' || typeof value !== 'string') return []
    const number = normaliseNumber(value)
    return idNumberFault(number) === null ? [number] : []
  })

/** One row for each person whose id number the event brings, corrections that wait included: a keyed hash, never the number (CR-06). */
export function lookupRows(tx: Tx, register: AnyRegister, event: RecordEvent): readonly Row[] {
  const given = [event.set, ...(event.base.pending ? [event.base.pending.set] : [])]
  const numbers = new Set(given.flatMap((values) => idNumbersIn(register.fields, values)))
  return [...numbers].map((number) => ({ record: event.record, register: register.id, hash: hex(tx.keys.lookup(number)) }))
}

const insert = {
  name: 'insert_lookup',
  text: `INSERT INTO person_lookup (record, register, hash)
    SELECT record, register, hash FROM json_populate_recordset(null::person_lookup, $1::json) ON CONFLICT DO NOTHING`,
}

/** Keeps them. Nothing is asked of the database when there are none. */
export async function keepLookups(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await tx.query(insert, [JSON.stringify(rows)])
}

const find = { name: 'find_lookup', text: 'SELECT record FROM person_lookup WHERE register = $1 AND hash = $2' }

/** The records of a register, among those these eyes may see, that hold this id number or once did. */
export async function recordsOfPerson(tx: Tx, register: AnyRegister, idNumber: string): Promise<readonly string[]> {
  const rows = await tx.query<{ record: string }>(find, [register.id, tx.keys.lookup(normaliseNumber(idNumber))])
  return rows.map(({ record }) => record)
}
