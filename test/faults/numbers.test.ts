import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawNumber } from '../../src/store/index.ts'
import { type County, openCounty } from '../contract/county.ts'

const clients = 64
const each = 100

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

it(`AV-15 T-18: ${clients} clients who draw ${each} numbers each get ${clients * each} different ones without a gap, though every tenth gives up`, {
  timeout: 120_000,
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
