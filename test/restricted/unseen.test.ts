import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalFigure } from '../../src/office/public/figure.ts'
import { portalFigures } from '../../src/office/public/figures.ts'
import { portalList } from '../../src/office/public/items.ts'
import { portalSearch } from '../../src/office/public/search.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, openCounty, town } from '../contract/county.ts'
import { sightsOf } from './sights.ts'
import { closed, day, inTurns, type Kept, keptIn, strangersTo } from './stage.ts'

let county: County
const all: Kept[] = []
beforeAll(async () => {
  county = await openCounty()
  for (const [, register, told] of closed) all.push(...(await keptIn(county, register, told)))
}, 240_000)
afterAll(() => county.end())

const keptOf = (id: string) => all.filter(({ register }) => register.id === id)

describe.each(closed.map(([id]) => id))('%s', (id) => {
  it('is kept for named persons at every moment of its stories', () => {
    expect(keptOf(id).length).toBeGreaterThan(0)
    expect(keptOf(id).filter(({ record }) => !record.restricted)).toEqual([])
  })

  it('meets nobody who is not named: not in lists, searches, totals, exports, desks, figures, papers, files, nor by its address or by acting', async () => {
    for (const kept of keptOf(id)) {
      const met = await inTurns(strangersTo(county, kept), async (actor) => [actor.id, await sightsOf({ ...kept, county, actor })] as const)
      expect(met.length, kept.record.title).toBeGreaterThan(10)
      expect(
        met.filter(([, sights]) => sights.length > 0),
        kept.record.title,
      ).toEqual([])
    }
  }, 480_000)

  it('is met by somebody who is named, so the attacks above do look in the right places', async () => {
    for (const kept of keptOf(id)) {
      const sights = await sightsOf({ ...kept, county, actor: county.person(kept.record.involved[0]!) })
      expect(sights).toEqual(expect.arrayContaining(['list', 'record', 'row', 'search by title', 'search by number']))
    }
  })

  it('is refused with the very words of a record that never was', async () => {
    const [{ register, record }] = keptOf(id) as [Kept]
    const office = county.at(day)
    for (const actor of strangersTo(county, keptOf(id)[0]!).slice(0, 12)) {
      const asked = async (wanted: string) => [
        await openRecord(office, actor, { register: register.id, id: wanted }),
        await revealRecord(office, actor, { register: register.id, id: wanted, purpose: '核对情况' }),
        await perform(office, actor, { register: register.id, record: wanted, command: { step: 'note', input: {}, reason: '一句话' } }),
        await perform(office, actor, { register: register.id, record: wanted, version: 3, command: { step: 'void', input: {} } }),
      ]
      expect(await asked(record.id), actor.id).toEqual(await asked(randomUUID()))
    }
  })

  it('is not on the portal: no list, no search, no figure', async () => {
    const { office } = county
    expect((await portalList(office, { unit: '990700', register: id, page: 1 }))?.lines ?? []).toEqual([])
    const figures = JSON.stringify(await portalFigures(office, town.code, 2026))
    for (const { register, record, secret } of keptOf(id)) {
      for (const word of [record.code, record.title, ...secret]) expect(await portalSearch(office, word)).toEqual([])
      if (register.restricted !== 'all') continue
      for (const figure of Object.keys(register.figures ?? {})) {
        expect(figures).not.toContain(figure)
        expect(await portalFigure(office, { unit: town.code, year: 2026, figure })).toBeNull()
      }
    }
  })
})
