import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { AnyRegister } from '../../kernel/register.ts'
import { canonical } from '../chain/chain.ts'
import { roleSql } from '../connection/app-role.ts'
import type { Database } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import { guardSql, wantedTables } from '../schema/schema.ts'
import { compare, type Difference, inspect } from './compare.ts'

/** A change written by hand, for what cannot be derived: a column renamed, a choice merged. Its name orders it: `0001-….sql`. */
export type HandWritten = { readonly name: string; readonly sql: string }

export type MigrateOptions = {
  /** Only tell; nothing is changed. */
  readonly dry?: boolean
  /** The hand-written migrations; those beside this file when absent. */
  readonly byHand?: readonly HandWritten[]
  /** UTC, ISO 8601: noted beside what was applied. */
  readonly now?: string
}

/** What was done (or, dry, would be done), and what was refused. With a refusal nothing was changed at all. */
export type Migration = Difference

/**
 * Brings the database to the definitions: first what was written by hand and not yet applied, then everything that only adds, then functions,
 * rights and policies. A difference that would lose something is refused, and then nothing is changed. If the fingerprint of the
 * definitions stands in the database already, this is one query.
 */
export async function migrate(db: Database, registers: readonly AnyRegister[], options: MigrateOptions = {}): Promise<Migration> {
  const { dry = false, byHand = migrationFiles(), now = new Date().toISOString() } = options
  const tables = wantedTables(registers)
  const roles = db.login ? roleSql(db.login) : []
  const guards = guardSql(tables, registers)
  const fingerprint = createHash('sha256')
    .update(canonical([tables, roles, guards, byHand]))
    .digest('hex')
  if (await db.owner(async (tx) => (await stateOf(tx)) === fingerprint)) return { sql: [], refused: [] }
  return await db.owner(async (tx) => {
    // Two processes that start together: the second waits, and then finds nothing to do.
    await tx.query({ text: "SELECT pg_advisory_xact_lock(hashtext('mingfa migrate'))" })
    const state = await stateOf(tx)
    if (state === fingerprint) return { sql: [], refused: [] }
    const manual = state === null ? [] : await pending(tx, byHand)
    await tx.query({ text: 'SAVEPOINT before' })
    await runAll(
      tx,
      manual.map(({ sql }) => sql),
    )
    const { sql, refused } = compare(tables, await inspect(tx))
    const all = [...manual.map((one) => one.sql), ...sql, ...roles, ...guards]
    if (dry || refused.length > 0) {
      await tx.query({ text: 'ROLLBACK TO SAVEPOINT before' })
      return { sql: dry ? all : [], refused }
    }
    await runAll(tx, [...sql, ...roles, ...guards])
    await note(tx, { fingerprint, applied: state === null ? byHand : manual, now })
    return { sql: all, refused: [] }
  })
}

const runAll = async (tx: Tx, statements: readonly string[]): Promise<void> => {
  if (statements.length > 0) await tx.query({ text: statements.join(';\n') })
}

/** The fingerprint of the last migration; null in a database that never saw one. */
async function stateOf(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ there: boolean }>({ text: "SELECT to_regclass('public.schema_state') IS NOT NULL AS there" })
  if (!row?.there) return null
  const [state] = await tx.query<{ fingerprint: string }>({ text: 'SELECT fingerprint FROM schema_state' })
  return state?.fingerprint ?? null
}

async function pending(tx: Tx, byHand: readonly HandWritten[]): Promise<readonly HandWritten[]> {
  const applied = await tx.query<{ name: string }>({ text: 'SELECT name FROM migration' })
  return byHand.filter(({ name }) => !applied.some((one) => one.name === name))
}

type Noting = { fingerprint: string; applied: readonly HandWritten[]; now: string }

/** A new database is made from today's definitions: the hand-written migrations lie behind it and are noted without being run. */
async function note(tx: Tx, { fingerprint, applied, now }: Noting): Promise<void> {
  for (const { name, sql } of applied) {
    const digest = createHash('sha256').update(sql).digest('hex')
    await tx.query({ text: 'INSERT INTO migration (name, digest, at) VALUES ($1, $2, $3)' }, [name, digest, now])
  }
  const text =
    'INSERT INTO schema_state (id, fingerprint, at) VALUES (1, $1, $2) ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, at = excluded.at'
  await tx.query({ text }, [fingerprint, now])
}

const folder = new URL('../migrations/', import.meta.url)

function migrationFiles(): readonly HandWritten[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return files.sort().map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }))
}
