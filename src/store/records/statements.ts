import type { AnyRegister } from '../../kernel/register.ts'
import { named } from '../connection/prepared.ts'
import type { Statement } from '../connection/transaction.ts'
import { quoted, tableOf } from '../names.ts'
import { fixedTables } from '../schema/fixed.ts'
import type { Table } from '../schema/model.ts'
import { registerTable } from '../schema/register.ts'
import { hasSensitive } from '../seal/fields.ts'
import { recordColumns } from './rows.ts'

/** The SQL of one register, made once. `sealed` and `timed` tell which of the parameters exist. */
export type Statements = {
  readonly table: Table
  readonly find: Statement
  readonly findLocked: Statement
  readonly linked: Statement
  /** New records, with or without data keys and clocks: a table that gets no row is not opened for nothing. */
  readonly insert: (parts: Parts) => Statement
  readonly update: Statement
  readonly sealed: boolean
  readonly timed: boolean
}

const compiled = new WeakMap<AnyRegister, Statements>()

/** The statements of a register: compiled at first use, prepared once per connection. */
export function statementsOf(register: AnyRegister): Statements {
  const known = compiled.get(register)
  if (known) return known
  const made = compile(register)
  compiled.set(register, made)
  return made
}

function compile(register: AnyRegister): Statements {
  const table = tableOf(register)
  const sealed = hasSensitive(register.fields)
  const timed = Object.keys(register.clocks ?? {}).length > 0
  const columns = recordColumns(register).map((column) => `t.${quoted(column)}`)
  const select = `SELECT ${columns.join(', ')} FROM ${table} t WHERE t.id = $1`
  // Who locks is going to write, and needs the key; who reads gets masked values, and asks for the key when he states a purpose.
  const locked = sealed
    ? `SELECT ${columns.join(', ')}, k.wrapped FROM ${table} t LEFT JOIN secret_key k ON k.record = t.id WHERE t.id = $1`
    : select
  return {
    find: named(select),
    findLocked: named(`${locked} FOR UPDATE OF t`),
    linked: named(`SELECT ${columns.join(', ')} FROM ${table} t WHERE t.id = ANY ($1::uuid[])`),
    table: registerTable(register),
    insert: insertsOf(register),
    update: named(updateSql(register, { sealed, timed })),
    sealed,
    timed,
  }
}

const tableNamed = (name: string): Table => fixedTables.find((one) => one.name === name)!

/** The tables that are written beside a register's own. */
export const [eventTable, keyTable, clockTable] = ['event', 'secret_key', 'clock'].map(tableNamed) as [Table, Table, Table]

const columnsOf = (table: Table) => Object.keys(table.columns).filter((column) => !(column === 'id' || column === 'tx'))
const list = (columns: readonly string[]) => columns.map(quoted).join(', ')
const eventColumns = list(columnsOf(eventTable))
const keyColumns = list(columnsOf(keyTable))
const clockColumns = columnsOf(clockTable)
const clockChanges = clockColumns.filter((column) => column !== 'record' && column !== 'clock')

/** Which tables beside the record's own and the events are written. */
export type Parts = { readonly sealed: boolean; readonly timed: boolean }

function insertsOf(register: AnyRegister): Statements['insert'] {
  const made = new Map<string, Statement>()
  return ({ sealed, timed }) => {
    const key = `${sealed} ${timed}`
    const statement = made.get(key) ?? named(insertSql(register, { sealed, timed }))
    made.set(key, statement)
    return statement
  }
}

// A record travels as JSON: one parameter for all of its columns, whichever are filled.
const from = (table: string, parameter: string) => `FROM json_populate_recordset(null::${table}, ${parameter}::json)`

/**
 * $1 rows, $2 events, $3 data keys, $4 clocks; what is not written has no parameter. An id that is taken fails the transaction: ids are drawn here and
 * never given by a caller, and joining each event with the ids that were new costs more than writing them.
 */
function insertSql(register: AnyRegister, { sealed, timed }: Parts): string {
  const columns = list(recordColumns(register))
  const insert = (table: string, names: string, parameter: string) =>
    `INSERT INTO ${table} (${names}) SELECT ${names} ${from(table, parameter)}`
  const parts = [
    `e AS (${insert('event', eventColumns, '$2')})`,
    ...(sealed ? [`k AS (${insert('secret_key', keyColumns, '$3')})`] : []),
    ...(timed ? [`c AS (${insert('clock', list(clockColumns), sealed ? '$4' : '$3')})`] : []),
  ]
  return `WITH ${parts.join(', ')} ${insert(tableOf(register), columns, '$1')}`
}

/**
 * The row changes only if it still is the version before; event, key and clocks follow only if it did. A second writer waits for the first,
 * finds another version and changes nothing.
 */
function updateSql(register: AnyRegister, { sealed, timed }: Parts): string {
  const table = tableOf(register)
  const changed = recordColumns(register).filter((column) => column !== 'id' && column !== 'registered_at')
  const done = 'WHERE EXISTS (SELECT FROM done)'
  const clocks = sealed ? '$4' : '$3'
  const others = [
    `e AS (INSERT INTO event (${eventColumns}) SELECT ${eventColumns} ${from('event', '$2')} ${done})`,
    ...(sealed
      ? [`k AS (INSERT INTO secret_key (${keyColumns}) SELECT ${keyColumns} ${from('secret_key', '$3')} ${done} ON CONFLICT DO NOTHING)`]
      : []),
    ...(timed ? [gone(clocks), `c AS (${upsertClocks(clocks, done)})`] : []),
  ]
  const update =
    `UPDATE ${table} t SET ${changed.map((column) => `${quoted(column)} = r.${quoted(column)}`).join(', ')} ` +
    `${from(table, '$1')} r WHERE t.id = r.id AND t.version = r.version - 1 RETURNING t.id`
  return `WITH done AS (${update}), ${others.join(', ')} SELECT id FROM done`
}

/** A clock that no longer runs on the record (its condition fell away) goes. */
const gone = (parameter: string) =>
  `gone AS (DELETE FROM clock WHERE record IN (SELECT id FROM done) AND clock NOT IN (SELECT clock ${from('clock', parameter)}))`

export const upsertClocks = (parameter: string, where = ''): string =>
  `INSERT INTO clock (${list(clockColumns)}) SELECT ${list(clockColumns)} ${from('clock', parameter)} ${where} ` +
  `ON CONFLICT (record, clock) DO UPDATE SET ${clockChanges.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')}`
