import type { Tx } from '../connection/transaction.ts'
import { quoted } from '../names.ts'
import { checkName, checkSql, choicesIn, indexName, type Table, typeOf } from '../schema/model.ts'
import { createIndex, createTable } from '../schema/schema.ts'

/** What the database has, as far as it concerns us. */
export type Found = {
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly checks: ReadonlyMap<string, string>
  readonly indexes: ReadonlyMap<string, string>
}

const catalogue = `
  SELECT 'column' AS kind, c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS says
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'check', '', conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype = 'c'
  UNION ALL SELECT 'index', tablename, indexname, '' FROM pg_indexes WHERE schemaname = 'public'`

/** Reads the catalogue in one query. */
export async function inspect(tx: Tx): Promise<Found> {
  const rows = await tx.query<{ kind: string; table: string; name: string; says: string }>({ text: catalogue })
  const columns = new Map<string, Map<string, string>>()
  for (const row of rows.filter(({ kind }) => kind === 'column'))
    columns.set(row.table, (columns.get(row.table) ?? new Map()).set(row.name, row.says))
  const pairs = (kind: string, value: (row: (typeof rows)[number]) => string) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.name, value(row)]))
  return { columns, checks: pairs('check', ({ says }) => says), indexes: pairs('index', ({ table }) => table) }
}

/** What has to be done, and what must not be done without a hand-written migration. */
export type Difference = { readonly sql: readonly string[]; readonly refused: readonly string[] }

/** Compares wanted and found. Only what adds is SQL here; what would lose or change stored values is refused. */
export function compare(wanted: readonly Table[], found: Found): Difference {
  const each = wanted.map((table) => {
    const columns = found.columns.get(table.name)
    return columns ? compareTable(table, columns, found) : { sql: [createTable(table), ...indexesFor(table, found)], refused: [] }
  })
  return { sql: each.flatMap(({ sql }) => sql), refused: [...each.flatMap(({ refused }) => refused), ...leftTables(wanted, found)] }
}

/** A table of records that no definition names any more holds records that nobody would see again. */
const leftTables = (wanted: readonly Table[], { columns }: Found): string[] =>
  [...columns]
    .filter(([name, has]) => has.has('chain_head') && has.has('trail') && !wanted.some((table) => table.name === name))
    .map(([name]) => `${name}: no register has this table any more (DROP TABLE ${quoted(name)})`)

function compareTable(table: Table, columns: ReadonlyMap<string, string>, found: Found): Difference {
  const wanted = Object.entries(table.columns)
  const missing = wanted.filter(([name]) => !columns.has(name))
  const needed = missing.filter(([, sql]) => sql.includes('NOT NULL') && !sql.includes('DEFAULT'))
  const changed = wanted.filter(([name, sql]) => columns.has(name) && columns.get(name) !== typeOf(sql))
  const left = [...columns.keys()].filter((name) => !(name in table.columns))
  const checks = compareChecks(table, found)
  const alter = `ALTER TABLE ${quoted(table.name)}`
  return {
    sql: [
      ...missing.filter((one) => !needed.includes(one)).map(([name, sql]) => `${alter} ADD COLUMN ${quoted(name)} ${sql}`),
      ...checks.sql,
      ...indexesFor(table, found),
    ],
    // With the statement that would be needed: whoever writes the migration by hand starts from it.
    refused: [
      ...needed.map(
        ([name, sql]) =>
          `${table.name}.${name}: a new column that must not be empty needs a value for the rows there are (${alter} ADD COLUMN ${quoted(name)} ${sql})`,
      ),
      ...changed.map(
        ([name, sql]) =>
          `${table.name}.${name}: is ${columns.get(name)}, should be ${typeOf(sql)} (${alter} ALTER COLUMN ${quoted(name)} TYPE ${typeOf(sql)})`,
      ),
      ...left.map((name) => `${table.name}.${name}: no field has this column any more (${alter} DROP COLUMN ${quoted(name)})`),
      ...checks.refused,
    ],
  }
}

/** Choices may be added; one that goes away may still stand in rows. */
function compareChecks(table: Table, { checks }: Found): Difference {
  const sql: string[] = []
  const refused: string[] = []
  for (const check of table.checks ?? []) {
    const name = checkName(table, check)
    const stands = checks.get(name) ?? ''
    const before = choicesIn(stands)
    const gone = before.filter((choice) => !check.choices.includes(choice))
    if (gone.length > 0) refused.push(`${table.name}.${check.column}: the choices ${gone.join(', ')} are gone`)
    else if (before.length !== check.choices.length || stands.includes('ARRAY[')) {
      if (before.length > 0) sql.push(`ALTER TABLE ${quoted(table.name)} DROP CONSTRAINT ${quoted(name)}`)
      sql.push(`ALTER TABLE ${quoted(table.name)} ADD CONSTRAINT ${quoted(name)} CHECK (${checkSql(check)})`)
    }
  }
  return { sql, refused }
}

/** Missing indexes are made; ours that nobody wants any more go (they hold nothing that the table does not). */
function indexesFor(table: Table, { indexes }: Found): readonly string[] {
  const wanted = new Map((table.indexes ?? []).map((index) => [indexName(table, index), index]))
  const left = [...indexes].filter(([name, of]) => of === table.name && name.startsWith(`${table.name}__`) && !wanted.has(name))
  return [
    ...left.map(([name]) => `DROP INDEX ${quoted(name)}`),
    ...[...wanted].filter(([name]) => !indexes.has(name)).map(([, index]) => createIndex(table, index)),
  ]
}
