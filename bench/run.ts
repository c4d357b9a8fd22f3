// npm run bench [-- --rows 1000000 --seconds 5 --rounds 3 --connections 1,16,64 --quick --keep]: our API against the hand-written twin, both on one
// PostgreSQL with the same cases, in turns. Prints medians and ratios, and keeps them in bench/results/.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOptions } from '../src/cli/arguments.ts'
import { mustAgree } from './agree.ts'
import { type Child, startChild } from './child.ts'
import { fillGuarded, guardedLogin } from './guarded-fill.ts'
import { type ImportRun, importBooks, importTable } from './imports.ts'
import { type System, shoot } from './load.ts'
import { fillOurs, oursToken } from './ours-fill.ts'
import { openPlace, type Place } from './place.ts'
import { type Dialect, guarded, type Operation, operations, ours, questions } from './requests.ts'
import { linesOf, type Run, tableOf } from './table.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const here = import.meta.dirname
const dataDir = join(here, '../data/bench')

type Plan = {
  readonly rows: number
  readonly seconds: number
  readonly warm: number
  readonly rounds: number
  readonly connections: readonly number[]
  readonly operations: readonly Operation[]
  readonly imports: boolean
  readonly keep: boolean
}

function planOf(args: readonly string[]): Plan {
  const options = readOptions(args, { values: ['rows', 'seconds', 'rounds', 'connections', 'operations'], flags: ['quick', 'keep'] })
  if (typeof options === 'string') throw new Error(options)
  const { given, flags } = options
  const quick = flags.has('quick')
  const asked = given.operations?.split(',') ?? [...operations, 'import']
  return {
    rows: Number(given.rows ?? (quick ? 100_000 : 1_000_000)),
    seconds: Math.min(20, Number(given.seconds ?? (quick ? 2 : 5))),
    warm: 1,
    rounds: Number(given.rounds ?? (quick ? 2 : 3)),
    connections: (given.connections ?? '1,16,64').split(',').map(Number),
    operations: operations.filter((name) => asked.includes(name)),
    imports: asked.includes('import'),
    keep: flags.has('keep'),
  }
}

type Started = { readonly system: System; readonly child: Child; readonly idleMb: number; readonly database: string }

type Starting = {
  readonly name: string
  readonly dialect: Dialect
  readonly rows: number
  readonly token: string
  readonly database: string
} & Omit<Parameters<typeof startChild>[0], 'until'>

/** A server that answers, and what it holds in memory after some seconds in which nobody asked anything. */
async function start({ name, dialect, rows, token, database, program, env }: Starting): Promise<Started> {
  const all = questions(4096, rows)
  const asked = (name: Operation) => all.map(dialect[name])
  const requests = { get: asked('get'), list: asked('list'), totals: asked('totals'), create: asked('create') }
  const child = await startChild({ program, env, until: { path: requests.get[0]!.path, token } })
  await new Promise((later) => setTimeout(later, 3000))
  return { system: { name, url: child.url, token, requests }, child, idleMb: child.residentMb(), database }
}

const names = ({ rows }: Plan) => ({ guarded: `bench_guarded_${rows}`, ours: `bench_ours_${rows}` })

async function startGuarded(place: Place, plan: Plan): Promise<Started> {
  const url = await place.database(names(plan).guarded, (empty) => fillGuarded(empty, plan.rows))
  const env = { DATABASE_URL: await guardedLogin(url), TOKEN: 'bench' }
  return start({
    name: 'guarded',
    dialect: guarded,
    rows: plan.rows,
    token: 'bench',
    database: url,
    program: [join(here, 'guarded-server.ts')],
    env,
  })
}

async function startOurs(place: Place, plan: Plan): Promise<Started> {
  const url = await place.database(names(plan).ours, (empty) => fillOurs(empty, plan.rows, dataDir))
  const env = { DATABASE_URL: url, MINGFA_DATA: dataDir }
  const program = ['--max-semi-space-size=16', '--initial-old-space-size=256', join(here, '../src/start.mjs'), 'serve']
  return start({ name: 'ours', dialect: ours, rows: plan.rows, token: await oursToken(url, dataDir), database: url, program, env })
}

async function measure(systems: readonly System[], plan: Plan): Promise<readonly Run[]> {
  const runs: Run[] = []
  for (const operation of plan.operations)
    for (const connections of plan.connections)
      for (let round = 1; round <= plan.rounds; round += 1)
        // Now the one begins, now the other: the noise of the machine falls on both.
        for (const system of round % 2 ? systems : [...systems].reverse()) {
          await shoot(system, { operation, connections, seconds: plan.warm })
          const shot = await shoot(system, { operation, connections, seconds: plan.seconds })
          runs.push({ ...shot, operation, connections, round, system: system.name })
          say(`${operation} ${connections} round ${round} ${system.name}: ${shot.rate.toFixed(0)}/s, p99 ${shot.p99} ms, bad ${shot.bad}`)
        }
  return runs
}

async function bench(plan: Plan, place: Place): Promise<void> {
  say(`${plan.rows} cases …`)
  const both = [await startGuarded(place, plan), await startOurs(place, plan)] as const
  try {
    await mustAgree(both[0].system, both[1].system)
    const runs = await measure(
      both.map(({ system }) => system),
      plan,
    )
    const importing = both.map(({ system, child, database }) => ({ system, pid: child.pid, database }))
    const imports = plan.imports ? await importBooks(importing, plan.rounds) : []
    const servers = both.map(({ system, child, idleMb }) => ({
      system: system.name,
      startMs: child.startMs,
      idleMb,
      afterMb: child.residentMb(),
    }))
    report(plan, { lines: linesOf(runs), servers, runs, imports })
  } finally {
    for (const { child } of both) await child.stop()
    if (!plan.keep) for (const name of Object.values(names(plan))) await place.drop(name)
  }
}

type Found = {
  lines: ReturnType<typeof linesOf>
  servers: readonly { system: string; startMs: number; idleMb: number; afterMb: number }[]
  runs: readonly Run[]
  imports: readonly ImportRun[]
}

function report(plan: Plan, found: Found): void {
  const at = new Date().toISOString()
  process.stdout.write(`${plan.rows} cases, ${plan.rounds} rounds of ${plan.seconds} s\n${tableOf(found.lines)}\n`)
  if (found.imports.length > 0) process.stdout.write(`${importTable(found.imports)}\n`)
  for (const { system, startMs, idleMb, afterMb } of found.servers)
    process.stdout.write(`${system}: first answer ${startMs} ms after the start, ${idleMb} MB idle, ${afterMb} MB after the load\n`)
  mkdirSync(join(here, 'results'), { recursive: true })
  writeFileSync(join(here, 'results', `${at.slice(0, 10)}.json`), JSON.stringify({ at, plan, ...found }, null, 1))
  const bad = found.lines.reduce((sum, line) => sum + line.bad, 0)
  if (bad > 0) process.exitCode = 1
}

const plan = planOf(process.argv.slice(2))
const place = await openPlace(dataDir)
try {
  await bench(plan, place)
} finally {
  await place.stop()
}
