import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildServer } from './api/server.ts'
import { readOptions } from './cli/arguments.ts'
import { roles } from './kernel/role.ts'
import { needsSetUp } from './office/administration/set-up.ts'
import { notifier } from './office/audit/notify.ts'
import { demoPassword, loadDemonstration } from './office/demonstration/load.ts'
import type { Staff } from './office/demonstration/staff.ts'
import { guidedTour } from './office/demonstration/tour.ts'
import { startJobs } from './office/jobs.ts'
import { doorOfOffice } from './office/sign-in/door-of-office.ts'
import { readProviders } from './office/sign-in/identity-providers.ts'
import { openSignIn, type SignIn } from './office/sign-in/sign-in.ts'
import { signInSecret } from './office/sign-in/sign-in-secret.ts'
import { type House, openHouse } from './open.ts'
import { portal } from './portal/portal.ts'
import { stories } from './registers/stories.ts'
import { hearDirectory } from './store/index.ts'

type Io = { stdout(text: string): void; stderr(text: string): void }
type Prepare = (house: House, signIn: SignIn, baseUrl: string) => Promise<string>
/** `relaxed`: nobody needs a second factor, and no password or account runs out. */
type Start = { readonly prepare: Prepare; readonly relaxed: boolean }

/** `mingfa serve [--port N] [--host H]`: staff app, portal and API on one port, until it is told to stop. */
export const serve = (args: readonly string[], io: Io): Promise<number> => run(args, io, { prepare: firstStart, relaxed: false })

/** `mingfa demo`: the same with the fictional county, and one account per role printed. */
export const demo = (args: readonly string[], io: Io): Promise<number> => run(args, io, { prepare: prepareDemonstration, relaxed: true })

async function run(args: readonly string[], io: Io, { prepare, relaxed }: Start): Promise<number> {
  const options = readOptions(args, { values: ['port', 'host'], flags: [] })
  if (typeof options === 'string') {
    io.stderr(`${options}\n`)
    return 2
  }
  const { port = process.env.PORT ?? '8080', host = process.env.HOST ?? '127.0.0.1' } = options.given
  const house = await openHouse()
  const baseUrl = process.env.MINGFA_URL ?? `http://${host}:${port}`
  const signIn = await openSignIn(doorOptions(house, baseUrl, relaxed))
  const said = await prepare(house, signIn, baseUrl)
  const { office } = house
  const warn = (message: string) => io.stderr(`${message}\n`)
  const server = buildServer({
    office,
    signIn,
    staffDir: process.env.MINGFA_STAFF ?? join(import.meta.dirname, '../dist/staff'),
    portal: (app) => portal(app, { office, origin: baseUrl }),
    trustedProxies: process.env.MINGFA_TRUSTED_PROXIES?.split(',').map((one) => one.trim()),
  })
  const notify = notifier({ ...alarmPlaces(), warn })
  const endJobs = await startJobs(house.office, { url: house.url, roots: house.roots, warn, notify, closeUnused: signIn.closeUnused })
  const endHearing = await hearDirectory(house.url, { changed: office.refresh, broken: (error) => warn(String(error)) })
  const taken = await listens(server, { port: Number(port), host })
  if (taken) io.stderr(taken)
  else io.stderr(`${said}\n门户  ${baseUrl}/\n工作台 ${baseUrl}/staff/\n接口  ${baseUrl}/api/openapi.json\n按 Ctrl+C 停止。\n`)
  if (!taken) await untilStopped()
  await closed(server)
  await endHearing()
  await endJobs()
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

/** Loads the county once and makes one account per role of the first township and the county; later starts print the same list. */
async function prepareDemonstration(house: House, signIn: SignIn): Promise<string> {
  const people = await loadDemonstration(house.office, stories)
  await guidedTour(house.office, people)
  const file = join(house.dataDir, 'demo-accounts.json')
  const known: Account[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const accounts = known.length > 0 ? known : await makeAccounts(people, signIn)
  if (known.length === 0) writeFileSync(file, JSON.stringify(accounts), { mode: 0o600 })
  const width = Math.max(...accounts.map(({ account }) => account.length))
  return [
    '演示账号（密码在本机随机生成，只用于演示；演示不要求第二重验证，正式运行默认要求）：',
    ...accounts.map(({ role, account, password }) => `  ${account.padEnd(width)}  ${password}  ${role}`),
  ].join('\n')
}

type Account = { readonly role: string; readonly account: string; readonly password: string }

async function makeAccounts(people: readonly Staff[], signIn: SignIn): Promise<readonly Account[]> {
  const shown = people
    .filter((one) => [1, 10, 11, 12].includes(one.unit))
    .filter((one, index, all) => one.role === 'securityAdmin' || all.findIndex((other) => other.role === one.role) === index)
  const made: Account[] = []
  for (const { id, name, role } of shown) {
    const account = { id, name, account: id.slice(id.lastIndexOf('-') + 1).toLowerCase(), password: demoPassword() }
    await signIn.createAccount(account)
    made.push({ role: roles[role], account: account.account, password: account.password })
  }
  return made
}
