import type { AnyRegister } from '../../kernel/register.ts'
import { quoted } from '../names.ts'
import { appRole, functions } from './access.ts'
import { administrationGuards } from './administration.ts'
import { fixedTables } from './fixed.ts'
import { matterCalls } from './matters.ts'
import { checkName, checkSql, type Index, indexName, type Table } from './model.ts'
import { directoryNotices } from './notices.ts'
import { registerTable } from './register.ts'

/** Every table the definitions want. Throws if a register takes the name of a fixed table. */
export function wantedTables(registers: readonly AnyRegister[]): readonly Table[] {
  const tables = [...fixedTables, ...registers.map(registerTable)]
  const names = tables.map((table) => table.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`two tables are called “${twice}”`)
  return tables
}

export const createTable = (table: Table): string => {
  const columns = Object.entries(table.columns).map(([name, sql]) => `${quoted(name)} ${sql}`)
  const key = table.primaryKey ? [`PRIMARY KEY (${table.primaryKey.map(quoted).join(', ')})`] : []
  const checks = (table.checks ?? []).map((check) => `CONSTRAINT ${quoted(checkName(table, check))} CHECK (${checkSql(check)})`)
  return `CREATE TABLE ${quoted(table.name)} (\n  ${[...columns, ...key, ...checks].join(',\n  ')}\n)`
}

export const createIndex = (table: Table, index: Index): string =>
  `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoted(indexName(table, index))} ON ${quoted(table.name)}` +
  `${index.using ? ` USING ${index.using}` : ''} (${index.on})${index.where ? ` WHERE ${index.where}` : ''}`

const calls = [
  'readable(text, uuid)',
  'my_records(text)',
  'draw_number(text, int, int)',
  'draw_block(text, int, int, int)',
  ...matterCalls,
].join(', ')

/** Functions, rights and policies: made anew whenever the schema changes, so that what stands in the program is what holds. */
export const guardSql = (tables: readonly Table[], registers: readonly AnyRegister[]): readonly string[] => [
  ...functions(registers),
  `REVOKE ALL ON FUNCTION ${calls} FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION ${calls} TO ${appRole}`,
  `GRANT USAGE ON SCHEMA public TO ${appRole}`,
  ...tables.flatMap(guardTable),
  ...administrationGuards,
  ...directoryNotices(registers),
]

function guardTable(table: Table): readonly string[] {
  const name = quoted(table.name)
  const commands = Object.entries(table.access ?? {})
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `REVOKE ALL ON ${name} FROM PUBLIC, ${appRole}`,
    ...commands.map(([command]) => `GRANT ${grantOf(table, command)} ON ${name} TO ${appRole}`),
    ...['select', 'insert', 'update', 'delete'].map((command) => `DROP POLICY IF EXISTS ${command}_scope ON ${name}`),
    ...commands.map(
      ([command, condition]) =>
        `CREATE POLICY ${command}_scope ON ${name} FOR ${command.toUpperCase()} TO ${appRole} ${clauses(command, condition)}`,
    ),
  ]
}

/** Which transaction wrote a row is the database's to say: the column is left out of the right to insert. */
const grantOf = (table: Table, command: string): string =>
  command === 'insert' && 'tx' in table.columns
    ? `INSERT (${Object.keys(table.columns)
        .filter((column) => column !== 'tx' && column !== 'id')
        .map(quoted)
        .join(', ')})`
    : command.toUpperCase()

function clauses(command: string, condition: string): string {
  if (command === 'insert') return `WITH CHECK (${condition})`
  return command === 'update' ? `USING (${condition}) WITH CHECK (${condition})` : `USING (${condition})`
}
