import { fileURLToPath } from 'node:url'
import { buildServer } from './api/server.ts'
import { readOptions } from './cli/arguments.ts'
import { needsSetUp } from './office/administration/set-up.ts'
import { notifier } from './office/audit/notify.ts'
import { keepJobs } from './office/jobs.ts'
import { doorOfOffice } from './office/sign-in/door-of-office.ts'
import { readProviders } from './office/sign-in/identity-providers.ts'
import { openSignIn, type SignIn } from './office/sign-in/sign-in.ts'
import { signInSecret } from './office/sign-in/sign-in-secret.ts'
import { type House, openHouse } from './open.ts'
import { portal } from './portal/portal.ts'
import { hearDirectory } from './store/index.ts'

type Io = { stdout(text: string): void; stderr(text: string): void }
type Prepare = (house: House, signIn: SignIn, baseUrl: string) => Promise<string>
/** `relaxed`: nobody needs a second factor, and no password or account runs out. */
type Start = { readonly prepare: Prepare; readonly relaxed: boolean }

/** `mingfa serve [--port N] [--host H]`: staff app, portal and API on one port, until it is told to stop. */
export const serve = (args: readonly string[], io: Io): Promise<number> => run(args, io, { prepare: firstStart, relaxed: false })

/** `mingfa demo`: the same with the fictional county, and one account per role printed. */
export const demo = async (args: readonly string[], io: Io): Promise<number> =>
  run(args, io, { prepare: (await import('./demonstrate.ts')).prepareDemonstration, relaxed: true })

async function run(args: readonly string[], io: Io, { prepare, relaxed }: Start): Promise<number> {
  const options = readOptions(args, { values: ['port', 'host'], flags: [] })
  if (typeof options === 'string') {
    io.stderr(`${options}\n`)
    return 2
  }
  const { port = process.env.PORT ?? '8080', host = process.env.HOST ?? '127.0.0.1' } = options.given
  const house = await openHouse()
  const baseUrl = process.env.MINGFA_URL ?? `http://${host}:${port}`
  const portalOrigin = process.env.MINGFA_PORTAL_URL?.replace(/\/$/, '')
  const signIn = await openSignIn(doorOptions(house, baseUrl, relaxed))
  const said = await prepare(house, signIn, baseUrl)
  const { office } = house
  const warn = (message: string) => io.stderr(`${message}\n`)
  const server = buildServer({
    office,
    signIn,
    staffDir: process.env.MINGFA_STAFF ?? fileURLToPath(new URL('../dist/staff', import.meta.url)),
    portal: (app) => portal(app, { office, origin: portalOrigin ?? baseUrl }),
    portalOrigin,
    trustedProxies: process.env.MINGFA_TRUSTED_PROXIES?.split(',').map((one) => one.trim()),
  })
  const notify = notifier({ ...alarmPlaces(), warn })
  const endHearing = await hearDirectory(house.url, { changed: office.refresh, broken: (error) => warn(String(error)) })
  const taken = await listens(server, { port: Number(port), host })
  const stopped = taken ? null : untilStopped()
  io.stderr(
    taken ?? `${said}\n门户  ${portalOrigin ?? baseUrl}/\n工作台 ${baseUrl}/staff/\n接口  ${baseUrl}/api/openapi.json\n按 Ctrl+C 停止。\n`,
  )
  // Nobody waits for the timed work: it begins when the door is open.
  const jobs = { url: house.url, roots: house.roots, warn, notify, closeUnused: signIn.closeUnused }
  const endJobs = taken ? null : keepJobs(office, jobs)
  await stopped
  await closed(server)
  await endHearing()
  await endJobs?.()
  await signIn.close()
  await house.close()
  return taken ? 2 : 0
}

/** Opens the door at this address, or says why it cannot be opened there. */
async function listens(server: ReturnType<typeof buildServer>, at: { port: number; host: string }): Promise<string | null> {
  try {
    await server.listen(at)
    return null
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') return `端口 ${at.port} 已经被另一个程序占用。请先停止那个程序，或者用 --port 换一个端口。\n`
    if (code === 'EACCES') return `没有权限使用端口 ${at.port}。请用 --port 换一个 1024 以上的端口。\n`
    throw error
  }
}

/** Requests under way have five seconds to end. A browser also holds spare connections that never asked anything: nobody waits a minute for those. */
async function closed(server: ReturnType<typeof buildServer>): Promise<void> {
  const lastCall = setTimeout(() => server.server.closeAllConnections(), 5_000)
  await server.close()
  clearTimeout(lastCall)
}

/** Where nobody administers the system yet, the one address at which its first administrators are named (DB-05). */
async function firstStart({ office }: House, signIn: SignIn, baseUrl: string): Promise<string> {
  const link = needsSetUp(office) ? await signIn.setUpLink() : null
  return link
    ? `首次启动：请在 24 小时内用下面的一次性地址设立系统、安全、审计管理员；重新启动会换一个新地址。\n${baseUrl}${link.path}\n`
    : ''
}

/** The door of the office; other sign-in systems from the file that MINGFA_OIDC names. */
function doorOptions({ office, url, dataDir }: House, baseUrl: string, relaxed: boolean) {
  const door = doorOfOffice(office)
  const policy = () =>
    relaxed ? { ...door.policy(), secondFactor: 'off' as const, passwords: 'asvs' as const, unusedDays: 36_500 } : door.policy()
  const providers = process.env.MINGFA_OIDC ? readProviders(process.env.MINGFA_OIDC) : []
  return { ...door, policy, url, baseUrl, providers, secret: signInSecret(dataDir) }
}

/** Alarms leave the machine only if the operator says where to; to his own network only if he says that too. */
const alarmPlaces = () => ({
  webhook: process.env.MINGFA_ALARM_WEBHOOK,
  syslog: process.env.MINGFA_ALARM_SYSLOG,
  privately: process.env.MINGFA_ALARM_PRIVATE === 'yes',
})

const untilStopped = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
  })
