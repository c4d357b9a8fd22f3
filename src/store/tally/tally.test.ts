import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { figureCatalogue, getFigure, isAdditive } from '../../figures/catalogue.ts'
import { evening } from '../../figures/foreign/chess-club.ts'
import { idsInMemory, tallyInMemory, type World } from '../../figures/in-memory.ts'
import { type Condition, ordered } from '../../kernel/condition.ts'
import { type RecordEvent, type RecordState, replay } from '../../kernel/event.ts'
import type { Field, Fields } from '../../kernel/field.ts'
import type { Figure } from '../../kernel/figure.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Unit, UnitKind } from '../../kernel/unit.ts'
import { withComputed } from '../../kernel/value.ts'
import { registers as ours } from '../../registers/index.ts'
import { type Database, openDatabase } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import { saveUnits } from '../directory/directory-changes.ts'
import { migrate } from '../migrate/migrate.ts'
import { insertMany } from '../records/save.ts'
import { tallySeries } from './series.ts'
import { type Book, idsOf, openBook, tally, tallyAll, tallyPerUnit } from './tally.ts'
import { tallyTogether } from './together.ts'

const foreign: readonly AnyRegister[] = [loan, evening]
const all = [...foreign, ...ours]
const county = [1, 10, 11, 12, 13, 20, 22]
const townships = [
  [10, 11, 12, 13],
  [20, 22],
]
const villages = [[12], [22]]
const place = (id: number, kind: UnitKind, parent: number | null, closedOn: string | null = null): Unit => ({
  id,
  code: `9906${id}`,
  name: `单位${id}`,
  shortName: `单位${id}`,
  kind,
  parent,
  closedOn,
})
/** A county, two townships, the office of the first, three villages: one was closed in spring. */
const places = [
  place(1, 'county', null),
  place(10, 'township', 1),
  place(11, 'office', 10),
  place(12, 'village', 10),
  place(13, 'village', 10, '2026-03-31'),
  place(20, 'township', 1),
  place(22, 'village', 20),
]
const year = { from: '2026-01-01', to: '2026-12-31' }

// Making a failure small asks the database again and again: not for ever.
const brief = { interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true }

let server: TestDatabase
let db: Database
const keys = mkdtempSync(join(tmpdir(), 'mingfa-tally-'))

beforeAll(async () => {
  server = await createTestDatabase()
  db = openDatabase({ url: server.url, masterKeyFile: join(keys, 'key') })
  await migrate(db, all)
  await db.owner((tx) => saveUnits(tx, places))
})
afterAll(async () => {
  await db.close()
  await server.drop()
  rmSync(keys, { recursive: true })
})

// Few values, so that dates meet the edges of periods, and persons, links and choices meet each other.
const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02', '2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01')
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const idIn = (register: string, number: number) => idOf(100 * all.findIndex(({ id }) => id === register) + number)
const ids = (register: string) => fc.integer({ min: 0, max: 8 }).map((number) => idIn(register, number))
const names = fc.constantFrom('a', 'b', 'c', 'd')
const list = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { maxLength: 3 })

function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return field.whole
        ? fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 4000, (field.min ?? 0) + 40) })
        : fc.integer({ min: 0, max: 12 }).map((half) => half / 2)
    case 'money':
      return fc.integer({ min: 0, max: 10_000_000 })
    case 'date':
      return days
    case 'datetime':
      return fc.tuple(days, fc.constantFrom('00:00', '23:59')).map((both) => both.join('T'))
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices))
    case 'choices':
      return list(fc.constantFrom(...Object.keys(field.choices)))
    case 'link':
      return ids(field.register)
    case 'links':
      return list(ids(field.register))
    case 'units':
      return list(fc.constantFrom(...places.map(({ code }) => code), '不在树上'))
    case 'persons':
    case 'files':
    case 'statutes':
      return list(names)
    case 'parts':
      return fc.array(anyValues(field.fields), { maxLength: field.single ? 1 : 3 })
    default:
      return names
  }
}
const anyValues = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (field.kind === 'computed' ? [] : [[name, anyValue(field)]]))),
    { requiredKeys: [], noNullPrototype: true },
  )

/** A record's history: opened with its values, taken through some steps, sometimes restricted or voided at the end. */
function anyHistory(register: AnyRegister, id: string): fc.Arbitrary<readonly RecordEvent[]> {
  const base = fc.record({
    unit: fc.constantFrom(1, 10, 11, 20),
    village: fc.constantFrom(null, 12, 13, 22),
    restricted: fc.boolean(),
    code: fc.constant(id),
  })
  const steps = fc.array(fc.constantFrom(...Object.keys(register.steps)), { maxLength: 2 })
  const voided = fc.integer({ min: 0, max: 6 }).map((number) => (number === 0 ? '重复登记' : null))
  return fc
    .record({ values: anyValues(register.fields), base, steps, voided, state: fc.constantFrom(...Object.keys(register.states)) })
    .map((one) => {
      const opening = eventOf(register, id, { set: withComputed(register.fields, one.values), base: one.base, to: one.state })
      const later = one.steps.map((step, index) => eventOf(register, id, { step, version: index + 2, to: one.state }))
      return [
        opening,
        ...later,
        eventOf(register, id, { step: 'note', version: later.length + 2, to: one.state, base: { voided: one.voided } }),
      ]
    })
}

const eventOf = (register: AnyRegister, record: string, event: Partial<RecordEvent>): RecordEvent => ({
  record,
  register: register.id,
  version: 1,
  step: 'open',
  actor: { id: 'p1', name: '登记员', role: 'clerkOffice' },
  recordedAt: '2026-05-01T01:00:00.000Z',
  effectiveOn: '2026-05-01',
  from: null,
  to: Object.keys(register.states)[0] as string,
  set: {},
  base: {},
  definition: 1,
  ...event,
})

type Stock = ReadonlyMap<string, readonly (readonly RecordEvent[])[]>
const anyStock = (registers: readonly AnyRegister[], size: number): fc.Arbitrary<Stock> =>
  fc
    .tuple(
      ...registers.map((register) =>
        fc.tuple(...Array.from({ length: size }, (_, index) => anyHistory(register, idIn(register.id, index)))),
      ),
    )
    .map((histories) => new Map(registers.map((register, index) => [register.id, histories[index] ?? []])))

/** Puts the records into empty tables, runs the questions and takes everything out again. */
async function withStock(stock: Stock, ask: (tx: Tx) => Promise<void>): Promise<void> {
  const done = new Error('done')
  const run = db.owner(async (tx) => {
    for (const [register, histories] of stock)
      await insertMany(
        tx,
        all.find(({ id }) => id === register) as AnyRegister,
        histories.map((events) => ({ events, clocks: [] })),
      )
    await ask(tx)
    throw done
  })
  await run.catch((error) => {
    if (error !== done) throw error
  })
}

const recordsIn = (stock: Stock): readonly RecordState[] => [...stock.values()].flat().map((events) => replay(events) as RecordState)
const worldOf = (registers: readonly AnyRegister[], records: readonly RecordState[]): World => ({
  catalogue: figureCatalogue(registers),
  records,
  places,
})

const dates = ['heldOn', 'startedAt', 'endedOn', 'verdict.on', 'games.on']
const paths = [
  'kind',
  'themes',
  'rated',
  'players',
  'rules',
  'seats',
  'hours',
  'prize',
  'days',
  'games',
  'verdict.fair',
  'verdict.kind',
  'village',
  'games.result',
  'games.themes',
  ...dates,
]
const values = ['open', 'club', 'opening', 'ending', 'won', 'drawn', 'upheld', 'a', 'b', 'true', '12', '0.5', '2026-01-01', 'fee']
const parts = ['games', 'adjourned', 'checks']
const inGame = ['on', 'white', 'moves', 'result', 'themes', 'timed', 'adjourned', 'adjourned.on', 'adjourned.moves']
const inLoan = ['tool', 'size', 'lentOn', 'days', 'checks', 'checks.minutes', 'damage', 'fee']

/** Any condition over the fields named; records have links and parts too, rows and linked records are asked from inside. */
function anyCondition(
  fields: readonly string[],
  dated: readonly string[],
  depth: number,
  inside: 'record' | 'row' | 'far',
): fc.Arbitrary<Condition> {
  const field = fc.constantFrom(...fields)
  const day = fc.constantFrom(...dated)
  const plain: fc.Arbitrary<Condition>[] = [
    field.map((one) => ({ test: 'filled', field: one })),
    fc.record({
      test: fc.constant('is' as const),
      // A minute is no choice: figures know it by its day, and a definition that asked for one would not compile.
      field: fc.constantFrom(...fields.filter((one) => !parts.includes(one) && one !== 'startedAt')),
      values: fc.array(fc.constantFrom(...values), { maxLength: 3 }),
    }),
    field.map((one) => ({ test: 'yes', field: one })),
    fc.record({ test: fc.constantFrom('atLeast' as const, 'atMost' as const), field, number: fc.constantFrom(0, 1, 2, 2.5, 20) }),
    fc.tuple(day, day, fc.constantFrom(undefined, 0, 1, 89)).map(([first, last, gap]) => ordered(first, last, gap)),
    fc.array(fc.constantFrom('playing', 'over', 'lent'), { maxLength: 2 }).map((states) => ({ test: 'state', states })),
    fc.constantFrom('start', 'lend', 'note').map((step) => ({ test: 'done', step })),
  ]
  if (depth === 0) return fc.oneof(...plain)
  const again = anyCondition(fields, dated, depth - 1, inside)
  const looking = inside === 'far' ? [] : [anyLinked(depth)]
  const opening = inside === 'record' ? [anyRows('games', anyCondition(inGame, ['on', 'adjourned.on'], depth - 1, 'row'))] : []
  const deeper = inside === 'row' ? [anyRows('adjourned', anyCondition(['on', 'moves'], ['on'], 0, 'row'))] : []
  return fc.oneof(
    ...plain,
    fc.record({ test: fc.constantFrom('all' as const, 'any' as const), of: fc.array(again, { maxLength: 3 }) }),
    again.map((of): Condition => ({ test: 'not', of })),
    ...looking,
    ...opening,
    ...deeper,
  )
}
const anyRows = (part: string, where: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.record({ test: fc.constantFrom('some' as const, 'every' as const, 'last' as const), part: fc.constant(part), where })
const anyLinked = (depth: number): fc.Arbitrary<Condition> =>
  fc.record({
    test: fc.constant('linked' as const),
    field: fc.constantFrom('board', 'clocks', 'kind'),
    states: fc.option(fc.constant(['lent', 'returned']), { nil: undefined }),
    where: fc.option(anyCondition(inLoan, ['lentOn', 'returnedOn', 'toldOn'], depth - 1, 'far'), { nil: undefined }),
  })

/** The figures of the fixture, each narrowed by another random condition. */
const anyDefinition: fc.Arbitrary<AnyRegister> = fc
  .array(fc.tuple(anyCondition(paths, dates, 2, 'record'), anyCondition(inGame, ['on', 'adjourned.on'], 1, 'row')), {
    minLength: 5,
    maxLength: 5,
  })
  .map((conditions) => {
    const narrowed = Object.entries(evening.figures as Record<string, Figure>).map(([id, figure], index) => {
      const [where, rows] = conditions[index % conditions.length] as [Condition, Condition]
      if (!('on' in figure)) return [id, figure]
      return [id, { ...figure, where, ...('rows' in figure ? { rows } : {}) }]
    })
    return { ...(evening as AnyRegister), figures: Object.fromEntries(narrowed) }
  })

async function expectSame(
  tx: Tx,
  { book, world, range }: { book: Book; world: World; range: { units: readonly number[]; from: string; to: string } },
) {
  const counted = await tallyAll(tx, book, range)
  for (const [id, figure] of book.figures) {
    const slow = tallyInMemory(world, id, range)
    expect(counted.get(id), id).toEqual(slow)
    expect(await tally(tx, book, { ...range, figure: id }), id).toEqual(slow)
    const counts = await idsOf(tx, book, { ...range, figure: id })
    expect(counts.toSorted(), id).toEqual(idsInMemory(world, id, range))
    expect(counts.length, id).toBe(slow.records)
    if (figure.count === 'records' || (figure.count === 'stock' && figure.of === undefined)) expect(counts.length, id).toBe(slow.value)
    for (const by of figure.by ?? [])
      expect(await tally(tx, book, { ...range, figure: id, by }), `${id} by ${by}`).toEqual(tallyInMemory(world, id, { ...range, by }))
  }
}

/** The whole county, or a village alone. */
const asked = fc.constantFrom(county, ...villages)
const periods = fc.constantFrom(year, { from: '2026-01-01', to: '2026-03-31' }, { from: '2026-01-02', to: '2026-01-02' })

describe('the SQL of a figure gives what counting by hand gives', () => {
  test('for random conditions over random records of a foreign register', async () => {
    const run = fc.asyncProperty(anyDefinition, anyStock(foreign, 8), periods, asked, async (definition, stock, period, units) => {
      const registers = [loan, definition]
      await withStock(stock, (tx) =>
        expectSame(tx, { book: openBook(registers), world: worldOf(registers, recordsIn(stock)), range: { units, ...period } }),
      )
    })
    await fc.assert(run, { numRuns: 40, ...brief })
  }, 240_000)

  test('for every figure of our own registers', async () => {
    const run = fc.asyncProperty(anyStock(ours, 6), periods, async (stock, period) => {
      await withStock(stock, (tx) =>
        expectSame(tx, { book: openBook(ours), world: worldOf(ours, recordsIn(stock)), range: { units: county, ...period } }),
      )
    })
    await fc.assert(run, { numRuns: 4, ...brief })
  }, 240_000)

  test('a parent is the sum of its children where a figure adds up, and is counted anew where it does not', async () => {
    const book = openBook(foreign)
    const catalogue = figureCatalogue(foreign)
    const run = fc.asyncProperty(anyStock(foreign, 10), periods, async (stock, period) => {
      const records = recordsIn(stock)
      await withStock(stock, async (tx) => {
        for (const id of book.figures.keys()) {
          const found = await tallyPerUnit(tx, book, { figure: id, of: [county, ...townships, ...villages], ...period })
          for (const units of [county, ...townships, ...villages])
            if (units !== county)
              expect(found.get(units[0] as number)).toEqual(tallyInMemory(worldOf(foreign, records), id, { units, ...period }))
          if (!isAdditive(getFigure(catalogue, id))) continue
          const below = await tallyPerUnit(tx, book, { figure: id, of: [...townships, [1]], ...period })
          const whole = await tally(tx, book, { figure: id, units: county, ...period })
          expect(
            [...below.values()].reduce((sum, one) => sum + (one.value ?? 0), 0),
            id,
          ).toBe(whole.value)
        }
      })
    })
    await fc.assert(run, { numRuns: 8, ...brief })
  }, 240_000)

  test('a series of months and units has the value that each month of each unit has alone', async () => {
    const spans = [
      year,
      { from: '2025-01-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-03-31', to: '2026-04-01' },
    ]
    const of = [county, ...townships, ...villages]
    const run = fc.asyncProperty(anyDefinition, anyStock(foreign, 8), async (definition, stock) => {
      const book = openBook([loan, definition])
      await withStock(stock, async (tx) => {
        const together = await tallyTogether(tx, book, { figures: [...book.figures.keys()], of, ...year })
        for (const figure of book.figures.keys()) {
          const series = await tallySeries(tx, book, { figure, of, spans })
          for (const [unit, [alone]] of together.get(figure) ?? []) expect(alone, `${figure} together`).toEqual(series.get(unit)?.[0])
          for (const units of of)
            for (const [nth, span] of spans.entries())
              expect(series.get(units[0] as number)?.[nth], figure).toEqual(await tally(tx, book, { figure, units, ...span }))
        }
      })
    })
    await fc.assert(run, { numRuns: 8, ...brief })
  }, 240_000)

  test('shares by a single choice add up to the whole', async () => {
    const book = openBook(foreign)
    const run = fc.asyncProperty(anyStock(foreign, 12), async (stock) => {
      await withStock(stock, async (tx) => {
        for (const id of ['evening.held', 'evening.rated', 'evening.games', 'evening.attendances', 'evening.prizes', 'evening.running']) {
          const { value, groups } = await tally(tx, book, { figure: id, units: county, ...year, by: 'kind' })
          expect(
            groups?.reduce((sum, group) => sum + group.value, 0),
            id,
          ).toBe(value)
        }
      })
    })
    await fc.assert(run, { numRuns: 8, ...brief })
  }, 240_000)
})
