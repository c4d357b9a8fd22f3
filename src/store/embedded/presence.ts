import { randomBytes } from 'node:crypto'
import { chownSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { type Site, urlOf } from './site.ts'

/** The advisory lock that every process using the server holds together with the others. An arbitrary number, ours alone. */
const KEY = 4_706_330

/**
 * One process's use of the server: an open session that holds a shared lock. The session ends with the process however it dies, so nobody
 * has to clean up after a killed one.
 */
export type Presence = { client: Client; socket: Socket }

/** Why a server was not joined: `silent` may answer later, `foreign` answers but does not work on this folder. */
export type Absence = 'silent' | 'foreign'

/** Joins the server on this port, if it proves to be ours. Waits while the last user is leaving. */
export async function arrive(site: Site, port: number): Promise<Presence | Absence> {
  const socket = new Socket()
  const client = new Client({ connectionString: urlOf(site, port, 'postgres'), stream: () => socket, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    if (!(await worksOn(client, site))) return await turnAway(client)
    await client.query('select pg_advisory_lock_shared($1)', [KEY])
    return { client, socket }
  } catch (error) {
    socket.destroy()
    const refused = error instanceof Error && 'code' in error && ['28P01', '28000'].includes(String(error.code))
    return refused ? 'foreign' : 'silent'
  }
}

async function turnAway(client: Client): Promise<Absence> {
  await client.end()
  return 'foreign'
}

/**
 * The proof: the server reads back what we have just written into our data folder. A password proves less, since a copy of the folder (and
 * of its postmaster.pid) has the same one and would lead us to the server of the original.
 */
async function worksOn(client: Client, { folder, owner }: Site): Promise<boolean> {
  const name = `mingfa-proof-${process.pid}`
  const file = join(folder, name)
  const proof = randomBytes(16).toString('hex')
  try {
    writeFileSync(file, proof, { mode: 0o600 })
    if (owner) chownSync(file, owner.uid, owner.gid)
    const { rows } = await client.query('select pg_read_file($1, true) as read', [name])
    return rows[0].read === proof
  } finally {
    rmSync(file, { force: true })
  }
}

/** Gives up the shared lock and says whether nobody else holds it. Keeps the exclusive one then: who arrives now waits, and starts afresh. */
export async function leave({ client, socket }: Presence): Promise<'last' | 'others remain' | 'server gone'> {
  socket.ref()
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [KEY])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [KEY])
    if (rows[0].alone) return 'last'
    await client.end()
    return 'others remain'
  } catch {
    socket.destroy()
    return 'server gone'
  }
}

/** Like `leave`, for a process that has ended already: waits a moment for its session to be closed. */
export async function isDeserted(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query("set lock_timeout = '3s'")
    await client.query('select pg_advisory_lock($1)', [KEY])
    return true
  } catch {
    await client.end()
    return false
  }
}
