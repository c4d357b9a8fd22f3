import type { Statement, Tx } from '../connection/transaction.ts'
import { quoted } from '../names.ts'
import { type Table, typeOf } from '../schema/model.ts'
import type { Row } from './rows.ts'

/**
 * Writes many rows of one table in one statement: what all of them say alike is said once, every other column is one list of texts. Out of JSON the database
 * would read the same rows in twice the time that it takes to write them. A column that no row fills is not named. For one row JSON is as quick, and its
 * statement does not change with what is filled. In a column of JSON a text is taken for JSON that is spelled already.
 */
export function insertSet(tx: Tx, table: Table, rows: readonly Row[]): Promise<unknown> {
  if (rows.length === 0) return Promise.resolve()
  const columns = columnsOf(table, rows)
  // Whoever waits for the database holds the bytes that were sent, not the rows they came from.
  return tx.rows(
    insertOf(table, columns),
    columns.map(({ values, same }) => (same ? values[0] : textList(values))),
  )
}

type Text = string | null
type Column = { readonly name: string; readonly type: string; readonly values: readonly Text[]; readonly same: boolean }

/** The first column is always a list: the lists tell how many rows there are. */
function columnsOf(table: Table, rows: readonly Row[]): readonly Column[] {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  return [...names].map((name, at) => {
    const type = typeOf(table.columns[name]!)
    const write = writerOf(type)
    const values = rows.map((row) => write(row[name]))
    return { name, type, values, same: at > 0 && values.every((value) => value === values[0]) }
  })
}

/**
 * The lists are taken apart in the row itself, which keeps none of them a second time. Not prepared: which columns say the same differs from set to set, and
 * to plan so plain a statement anew costs less than a row.
 */
function insertOf(table: Table, columns: readonly Column[]): Statement {
  const values = columns.map(({ type, same }, at) =>
    same ? `$${at + 1}::${type}` : type === 'text' ? `unnest($${at + 1}::text[])` : `unnest($${at + 1}::text[])::${type}`,
  )
  return { text: `INSERT INTO ${quoted(table.name)} (${columns.map(({ name }) => quoted(name)).join(', ')}) SELECT ${values.join(', ')}` }
}

/** Writes the values of a column one after the other; what is the very value of the row before is written already. */
function writerOf(type: string): (value: unknown) => Text {
  let before: unknown
  let text: Text = null
  return (value) => {
    if (value !== before) text = written(value, type)
    before = value
    return text
  }
}

/** A value as PostgreSQL reads it out of a text of this type. */
function written(value: unknown, type: string): Text {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (type === 'jsonb' || type === 'json') return JSON.stringify(value)
  return type.endsWith('[]') ? listOf(value as readonly unknown[]) : String(value)
}

const listOf = (values: readonly unknown[]): string =>
  `{${values.map((one) => (one === null ? 'NULL' : `"${String(one).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`

const textOid = 25
const headBytes = 20
/** UTF-8 takes so many bytes at most for a unit of a string. */
const widest = 3

/** Lists are put together here and leave it in their own length: room for the widest texts would be thrice as much, to be kept until it is sent. */
const room = Buffer.allocUnsafeSlow(2 * 1024 * 1024)

/** A text[] in the form in which PostgreSQL sends and takes it itself: nothing is put in quotes here to be taken out of them there. */
function textList(values: readonly Text[]): Buffer {
  const most = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0) * widest, headBytes)
  const list = most <= room.length ? room : Buffer.allocUnsafe(most)
  let at = headBytes
  let nulls = 0
  for (const value of values) {
    const bytes = value === null ? -1 : list.write(value, at + 4)
    if (bytes < 0) nulls = 1
    list.writeInt32BE(bytes, at)
    at += 4 + Math.max(0, bytes)
  }
  // One dimension, whether it holds nulls, of what, how many, counted from one.
  for (const [place, number] of [1, nulls, textOid, values.length, 1].entries()) list.writeInt32BE(number, place * 4)
  const filled = list.subarray(0, at)
  return list === room ? Buffer.from(filled) : filled
}
