import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import { mayRead, readScope, roleFor, separation } from '../../src/kernel/permission.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import type { Story } from '../../src/kernel/story/story.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import { figureRecords, openFigure } from '../../src/office/figures/tally-figures.ts'
import { listRecords, totals } from '../../src/office/records/list-records.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { stories } from '../../src/registers/stories.ts'
import { allRoles, type County, openCounty, units } from './county.ts'
import { live, must, told, typedBy } from './live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const day = '2026-12-30'
const year = { from: '2026-01-01', to: '2026-12-31' }
const idsOf = (page: Awaited<ReturnType<typeof listRecords>>) => (isProblem(page) ? [] : page.rows.map(({ id }) => id))
const list = (register: string, actor: Actor, more: object = {}) =>
  listRecords(county.at(day), actor, { register, page: 1, size: 200, ...more })

describe('a matter for named persons only', () => {
  const figure = { figure: 'disputes.found', unit: '990700101', ...year }
  const [[, , register, story]] = told.filter(([id, , , one]) => id === 'dispute' && one.steps.some(({ input }) => input?.assignee)) as [
    [string, string, AnyRegister, Story],
  ]
  const value = async () => must(await openFigure(county.at(day), county.actor('deputyLeader'), figure)).value

  it('exists for those involved and for nobody else in the same unit: not in lists, searches, desks, figures or by its address; it is counted', async () => {
    const counted = Number(await value())
    const record = await live(county, register, story)
    expect(record.restricted).toBe(true)
    expect(await value()).toBe(counted + 1)
    for (const { id } of county.office.people())
      expect([id, await sights(county.person(id), record)]).toEqual([id, record.involved.includes(id) ? 'all' : 'none'])
    const sums = await totals(county.at(day), county.person('other-clerkPeace'), { register: 'dispute', ...year, by: 'kind' })
    expect(JSON.stringify(sums)).not.toContain('marriageFamily')
  })

  /** Whether the person meets the record everywhere or nowhere; anything between is told as it is. */
  async function sights(actor: Actor, { id, title, code }: RecordState): Promise<unknown> {
    const office = county.at(day)
    const behind = await figureRecords(office, actor, { ...figure, page: 1, size: 200 })
    const found = {
      list: idsOf(await list('dispute', actor)).includes(id),
      title: idsOf(await list('dispute', actor, { q: title })).includes(id),
      code: idsOf(await list('dispute', actor, { q: code })).includes(id),
      open: !isProblem(await openRecord(office, actor, { register: 'dispute', id })),
      note:
        codeOf(await perform(office, actor, { register: 'dispute', record: id, command: { step: 'note', input: {} } })) !== 'MF-REC-001',
    }
    const elsewhere = {
      figure: !isProblem(behind) && behind.rows.some((row) => row.id === id),
      desk: JSON.stringify(await workDesk(office, actor)).includes(id),
      reveal: found.open ? true : !isProblem(await revealRecord(office, actor, { register: 'dispute', id, purpose: '查看' })),
    }
    if (Object.values(found).every(Boolean)) return 'all'
    return Object.values({ ...found, ...elsewhere }).some(Boolean) ? { ...found, ...elsewhere } : 'none'
  }
})

const codeOf = (result: object): string => ('code' in result ? String(result.code) : 'done')

const asked = ['dispute', 'activity', 'study'] as const
const figures: Readonly<Record<string, string>> = { dispute: 'disputes.found', activity: 'publicity.events' }

describe('anybody, whatever posts he holds', () => {
  const records = new Map<string, readonly RecordState[]>()
  beforeAll(async () => {
    records.set('dispute', [
      await open('dispute', 0, 'p-mediator', 10, 12),
      await open('dispute', 1, 'p-grid', 10, 12),
      await open('dispute', 2, 'p-clerkPeace', 10, null),
      await open('dispute', 3, 'p-villageCadre', 10, 12),
      await open('dispute', 2, 'far-clerkPeace', 20, 22),
      await open('dispute', 3, 'far-clerkPeace', 20, null),
    ])
    records.set('activity', [
      await open('activity', -1, 'p-clerkPeace', 10, 12),
      await open('activity', -1, 'p-grid', 10, 12),
      await open('activity', -1, 'far-clerkJustice', 20, null),
    ])
    records.set('study', [await open('study', 1, 'p-clerkOffice', 10, null), await open('study', 1, 'far-clerkOffice', 20, null)])
  })

  it('meets the same answer in lists, by address, behind figures and when acting, and it is the kernel’s', async () => {
    await fc.assert(
      fc.asyncProperty(anybody, async (actor) => {
        for (const id of asked) await sameEverywhere(county.office.register(id)!, records.get(id)!, actor)
      }),
      { numRuns: 40, seed: 20_260_101 },
    )
  })

  /** A first step of a story, taken by somebody in some place; -1: the first story that is entered in one step. */
  async function open(register: string, story: number, by: string, unit: number, village: number | null): Promise<RecordState> {
    const { title, steps } = story < 0 ? stories[register]!.find((one) => one.steps[0]!.step === 'enter')! : stories[register]![story]!
    const { step, on } = steps[0]!
    const actor = county.person(by)
    const input = await typedBy(county, actor, steps[0]!)
    return must(await perform(county.at(on), actor, { register, command: { step, input, on, title, unit, village, reason: '并非重复' } }))
      .record
  }
})

const posts = fc.record({
  role: fc.constantFrom<Role>(...allRoles),
  unit: fc.constantFrom(...units.map(({ id }) => id)),
  from: fc.constantFrom('2020-01-01', '2026-12-30', '2026-12-31'),
  until: fc.constantFrom(undefined, undefined, '2026-12-29', '2026-12-30'),
})
const anybody: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom('p-stranger', 'p-mediator', 'p-grid', 'p-villageCadre', 'p-justiceHead', 'far-clerkPeace', 'p-clerkOffice'),
  name: fc.constant('某人'),
  appointments: fc.array(posts, { maxLength: 3 }),
})

async function sameEverywhere(register: AnyRegister, all: readonly RecordState[], actor: Actor): Promise<void> {
  const office = county.at(day)
  const standing = { tree: office.tree(), today: day }
  const scope = readScope(register, actor, standing)
  const mine = new Set(all.map(({ id }) => id))
  const readable = all
    .filter((record) => mayRead(scope, actor, record))
    .map(({ id }) => id)
    .sort()
  const about = `${register.id} ${JSON.stringify(actor)}`
  expect(
    idsOf(await list(register.id, actor))
      .filter((id) => mine.has(id))
      .sort(),
    about,
  ).toEqual(readable)
  const opened = await Promise.all(
    all.map(async ({ id }) => (isProblem(await openRecord(office, actor, { register: register.id, id })) ? [] : [id])),
  )
  expect(opened.flat().sort(), about).toEqual(readable)
  const attempt = (record: RecordState, step: string) =>
    perform(office, actor, { register: register.id, record: record.id, command: { step, input: {} } })
  const noting = await Promise.all(all.map(async (record) => (codeOf(await attempt(record, 'note')) === 'MF-REC-001' ? [] : [record.id])))
  expect(noting.flat().sort(), about).toEqual(readable)
  for (const record of all) {
    // A step that asks something is refused for want of it (MF-FLD) only if it may be taken: nothing is written.
    const asking = Object.entries(register.steps).find(([, one]) => one.from.includes(record.state) && one.asks?.length)
    if (!asking) continue
    const role = separation(asking[1], actor, record, register) ?? roleFor(asking[1], actor, { ...standing, place: record, record })
    const may = !isProblem(role) && (!record.restricted || record.involved.includes(actor.id))
    expect(codeOf(await attempt(record, asking[0])), `${asking[0]} ${about}`).toMatch(may ? /^MF-FLD-/ : /^MF-(REC-001|PER-00[127])$/)
  }
  await behindFigures(register, all, { actor, readable: new Set(readable), totals: scope.totals })
}

async function behindFigures(
  register: AnyRegister,
  all: readonly RecordState[],
  { actor, readable, totals: seen }: { actor: Actor; readable: ReadonlySet<string>; totals: readonly number[] },
): Promise<void> {
  const figure = figures[register.id]
  for (const unit of figure ? units : []) {
    const behind = await figureRecords(county.at(day), actor, { figure: figure!, unit: unit.code, ...year, page: 1, size: 200 })
    expect(isProblem(behind), `${unit.name} ${JSON.stringify(actor)}`).toBe(!seen.includes(unit.id))
    if (isProblem(behind)) continue
    const below = all.filter((record) => countsFor(register, record, unit.id)).map(({ id }) => id)
    const known = new Set(all.map(({ id }) => id))
    expect(
      behind.rows
        .map(({ id }) => id)
        .filter((id) => known.has(id))
        .sort(),
      `${register.id} behind ${figure} of ${unit.name} ${JSON.stringify(actor)}`,
    ).toEqual(below.filter((id) => readable.has(id)).sort())
    // Of matters of persons, whoever sees totals only is not told how many stay hidden either (T-25).
    const units = readScope(register, actor, { tree: county.office.tree(), today: day }).units
    const totalsOnly =
      register.figures?.[figure!]?.suppress &&
      !county.office
        .tree()
        .subtree(unit.id)
        .every((one) => units.includes(one))
    if (totalsOnly) expect(behind.hidden).toBe(0)
    else expect(behind.total + behind.hidden).toBeGreaterThanOrEqual(below.length)
  }
}

/** Whether the record counts for the unit: it lies there or below, in that village, or it names such a unit as one of several (C7). */
function countsFor({ alsoFor }: AnyRegister, record: RecordState, unit: number): boolean {
  const codes = alsoFor === undefined ? [] : [record.values[alsoFor] ?? []].flat()
  const beside = units.filter(({ code }) => codes.includes(code)).map(({ id }) => id)
  return record.village === unit || [record.unit, ...beside].some((id) => county.office.tree().within(id, unit))
}
