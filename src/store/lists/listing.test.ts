import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { insertMany, type ListQuery, listRecords, totals } from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, check, clerk, lend, lendMany, openScene, type Scene } from '../testing/scene.ts'

let scene: Scene
const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`
// Thirty loans in unit 1 on thirty days, every third of them big; five in unit 2 on one day; ten in unit 9, out of scope.
const loans = [
  ...Array.from({ length: 30 }, (_, index) =>
    lend({ set: { lentOn: day(index + 1), size: index % 3 === 0 ? 'big' : 'small', fee: index }, base: { title: `借第${index + 1}把` } }),
  ),
  ...Array.from({ length: 5 }, (_, index) =>
    lend({ set: { lentOn: '2026-02-01', tool: `100%_锯${index}` }, base: { unit: 2, title: '100%_' } }),
  ),
  ...Array.from({ length: 10 }, () => lend({ base: { unit: 9, involved: ['u9'] } })),
]

beforeAll(async () => {
  scene = await openScene()
  await lendMany(scene.db, loans)
  const returned = lend({ set: { lentOn: day(5), fee: 100 } })
  const gone = lend({ set: { lentOn: day(6) }, base: { voided: '错登', title: '作废的' } })
  await scene.db.owner((tx) =>
    insertMany(tx, loan, [
      { events: [returned, { ...check(returned), step: 'giveBack', to: 'returned' }], clocks: [] },
      { events: [gone], clocks: [] },
    ]),
  )
  await scene.db.owner((tx) => insertMany(tx, visit, [{ events: [admit()], clocks: [] }]))
})
afterAll(() => scene.end())

const list = (query: Partial<ListQuery>) => scene.db.read(clerk, (tx) => listRecords(tx, loan, { units: [1], ...query }))
const count = async (query: Partial<ListQuery>) => (await list(query)).total

describe('a list', () => {
  test('gives each record once over its pages, newest first, with the number of all', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => list({ page, size: 7 })))
    expect(pages.map(({ rows }) => rows.length)).toEqual([7, 7, 7, 7, 3])
    expect(pages.every(({ total }) => total === 31)).toBe(true)
    const dates = pages.flatMap(({ rows }) => rows.map(({ values }) => values.lentOn as string))
    expect(dates).toEqual(dates.toSorted().reverse())
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(31)
  })

  test('still knows the number beyond the last page', async () => {
    expect(await list({ page: 99 })).toEqual({ rows: [], total: 31 })
  })

  test.each<[string, Partial<ListQuery>, number]>([
    ['units of the scope, never more', { units: [1, 2, 9] }, 36],
    ['no unit at all', { units: [] }, 0],
    ['both days of a period', { from: day(2), to: day(4) }, 3],
    ['states', { states: ['returned'] }, 1],
    ['a choice', { filters: [{ field: 'size', equals: 'big' }] }, 10],
    ['several choices', { filters: [{ field: 'size', anyOf: ['big', 'small'] }] }, 31],
    ['a range of a number', { filters: [{ field: 'fee', from: 10, to: 12 }] }, 3],
    [
      'all conditions together',
      {
        states: ['lent'],
        from: day(1),
        to: day(10),
        filters: [
          { field: 'size', equals: 'big' },
          { field: 'fee', from: 1 },
        ],
      },
      3,
    ],
    ['a title, literally', { units: [2], q: '0%_' }, 5],
    ['words in any order, each somewhere', { units: [2], q: ' _  100% ' }, 5],
    ['words of which one is nowhere', { units: [2], q: '100% 借第' }, 0],
    ['signs of LIKE are signs', { units: [1, 2], q: '%' }, 5],
    ['a text field, literally', { units: [2], filters: [{ field: 'tool', contains: '%_锯3' }] }, 1],
    ['an injection finds nothing', { q: "' OR true --" }, 0],
    ['those of a person', { units: [1, 9], involving: 'u9' }, 0],
    ['voided ones when asked', { voided: 'only' }, 1],
    ['a filter does not replace the scope', { units: [2], filters: [{ field: 'size', equals: 'big' }] }, 0],
  ])('is narrowed by %s', async (_, query, expected) => {
    expect(await count(query)).toBe(expected)
  })

  test('is sorted by any short field, both ways', async () => {
    const fees = async (descending: boolean) =>
      (await list({ size: 3, sort: { field: 'fee', descending } })).rows.map(({ values }) => values.fee)
    expect(await fees(true)).toEqual([100, 29, 28])
    expect(await fees(false)).toEqual([0, 1, 2])
  })

  test('holds no long text, no parts and nothing sealed', async () => {
    const { rows } = await scene.db.read(clerk, (tx) => listRecords(tx, visit, { units: [1] }))
    const { story: _, doses: __, ownerNumber: ___, diagnosis: ____, ...short } = admit().set
    expect(rows[0]?.values).toEqual(short)
  })

  test('refuses fields that are not there, and asks nothing of sealed ones or parts', async () => {
    await expect(list({ filters: [{ field: 'fee; DROP TABLE loan', equals: 1 }] })).rejects.toThrow(RangeError)
    await expect(list({ sort: { field: 'fee) --', descending: true } })).rejects.toThrow(RangeError)
    await expect(list({ filters: [{ field: 'checks', contains: 'x' }] })).rejects.toThrow(RangeError)
    const sealed = scene.db.read(clerk, (tx) => listRecords(tx, visit, { units: [1], filters: [{ field: 'ownerNumber', equals: 'x' }] }))
    await expect(sealed).rejects.toThrow(RangeError)
  })

  test('asks list fields for a member and counts a day to its last minute', async () => {
    const found = (query: Partial<ListQuery>) =>
      scene.db.read(clerk, async (tx) => (await listRecords(tx, visit, { units: [1], ...query })).total)
    expect(await found({ filters: [{ field: 'ills', equals: 'cough' }] })).toBe(1)
    expect(await found({ filters: [{ field: 'ills', anyOf: ['wound'] }] })).toBe(0)
    expect(await found({ on: 'seenAt', from: '2026-03-01', to: '2026-03-01' })).toBe(1)
    expect(await found({ on: 'seenAt', to: '2026-02-28' })).toBe(0)
  })
})

describe('totals', () => {
  const january = { units: [1], on: 'lentOn', from: day(1), to: day(31) }

  test('count by group and state and add up, without the voided', async () => {
    const found = await scene.db.read(clerk, (tx) => totals(tx, loan, { ...january, by: 'size', sums: ['fee'] }))
    // Fees 0 to 29 sum to 435; the big ones are 0, 3 … 27, which is 135.
    expect(found).toEqual([
      { key: 'big', count: 10, states: { lent: 10 }, sums: { fee: 135 } },
      { key: 'small', count: 21, states: { lent: 20, returned: 1 }, sums: { fee: 400 } },
    ])
  })

  test('by unit leave out units beyond the scope', async () => {
    const found = await scene.db.read(clerk, (tx) => totals(tx, loan, { ...january, units: [1, 2, 9], to: '2026-12-31', by: 'unit' }))
    expect(found.map(({ key, count }) => [key, count])).toEqual([
      ['1', 31],
      ['2', 5],
    ])
  })

  test('refuse to group by text or to add up what is no number', async () => {
    await expect(scene.db.read(clerk, (tx) => totals(tx, loan, { ...january, by: 'tool' }))).rejects.toThrow(RangeError)
    await expect(scene.db.read(clerk, (tx) => totals(tx, loan, { ...january, by: 'size', sums: ['tool'] }))).rejects.toThrow(RangeError)
  })
})
