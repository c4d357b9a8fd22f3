import { prepared } from '../connection/prepared.ts'
import type { Statement, Tx } from '../connection/transaction.ts'
import { quoted } from '../names.ts'
import { type Table, typeOf } from '../schema/model.ts'
import type { Row } from './rows.ts'

/**
 * Writes many rows of one table in one statement, each column as one list of texts: out of JSON the database would read the same rows in twice the time that
 * it takes to write them. A column that no row fills is not named. For one row JSON is as quick, and its statement does not change with what is filled.
 */
export async function insertSet(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const filled = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => ({ name, type: typeOf(table.columns[name]!) }))
  const lists = filled.map(({ name, type }) => rows.map((row) => written(row[name], type)))
  await tx.rows(insertOf(table, filled), lists)
}

type Column = { readonly name: string; readonly type: string }

function insertOf(table: Table, columns: readonly Column[]): Statement {
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  const lists = columns.map((_, at) => `$${at + 1}::text[]`).join(', ')
  const values = columns.map(({ name, type }) => (type === 'text' ? quoted(name) : `${quoted(name)}::${type}`)).join(', ')
  return prepared(`INSERT INTO ${quoted(table.name)} (${names}) SELECT ${values} FROM unnest(${lists}) AS row (${names})`)
}

/** A value as PostgreSQL reads it out of a text of this type. */
function written(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null
  if (type === 'jsonb') return JSON.stringify(value)
  if (type.endsWith('[]')) return listOf(value as readonly unknown[])
  return typeof value === 'string' ? value : String(value)
}

const listOf = (values: readonly unknown[]): string =>
  `{${values.map((one) => (one === null ? 'NULL' : `"${String(one).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`
