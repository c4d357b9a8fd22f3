// node bench/clerk.ts [--register NAME…] [--guards] [--wide] [--data FOLDER] [--out FILE]: a scripted person at a real browser does the main task of
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
import { courseLine, guardLines } from './clerk/lines.ts'
import { sitDown } from './clerk/person.ts'
import { openStages, type Stage, type Stages } from './clerk/stage.ts'
import { type Results, writePages } from './clerk/tables.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const options = readOptions(process.argv.slice(2), { values: ['data', 'out'], flags: ['guards', 'wide', 'register'] })
if (typeof options === 'string') throw new Error(options)
const { given, flags, plain } = options
const dataDir = given.data ?? join(import.meta.dirname, '../data/clerk')
const out = given.out ?? join(dataDir, 'results.json')
const asked = registers.filter(({ id }) => stories[id] && (plain.length === 0 || plain.includes(id)))

/** What earlier runs found stays: one register may be looked at again without the others. */
const results: Results = existsSync(out) ? (JSON.parse(readFileSync(out, 'utf8')) as Results) : { courses: {}, guards: {} }

/** Guards that the main task met already are not tried again. */
const metOnTheWay = (register: string): ReadonlySet<string> =>
  new Set(
    (results.courses[register]?.impossible ?? [])
      .flatMap(({ agrees, guards }) => (agrees ? guards : []))
      .map((id) => id.split('/')[1] as string),
  )

async function one(stages: Stages, register: AnyRegister, sit: (stage: Stage) => Awaited<ReturnType<typeof sitDown>>): Promise<void> {
  const [story] = stories[register.id] ?? []
  if (!story) return
  const stage = await stages.open(register.id)
  const person = sit(stage)
  try {
    if (flags.has('guards')) {
      const lines = guardLines(await meetGuards(stage, person, { register, known: metOnTheWay(register.id) }))
      results.guards[register.id] = lines
      say(`${register.id}: ${lines.filter(({ screen, api }) => screen && api).length} of ${lines.length}`)
      for (const { guard, why, screen, api } of lines) if (!screen || !api) say(`  ${guard}: ${why ?? ''}`)
    } else {
      const course = await doMainTask(stage, person, register, story)
      const line = courseLine(course)
      results.courses[register.id] = line
      say(JSON.stringify(line))
    }
  } finally {
    await person.forget()
    await stage.close()
    writeFileSync(out, JSON.stringify(results, null, 1))
  }
}

mkdirSync(dataDir, { recursive: true, mode: 0o700 })
const stages = await openStages(dataDir)
const browser = await openBrowser()
let now: Stage | undefined
const person = await sitDown(browser, flags.has('wide') ? 'wide' : 'phone', () => now as Stage)
try {
  for (const register of asked)
    await one(stages, register, (stage) => {
      now = stage
      return person
    })
} finally {
  await browser.close()
  await stages.stop()
}
// The pages tell how it goes on a phone.
if (!flags.has('wide')) writePages(results)
const failed = asked.filter(({ id }) => results.courses[id]?.reached === false)
if (failed.length > 0) process.exitCode = 1
