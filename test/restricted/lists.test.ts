import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import { listRecords, totals } from '../../src/office/records/list-records.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { deskKinds } from '../../src/store/index.ts'
import { type County, openCounty, town, village, villageCode } from '../contract/county.ts'
import { must } from '../contract/live.ts'
import { closedNote, openBook } from './fixtures.ts'
import { codeOf } from './stage.ts'

const day = '2026-04-01'
let county: County
let own: RecordState
beforeAll(async () => {
  county = await openCounty([closedNote, openBook] as unknown as readonly AnyRegister[])
  own = await written('p-mediator')
  await written('p-clerkOffice')
})
afterAll(() => county.end())

async function written(by: string): Promise<RecordState> {
  const command = { step: 'write', title: `${by}的一册`, unit: town.id, village, reason: '另一册', input: { writtenOn: day, kind: 'one' } }
  return must(await perform(county.at(day), county.person(by), { register: openBook.id, command })).record
}
const asked = (id: string, more: object = {}) =>
  listRecords(county.at(day), county.person(id), { register: openBook.id, page: 1, size: 10, ...more })
const titles = async (id: string, unit?: string) => must(await asked(id, { unit })).rows.map(({ title }) => title)

describe('a reader who sees only his own records', () => {
  it('keeps them when he asks for their unit, their village or all above, and finds none elsewhere', async () => {
    expect(await titles('p-mediator')).toEqual([own.title])
    for (const unit of [town.code, villageCode, '990700']) expect([unit, await titles('p-mediator', unit)]).toEqual([unit, [own.title]])
    expect(await titles('p-mediator', '990700102')).toEqual([])
  })

  it('has them in the totals of the unit too', async () => {
    const counted = async (unit?: string) =>
      must(
        await totals(county.at(day), county.actor('mediator'), {
          register: openBook.id,
          unit,
          from: '2026-01-01',
          to: '2026-12-31',
          by: 'kind',
        }),
      )
    for (const unit of [undefined, town.code]) expect((await counted(unit)).map(({ count }) => count)).toEqual([1])
    expect(await counted('990700102')).toEqual([])
  })

  it('and a reader of the whole unit sees no record twice', async () => {
    for (const unit of [undefined, town.code, '990700']) expect((await titles('p-clerkOffice', unit)).toSorted()).toHaveLength(2)
  })
})

describe('a list that is asked for what no field says', () => {
  it('answers with a sentence: by handler, unit, village or number, by rows, and by names that every object has', async () => {
    const names = ['handler', 'unit', 'village', 'code', 'title', 'state', 'updatedAt', 'rows', 'constructor', '__proto__']
    for (const field of names) {
      const filtered = await asked('p-clerkOffice', { filters: [{ field, equals: 'p-clerkOffice' }] })
      expect([field, codeOf(filtered)]).toEqual([field, 'MF-FLD-003'])
      expect([field, codeOf(await asked('p-clerkOffice', { on: field, from: day }))]).toEqual([field, 'MF-FLD-003'])
    }
    for (const field of ['handler', 'unit', 'village', 'rows']) {
      const sorted = await asked('p-clerkOffice', { sort: { field, descending: true } })
      expect([field, codeOf(sorted)]).toEqual([field, 'MF-FLD-003'])
    }
    expect(codeOf(await asked('p-clerkOffice', { sort: { field: 'updatedAt', descending: true } }))).toBe('not refused')
    const by = await totals(county.at(day), county.actor('clerkOffice'), { register: openBook.id, from: day, to: day, by: 'handler' })
    expect(codeOf(by)).toBe('MF-FLD-003')
  })
})

describe('one list of the desk', () => {
  it.each([...deskKinds])('answers when it is asked for alone: %s', async (only) => {
    const desk = await workDesk(county.at(day), county.actor('clerkOffice'), { only, size: 5 })
    expect(desk[only].total).toBe(desk[only].rows.length)
  })
})
