import { createHash } from 'node:crypto'
import type { Tx } from '../connection/transaction.ts'
import { literal, quoted } from '../names.ts'
import type { TableSum } from './manifest.ts'

/** What a database makes for itself: a restored one has its own. */
const ownTables = ['schema_state', 'migration']

/** A table as SQL names it; those outside the program's own schema are called `schema.table`. */
export const sqlName = (table: string): string => (table.includes('.') ? table : `public.${table}`).split('.').map(quoted).join('.')

/** All tables of the program's schema but those that a database makes for itself, and those of `also` that there are. */
export async function tablesOf(tx: Tx, also: readonly string[]): Promise<readonly string[]> {
  const text = `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' ORDER BY 1, 2`
  const all = await tx.query<{ schema: string; name: string }>({ text })
  const own = all.filter(({ schema, name }) => schema === 'public' && !ownTables.includes(name)).map(({ name }) => name)
  const there = new Set(all.map(({ schema, name }) => `${schema}.${name}`))
  return inOrder(tx, [...own, ...also.filter((name) => there.has(name))])
}

/** Tables that others point to come first, so that every link finds its end when rows are put in. */
async function inOrder(tx: Tx, tables: readonly string[]): Promise<readonly string[]> {
  const text = `SELECT conrelid::regclass::text AS source, confrelid::regclass::text AS target FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`
  const links = await tx.query<{ source: string; target: string }>({ text })
  const bare = (name: string) => name.replaceAll('"', '').replace(/^public\./, '')
  const placed: string[] = []
  let rest = [...tables]
  while (rest.length > 0) {
    const waiting = new Set(links.filter(({ target }) => rest.includes(bare(target))).map(({ source }) => bare(source)))
    const ready = rest.filter((name) => !waiting.has(name))
    if (ready.length === 0) throw new Error(`tables that point at each other: ${rest.join(', ')}`)
    placed.push(...ready)
    rest = rest.filter((name) => waiting.has(name))
  }
  return placed
}

const page = 2000

/** The rows of a table as JSON, some at a time, in one order on every server: by primary key, or by their text where there is none. */
export async function* rowsOf(tx: Tx, name: string): AsyncGenerator<string[]> {
  // JSON shows instants in the zone of the session.
  await tx.query({ text: "SET LOCAL timezone = 'UTC'" })
  const order = (await keyOf(tx, name)).map((column) => `t.${quoted(column)}`).join(', ') || 'row_to_json(t)::text COLLATE "C"'
  await tx.query({
    text: `DECLARE backup_lines NO SCROLL CURSOR FOR SELECT row_to_json(t)::text FROM ${sqlName(name)} t ORDER BY ${order}`,
  })
  for (;;) {
    const rows = await tx.rows({ text: `FETCH ${page} FROM backup_lines` })
    if (rows.length > 0) yield rows.map(([line]) => line as string)
    if (rows.length < page) break
  }
  await tx.query({ text: 'CLOSE backup_lines' })
}

async function keyOf(tx: Tx, name: string): Promise<readonly string[]> {
  const text = `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indisprimary AND i.indrelid = ${literal(sqlName(name))}::regclass ORDER BY array_position(i.indkey::int2[], a.attnum)`
  return (await tx.query<{ name: string }>({ text })).map((row) => row.name)
}

/** Count and digest of a table as it is now; `each` is handed its lines on the way. */
export async function sumOf(tx: Tx, name: string, each: (text: string) => Promise<void> | void = () => undefined): Promise<TableSum> {
  const digest = createHash('sm3')
  let rows = 0
  for await (const lines of rowsOf(tx, name)) {
    const text = lines.map((line) => `${line}\n`).join('')
    digest.update(text)
    rows += lines.length
    await each(text)
  }
  return { name, rows, digest: digest.digest('hex') }
}
