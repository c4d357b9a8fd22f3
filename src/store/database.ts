import pg, { type Pool, type PoolClient } from 'pg'
import { databaseOf, type Login, loginFor, urlFor } from './app-role.ts'
import { DatabaseAway, isAway } from './away.ts'
import { loadMasterKey } from './master-key.ts'
import { beginFor, type Scope } from './scope.ts'
import { type Keys, keysOf } from './seal.ts'
import { type Tx, transactionOn } from './transaction.ts'
import { valueTypes } from './value-types.ts'

/** Where the database is. Without `appUrl` the owner's address must be allowed to make roles: the application gets a login of its own. */
export type DatabaseOptions = {
  readonly url: string
  readonly masterKeyFile: string
  readonly poolSize?: number
  readonly appUrl?: string
}

/**
 * The database in two hands. `read` and `write` log in as the application, which row-level security binds; `owner` owns the tables and is for
 * migrations, verification, jobs and steps that time takes. The application's connections have no way to the owner's rights: they are
 * logins of their own, so there is no role to reset to. Throws DatabaseAway when the connection is lost; the next call tries anew.
 */
export type Database = {
  /** A transaction that cannot write. One round trip of waiting per query: the first travels with BEGIN and scope, COMMIT is not waited for. */
  readonly read: <T>(scope: Scope, fn: (tx: Tx) => Promise<T>) => Promise<T>
  /** A transaction that is undone if `fn` throws. Nothing is tried twice. */
  readonly write: <T>(scope: Scope, fn: (tx: Tx) => Promise<T>) => Promise<T>
  readonly owner: <T>(fn: (tx: Tx) => Promise<T>, mode?: 'snapshot') => Promise<T>
  readonly close: () => Promise<void>
  /** The application's login that `migrate` has to make; null if it was given. */
  readonly login: Login | null
}

/** Opens the pools; no connection is made before the first query. Refuses a master key that others may read. */
export function openDatabase({ url, masterKeyFile, poolSize = 10, appUrl }: DatabaseOptions): Database {
  const master = loadMasterKey(masterKeyFile)
  const keys = keysOf(master)
  const login = appUrl ? null : loginFor(databaseOf(url), master)
  const app = poolFor(login ? urlFor(url, login) : (appUrl as string), poolSize)
  const own = poolFor(url, Math.min(poolSize, 4))
  return {
    read: (scope, fn) => readIn(app, { begin: beginFor(scope, 'READ ONLY'), keys }, fn),
    write: (scope, fn) => writeIn(app, { begin: beginFor(scope, 'READ WRITE'), keys }, fn),
    owner: (fn, mode) =>
      writeIn(own, { begin: mode === 'snapshot' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN', keys }, fn),
    close: async () => {
      await Promise.all([app.end(), own.end()])
    },
    login,
  }
}

function poolFor(connectionString: string, max: number): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types: valueTypes,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    ...pipelined,
  })
  // An idle connection that breaks is dropped by the pool; the next query makes a new one or tells that the database is away.
  pool.on('error', () => undefined)
  // One that breaks in use tells its queries; without a listener the same event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Statements of one transaction are sent without waiting for each other's answer. */
const pipelined: object = { pipeline: true }

type Way = { readonly begin: string; readonly keys: Keys }

/**
 * If BEGIN failed, what follows it ran without a scope: row-level security then shows nothing and takes nothing, and the failure is told.
 */
async function readIn<T>(pool: Pool, { begin, keys }: Way, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  const begun = client.query(begin)
  try {
    const [result] = await Promise.all([fn(transactionOn(client, keys)), begun])
    client.query('COMMIT').then(
      () => client.release(),
      (error) => client.release(error),
    )
    return result
  } catch (error) {
    await begun.catch(() => undefined)
    return undo(client, error)
  }
}

async function writeIn<T>(pool: Pool, { begin, keys }: Way, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  try {
    await client.query(begin)
    const result = await fn(transactionOn(client, keys))
    await commit(client)
    client.release()
    return result
  } catch (error) {
    return undo(client, error)
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw isAway(error) ? new DatabaseAway(error) : error
  }
}

/** COMMIT of a transaction in which a statement failed answers ROLLBACK without an error: a swallowed failure must not pass for a success. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT').catch((error) => {
    throw isAway(error) ? new DatabaseAway(error, 'unknown') : error
  })
  if (command !== 'COMMIT') throw new Error('the transaction had failed and was undone')
}

async function undo(client: PoolClient, error: unknown): Promise<never> {
  if (error instanceof DatabaseAway || isAway(error)) {
    client.release(true)
    throw error instanceof DatabaseAway ? error : new DatabaseAway(error)
  }
  await client.query('ROLLBACK').then(
    () => client.release(),
    () => client.release(true),
  )
  throw error
}
