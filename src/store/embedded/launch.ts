import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asOwner, openFor } from './owner.ts'
import { arrive, type Presence } from './presence.ts'
import { endOrphans, endServer, findPostmaster, LOOK_AGAIN, type Postmaster, serves } from './process.ts'
import { EmbeddedRefusal } from './refusal.ts'
import { settings } from './settings.ts'
import { handOver, rememberPort, type Site } from './site.ts'

/** Milliseconds a start may take; recovery after a crash is part of it. */
const PATIENCE = 120_000
/** Milliseconds after which a server that says it is ready and does not answer is taken for stuck. */
const DEAF = 15_000
/** Milliseconds that sessions of a killed server have to leave by themselves. */
const LEAVING = 5_000
/** Bytes of log kept before a new one is begun; one older log is kept beside it. */
const LOG_LIMIT = 8 * 1024 * 1024

/** Joins the server of this folder, whoever started it, or starts one. */
export async function joinOrLaunch(site: Site): Promise<Presence & { pid: number; port: number }> {
  const began = Date.now()
  while (Date.now() - began < PATIENCE) {
    const running = findPostmaster(site.folder)
    const ours = running ? serves(site.folder, running.pid) : false
    if (!running || !ours) {
      dropStale(site, running)
      if ((await launch(site)) === 'held' && Date.now() - began > LEAVING) endOrphans(site.folder)
      continue
    }
    const answer = running.status === 'ready' ? await arrive(site, running.port) : 'silent'
    if (typeof answer === 'object') return { ...answer, pid: running.pid, port: running.port }
    const deaf = running.status === 'ready' && Date.now() - began > DEAF
    if (deaf && ours === true) await endServer(site.folder, running.pid, DEAF)
    else if (deaf || answer === 'foreign') dropStale(site, running)
    else await pause(LOOK_AGAIN)
  }
  throw new EmbeddedRefusal(`等待 ${PATIENCE / 1000} 秒后数据库仍未就绪`, `请查看 ${site.log} 末尾的说明`)
}

/**
 * PostgreSQL itself replaces the lock file of a dead process, but not one whose number now belongs to another program. Looked at twice,
 * since a server that started in between must keep its file; shared memory still guards the data.
 */
function dropStale({ folder }: Site, stale: Postmaster | undefined): void {
  if (stale && findPostmaster(folder)?.pid === stale.pid) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/**
 * Starts a server and waits until it is ready, however long recovery takes, or has given up. Giving up is fine when another process was faster, the
 * port was taken, or sessions of a killed server still hold its memory (`held`).
 */
async function launch(site: Site): Promise<'ready' | 'held' | 'late'> {
  const port = await freePort(site.port)
  const { child, logStart } = spawnServer(site, port)
  let ended = false
  for (const end of ['exit', 'error']) {
    child.once(end, () => {
      ended = true
    })
  }
  while (!ended) {
    const server = findPostmaster(site.folder)
    if (server?.pid === child.pid && server?.status === 'ready') {
      settle(site, port)
      return 'ready'
    }
    await pause(LOOK_AGAIN)
  }
  const said = readFileSync(site.log).subarray(logStart).toString()
  const held = /shared memory block/.test(said)
  if (held || /lock file .* already exists|Address already in use|could not create any TCP/.test(said)) {
    await pause(100)
    return held ? 'held' : 'late'
  }
  const [reason = said.trim() || '没有留下说明'] = /(?<=FATAL: +).*/.exec(said) ?? []
  throw new EmbeddedRefusal(`数据库程序已退出（${reason}）`, `请按 ${site.log} 末尾的说明处理后重试`)
}

function settle(site: Site, port: number): void {
  if (site.port === port) return
  site.port = port
  rememberPort(site, port)
}

/** Its own process group, so that Ctrl-C reaches the application first; no pipe to us, so that it survives our sudden death unharmed. */
function spawnServer(site: Site, port: number): { child: ChildProcess; logStart: number } {
  const logStart = openLog(site)
  const log = openSync(site.log, 'a', 0o600)
  handOver(site.log, site.dataDir)
  const door = openFor(site.folder, site.owner)
  const options = Object.entries(settings(port)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(site.binaries.postgres, ['-D', door.path, ...options], {
    ...asOwner(site.owner),
    detached: true,
    stdio: ['ignore', log, log, ...door.handles],
  })
  child.unref()
  closeSync(log)
  door.close()
  return { child, logStart }
}

/** Where in the log the next start begins, in bytes; a long log is put aside first. */
function openLog({ log }: Site): number {
  if (!existsSync(log)) return 0
  const { size } = statSync(log)
  if (size < LOG_LIMIT) return size
  renameSync(log, `${log}.old`)
  return 0
}

/** The remembered port if nobody took it, else one that the system picks. */
function freePort(remembered: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', () =>
      remembered ? freePort(0).then(done, fail) : fail(new EmbeddedRefusal('本机没有空闲端口', '请关闭多余的程序')),
    )
    server.listen(remembered, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}
