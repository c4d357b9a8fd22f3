import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Story, StoryStep } from '../../src/kernel/story/story.ts'
import type { Office } from '../../src/office/office.ts'
import type { Performed } from '../../src/office/steps/perform.ts'
import { registerById } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { type Database, DatabaseAway, verify } from '../../src/store/index.ts'
import { type County, everything, openCounty } from './county.ts'
import { begin, must, openingAt, prepare, storied, take } from './live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

/** How often each outcome came: `done`, or the code of the refusal. */
function outcomes(results: readonly (Performed | Problem)[]): Record<string, number> {
  const names = results.map((one) => (isProblem(one) ? one.code : 'done'))
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, list]) => [name, list.length]))
}

const open = async (register: AnyRegister, story: Story) => (await begin(county, register, story)).record
const times = <T>(count: number, one: () => Promise<T>) => Promise.all(Array.from({ length: count }, one))

/** The step after the one that opens the record, if somebody takes it on the same record. */
const second = (story: Story): StoryStep | undefined => {
  const next = story.steps[openingAt(story) + 1]
  return next && next.in === undefined && next.by !== 'time' && next.by !== 'public' ? next : undefined
}
/** The first story of the register whose second step leads to another state. */
const leading = (register: AnyRegister, told: readonly Story[]) => {
  const leads = (step: StoryStep | undefined) => step !== undefined && register.steps[step.step]!.to !== undefined
  return told.find((story) => leads(second(story)))
}
const moving = storied.flatMap(([id, register, told]) => {
  const story = leading(register, told)
  return story ? [[id, register, story] as const] : []
})

describe('people who work at the same moment', () => {
  it.each(moving)('%s: of two who saw the same version one is saved and the other is told who was first', async (_id, register, story) => {
    const { id, version } = await open(register, story)
    const results = await times(2, () => take(county, register, second(story)!, { record: id, version }))
    expect(outcomes(results)).toEqual({ done: 1, 'MF-REC-003': 1 })
    expect(results.find((one) => isProblem(one))).toMatchObject({ message: expect.stringContaining(`人员p-${second(story)!.by}`) })
  })

  it.each(moving)('%s: a step sent twenty times at once happens once', async (_id, register, story) => {
    const seen = await open(register, story)
    expect(outcomes(await times(20, () => take(county, register, second(story)!, { record: seen.id, version: seen.version })))).toEqual({
      done: 1,
      'MF-REC-003': 19,
    })
    expect(await county.sql('SELECT count(*)::int AS events FROM event WHERE record = $1', [seen.id])).toEqual([{ events: 2 }])
    const blind = await open(register, story)
    const fits = register.steps[second(story)!.step]!.from.includes(register.steps[second(story)!.step]!.to!)
    if (!fits)
      expect(outcomes(await times(20, () => take(county, register, second(story)!, { record: blind.id })))).toEqual({
        done: 1,
        'MF-STP-002': 19,
      })
  })
})

const dispute = registerById('dispute')!
const [drainage] = stories.dispute as readonly [Story, ...Story[]]

/** The office with a database in which `after` happens at the end of every writing transaction, before its commit. */
function interrupted(office: Office, after: (tx: Parameters<Parameters<Database['write']>[1]>[0]) => Promise<never>): Office {
  const cut =
    <R>(work: (tx: Parameters<Parameters<Database['write']>[1]>[0]) => Promise<R>) =>
    async (tx: Parameters<Parameters<Database['write']>[1]>[0]): Promise<R> => {
      await work(tx)
      return after(tx)
    }
  const write: Database['write'] = (scope, work) => office.db.write(scope, cut(work))
  // What the public sends in is written without the eyes of anybody.
  const owner: Database['owner'] = (work) => office.db.owner(cut(work))
  return { ...office, db: { ...office.db, write, owner } }
}

describe('numbers', () => {
  it('are distinct and without a gap when sixty-four records of a unit are opened at once, some of them in vain', async () => {
    const before = await open(dispute, drainage)
    const refused = { ...drainage.steps[0]!, input: { ...drainage.steps[0]!.input, inScope: false } }
    const [results, vain] = await Promise.all([
      times(64, () => take(county, dispute, drainage.steps[0]!, { title: '并发登记' })),
      times(16, () => take(county, dispute, refused, { title: '不予受理' })),
    ])
    expect(outcomes(vain)).toEqual({ 'MF-STP-003': 16 })
    const records = results.map((one) => must(one).record)
    const serials = (of: (record: Performed['record']) => string) =>
      records.map((record) => Number(/(\d+)号?$/.exec(of(record))![1])).sort((a, b) => a - b)
    const next = (last: string) => Array.from({ length: 64 }, (_, index) => Number(/(\d+)号?$/.exec(last)![1]) + 1 + index)
    expect(serials(({ code }) => code)).toEqual(next(before.code))
    expect(serials(({ values }) => String(values.caseNo))).toEqual(next(String(before.values.caseNo)))
  })

  it('begin anew in each unit and year', async () => {
    const step = { ...drainage.steps[0]! }
    const later = JSON.parse(JSON.stringify(step).replaceAll('2026-', '2025-'))
    const record = must(await take(county, dispute, later)).record
    expect([record.code, record.values.caseNo]).toEqual(['JF-990700101-2025-00001', '青石调字〔2025〕1号'])
  })
})

describe('a process that dies in the middle of writing', () => {
  const cases = storied.map(([id, register, told]) => [id, register, told.find((story) => second(story)) ?? told[0]!] as const)

  it.each(cases)('%s: leaves neither record nor event nor number behind, and the next one goes on', async (_id, register, story) => {
    const life = await prepare(county, register, story)
    const dead = { ...county, at: (day: string) => interrupted(county.at(day), () => Promise.reject(new Error('power cut'))) }
    const dies = async (step: StoryStep, taking: Parameters<typeof take>[3]) => {
      const before = await everything(county)
      await expect(take(dead, register, step, taking)).rejects.toThrow('power cut')
      expect(await everything(county)).toBe(before)
      return must(await take(county, register, step, taking)).record
    }
    const { id } = await dies(story.steps[openingAt(story)]!, { life })
    await dies(second(story)!, { record: id, life })
  })

  it('leaves nothing when the connection is cut, says that the database was away, and serves the next one', async () => {
    const { id } = await open(dispute, drainage)
    const before = await everything(county)
    const cut = {
      ...county,
      at: (day: string) =>
        interrupted(county.at(day), async (tx) => {
          const [row] = await tx.query<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid' })
          await county.sql('SELECT pg_terminate_backend($1)', [row!.pid])
          await tx.query({ text: 'SELECT 1' })
          throw new Error('the connection outlived its end')
        }),
    }
    await expect(take(cut, dispute, drainage.steps[1]!, { record: id })).rejects.toBeInstanceOf(DatabaseAway)
    expect(await everything(county)).toBe(before)
    must(await take(county, dispute, drainage.steps[1]!, { record: id }))
  })

  it('leaves a house in which verification finds nothing', async () => {
    expect(await verify(county.office.db, county.office.registers)).toEqual([])
  })
})
