// node bench/clerk.ts [--register NAME…] [--guards [--api-only]] [--wide] [--data FOLDER] [--out FILE]: a scripted person at a real browser does the main task of
// every register (or of those named), or (--guards) is refused once by every guard. README.md says what the seconds mean.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOptions } from '../src/cli/arguments.ts'
import type { AnyRegister } from '../src/kernel/register.ts'
import { registers } from '../src/registers/index.ts'
import { stories } from '../src/registers/stories.ts'
import { openBrowser } from '../test/browser.ts'
import { meetGuards } from './clerk/attempts.ts'
import { doMainTask } from './clerk/course.ts'
import { courseLine, type GuardLine, guardLines } from './clerk/lines.ts'
import { type Person, sitDown } from './clerk/person.ts'
import { linesInPage } from './clerk/read-page.ts'
import { openStages, type Stage } from './clerk/stage.ts'
import { type Results, refusalsPage, writePages } from './clerk/tables.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const options = readOptions(process.argv.slice(2), { values: ['data', 'out'], flags: ['guards', 'api-only', 'wide', 'register'] })
if (typeof options === 'string') throw new Error(options)
const { given, flags, plain } = options
const dataDir = given.data ?? join(import.meta.dirname, '../data/clerk')
const out = given.out ?? join(dataDir, 'results.json')
const asked = registers.filter(({ id }) => stories[id] && (plain.length === 0 || plain.includes(id)))

/** What earlier runs found stays (here, or as the page of another machine tells it): one register may be looked at again without the others. */
const results: Results = existsSync(out)
  ? (JSON.parse(readFileSync(out, 'utf8')) as Results)
  : { courses: {}, guards: linesInPage(readFileSync(refusalsPage, 'utf8')) }

/** Guards that the main task met on its way, or an earlier run, are not tried again. */
const metBefore = (register: string): ReadonlySet<string> =>
  new Set([
    ...(results.courses[register]?.impossible ?? [])
      .flatMap(({ agrees, guards }) => (agrees ? guards : []))
      .map((id) => id.split('/')[1] as string),
    ...keptLines(register).map(({ guard }) => guard),
  ])

const keptLines = (register: string): readonly GuardLine[] =>
  (results.guards[register] ?? []).filter(
    (line) => line.api && (line.screen || flags.has('api-only')) && saysNow(register, line.guard) === line.says,
  )

/** What the guard says in the definitions of today: one that was changed is tried again, one that is gone is left out. */
const saysNow = (register: string, guard: string): string | undefined =>
  Object.values(registers.find(({ id }) => id === register)?.steps ?? {})
    .flatMap(({ needs = [] }) => needs)
    .find(({ id }) => id === guard)?.says

async function mainTask(stage: Stage, person: Person, register: AnyRegister): Promise<void> {
  const [story] = stories[register.id] ?? []
  if (!story) return
  const line = courseLine(await doMainTask(stage, person, register, story))
  results.courses[register.id] = line
  say(JSON.stringify(line))
}

async function guards(stage: Stage, person: Person, register: AnyRegister): Promise<void> {
  const screen = !flags.has('api-only')
  const lines = guardLines(await meetGuards(stage, person, { register, known: metBefore(register.id), screen }))
  results.guards[register.id] = [...keptLines(register.id), ...lines]
  say(`${register.id}: ${lines.filter((line) => line.api && (line.screen || !screen)).length} of ${lines.length}`)
  for (const { guard, why, api } of lines) if (why && (screen || !api)) say(`  ${guard}: ${why}`)
}

mkdirSync(dataDir, { recursive: true, mode: 0o700 })
const stages = await openStages(dataDir)
const browser = await openBrowser()
let now: Stage | undefined
const person = await sitDown(browser, flags.has('wide') ? 'wide' : 'phone', () => now as Stage)
try {
  for (const register of asked) {
    // A main task is done in a county of its own; attempts that are refused leave nothing behind, and share one.
    if (!now || !flags.has('guards')) now = await stages.open(flags.has('guards') ? 'guards' : register.id)
    await (flags.has('guards') ? guards : mainTask)(now, person, register)
    writeFileSync(out, JSON.stringify(results, null, 1))
    if (flags.has('guards')) continue
    await person.forget()
    await now.close()
  }
} finally {
  await browser.close()
  if (flags.has('guards')) await now?.close()
  await stages.stop()
}
// The pages tell how it goes on a phone.
if (!flags.has('wide')) writePages(results)
const failed = asked.filter(({ id }) => results.courses[id]?.reached === false)
if (failed.length > 0) process.exitCode = 1
