import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawFor, type Numbered } from '../../src/office/steps/numbering.ts'
import { registers } from '../../src/registers/index.ts'
import { advanceNumbers, drawNumber } from '../../src/store/index.ts'
import { type County, openCounty } from '../contract/county.ts'

const clients = 64
const each = 100

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

it(`AV-15 T-18: ${clients} clients who draw ${each} numbers each get ${clients * each} different ones without a gap, though every tenth gives up`, {
  timeout: 300_000,
}, async () => {
  const { db } = county.office
  const scope = { user: 'p-clerkOffice', units: [10], villages: [] }
  const drawn: number[] = []
  const series = { scheme: '青政发', unit: 10, year: 2026 }
  const client = async (index: number): Promise<void> => {
    for (let turn = 0; turn < each; turn += 1) {
      // What is undone gives its number back: the next in line gets it.
      if ((index + turn) % 10 === 0)
        await db
          .write(scope, async (tx) => {
            await drawNumber(tx, series)
            throw new Error('given up')
          })
          .catch(() => undefined)
      drawn.push(await db.write(scope, (tx) => drawNumber(tx, series)))
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)))
  expect(drawn.toSorted((one, other) => one - other)).toEqual(Array.from({ length: clients * each }, (_, index) => index + 1))
  expect(await county.sql("SELECT last FROM numbering WHERE scheme = '青政发'")).toEqual([{ last: clients * each }])
})

it('T-18: fifty writers at once draw every kind of number that registers have; no two papers carry the same, and no series has a gap', {
  timeout: 300_000,
}, async () => {
  const { office } = county
  const scope = { user: 'p-clerkOffice', units: [10], villages: [] }
  const kinds = registers.flatMap((register): Numbered[] => {
    const fields = new Set(Object.values(register.steps).flatMap(({ numbers = [] }) => numbers))
    return ['code', ...fields].map((field) => ({ register, field, unit: 10, year: 2026 }))
  })
  const writers = Array.from({ length: 50 }, async (_, writer) => {
    const drawn: string[] = []
    for (const kind of kinds.filter((_kind, index) => index % 5 === writer % 5))
      drawn.push(await office.db.write(scope, (tx) => drawFor(office, tx, kind)))
    return drawn
  })
  const all = (await Promise.all(writers)).flat()
  expect(all).toHaveLength(kinds.length * 10)
  expect(new Set(all).size).toBe(all.length)
  const series = Map.groupBy(all, (number) => number.replace(/\d+号?$/, ''))
  for (const [stem, numbers] of series) {
    const counted = numbers.map((number) => Number(/(\d+)号?$/.exec(number)?.[1])).toSorted((one, other) => one - other)
    expect(counted, stem).toEqual(counted.map((_number, index) => index + 1))
  }
  // 规范性文件、重大决策和预案都以同样的字开头，编在一个序列里；处罚决定书有自己的字。
  expect(series.get('青石府发〔2026〕')?.length).toBe(30)
  expect(series.get('青石罚决〔2026〕')?.length).toBe(10)
})

it('a series goes on after the numbers that version 0.1.0 counted for each field by itself', async () => {
  const { office } = county
  const register = registers.find(({ id }) => id === 'case')
  if (!register) throw new Error('there is no register of cases')
  await office.db.owner((tx) => advanceNumbers(tx, [{ scheme: 'case.decisionNo', unit: 20, year: 2026, last: 7 }]))
  const draw = (field: string) =>
    office.db.write({ user: 'p-clerkOffice', units: [20], villages: [] }, (tx) =>
      drawFor(office, tx, { register, field, unit: 20, year: 2026 }),
    )
  expect(await draw('decisionNo')).toBe('白鹭罚决〔2026〕8号')
  expect(await draw('noticeNo')).toBe('白鹭罚告〔2026〕1号')
})
