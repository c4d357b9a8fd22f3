import type { Duplex } from 'node:stream'
import pg, { type Pool, type PoolClient } from 'pg'
import type { KeyStore } from '../seal/key-store.ts'
import { keyFile } from '../seal/master-key.ts'
import type { SuiteId } from '../seal/suite.ts'
import { databaseOf, type Login, loginFor, urlFor } from './app-role.ts'
import { DatabaseAway, isAway } from './away.ts'
import { beginFor, type Scope } from './scope.ts'
import { type Tx, transactionOn } from './transaction.ts'
import { valueTypes } from './value-types.ts'

/** Where the database is. Without `appUrl` the owner's address must be allowed to make roles: the application gets a login of its own. */
export type DatabaseOptions = {
  readonly url: string
  readonly masterKeyFile: string
  /** In which algorithms new values are sealed; old ones open in their own. Default intl. */
  readonly suite?: SuiteId
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
  /** The same for exactly one statement, asked at once: BEGIN, statement and COMMIT travel as one. A second statement throws. */
  readonly readOne: <T>(scope: Scope, fn: (tx: Tx) => Promise<T>) => Promise<T>
  /** A transaction that is undone if `fn` throws. Nothing is tried twice. */
  readonly write: <T>(scope: Scope, fn: (tx: Tx) => Promise<T>) => Promise<T>
  readonly owner: <T>(fn: (tx: Tx) => Promise<T>, mode?: 'snapshot') => Promise<T>
  readonly close: () => Promise<void>
  /** The application's login that `migrate` has to make; null if it was given. */
  readonly login: Login | null
  readonly keys: KeyStore
}

/** Opens the pools; no connection is made before the first query. Refuses a master key that others may read. */
export function openDatabase({ url, masterKeyFile, suite, poolSize = 10, appUrl }: DatabaseOptions): Database {
  const keys = keyFile(masterKeyFile, suite)
  const login = appUrl ? null : loginFor(databaseOf(url), keys.root())
  const app = poolFor(login ? urlFor(url, login) : (appUrl as string), poolSize, interactive)
  const own = poolFor(url, Math.min(poolSize, 4), {})
  return {
    read: (scope, fn) => readIn(app, { begin: beginFor(scope, 'READ ONLY'), keys }, fn),
    readOne: (scope, fn) => readOneIn(app, { begin: beginFor(scope, 'READ ONLY'), keys }, fn),
    write: (scope, fn) => writeIn(app, { begin: beginFor(scope, 'READ WRITE'), keys }, fn),
    owner: (fn, mode) => ownIn(own, { begin: mode === 'snapshot' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN', keys }, fn),
    close: async () => {
      await Promise.all([app.end(), own.end()])
    },
    login,
    keys,
  }
}

/**
 * T-29: a statement of the application is stopped after five seconds, so that no question holds up the others; a server that does not answer at all
 * (frozen, cut off) is given up a little later. In milliseconds. The owner's work (migration, verification, backup) takes as long as it takes.
 */
const interactive = { statement_timeout: 5000, query_timeout: 8000 }

function poolFor(connectionString: string, max: number, limits: Partial<typeof interactive>): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types: valueTypes,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    ...limits,
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

type Way = { readonly begin: string; readonly keys: KeyStore }

const readIn = <T>(pool: Pool, { begin, keys }: Way, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  holding(pool, async (client) => {
    const tx = transactionOn(gathering(client), keys)
    const result = await together(client, begin, () => fn(tx))
    await Promise.all(tx.sent)
    releaseAfter(client, client.query('COMMIT'))
    return result
  })

const readOneIn = <T>(pool: Pool, { begin, keys }: Way, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  holding(pool, async (client) => {
    let ended: Promise<unknown> = Promise.resolve()
    const reading = together(client, begin, () => {
      const asked = fn(transactionOn(takingOne(client), keys))
      ended = gathering(client).query('COMMIT')
      return asked
    })
    const [result] = await Promise.all([reading, ended])
    client.release()
    return result
  })

const writeIn = <T>(pool: Pool, { begin, keys }: Way, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  holding(pool, async (client) => {
    const tx = transactionOn(gathering(client), keys)
    const result = await together(client, begin, () => firstFault(tx, fn(tx)))
    await commit(client, tx)
    client.release()
    return result
  })

/** The owner's statements have no scope for a wall: they wait until the transaction stands. */
const ownIn = <T>(pool: Pool, { begin, keys }: Way, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  holding(pool, async (client) => {
    await client.query(begin)
    const tx = transactionOn(gathering(client), keys)
    const result = await firstFault(tx, fn(tx))
    await commit(client, tx)
    client.release()
    return result
  })

/** Work on a connection of the pool, which undoes it if it throws and gives the connection back itself if it does not. */
async function holding<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  try {
    return await work(client)
  } catch (error) {
    return undo(client, error)
  }
}

/**
 * BEGIN and whatever `fn` asks before it first waits for an answer leave in one piece. If BEGIN failed, what follows it ran without a scope: row-level
 * security then shows nothing and takes nothing, and the failure is told.
 */
async function together<T>(client: PoolClient, begin: string, fn: () => Promise<T>): Promise<T> {
  const begun = gathering(client).query(begin)
  const [first, rest] = await Promise.allSettled([begun, (async () => fn())()])
  if (first.status === 'rejected') throw first.reason
  if (rest.status === 'rejected') throw rest.reason
  return rest.value
}

type Asking = Pick<PoolClient, 'query'>

const gathered = new WeakSet<Duplex>()

/** Holds back what is asked until nothing more can be asked without an answer: each piece that leaves wakes the server's process, which costs more than the words. */
function gathering(client: PoolClient): Asking {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  const query = (...statement: Parameters<PoolClient['query']>) => {
    if (!gathered.has(stream)) {
      gathered.add(stream)
      stream.cork()
      process.nextTick(() => {
        gathered.delete(stream)
        stream.uncork()
      })
    }
    return client.query(...statement)
  }
  return { query: query as PoolClient['query'] }
}

/** A second statement would run after COMMIT, without a scope, and see nothing: that must not pass for an answer. */
function takingOne(client: PoolClient): Asking {
  let closed = false
  queueMicrotask(() => {
    closed = true
  })
  const query = (...statement: Parameters<PoolClient['query']>) => {
    if (closed) throw new Error('a read of one statement asked another one')
    closed = true
    return client.query(...statement)
  }
  return { query: query as PoolClient['query'] }
}

const releaseAfter = (client: PoolClient, ending: Promise<unknown>): void =>
  void ending.then(
    () => client.release(),
    (error) => client.release(error),
  )

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw isAway(error) ? new DatabaseAway(error) : error
  }
}

/** What failed first is told: the statements after it only say that the transaction is broken. */
async function firstFault<T>({ sent }: Tx, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    for (const asked of await Promise.allSettled(sent)) if (asked.status === 'rejected') throw asked.reason
    throw error
  }
}

/**
 * COMMIT of a transaction in which a statement failed answers ROLLBACK without an error: a swallowed failure must not pass for a success. Once it is
 * sent, a broken connection says nothing about what became of it.
 */
async function commit(client: PoolClient, { sent }: Tx): Promise<void> {
  const unsure = (error: unknown): never => {
    throw isAway(error) ? new DatabaseAway(error, 'unknown') : error
  }
  const committing = gathering(client).query('COMMIT')
  committing.catch(() => undefined)
  await Promise.all(sent).catch(unsure)
  const { command } = await committing.catch(unsure)
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
