import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replay } from '../../src/kernel/event.ts'
import { openRecord } from '../../src/office/records/open-record.ts'
import { registerById, registers } from '../../src/registers/index.ts'
import { canonical } from '../../src/store/chain/chain.ts'
import { eventsOf, findRecord, verify } from '../../src/store/index.ts'
import { type County, openCounty } from './county.ts'
import { live, must, storied, told, type Watch } from './live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

/** Registers whose life is not a story of steps typed by people. */
const withoutStories: Readonly<Record<string, string>> = {
  'annual-report': 'drafting and checking fill it; the journey of the report lives it',
}

const asked = new Set<string>()

/** What may be done is never shown as not possible: whoever takes the next step finds it offered on the record's page. Each step is asked once per post. */
const offered =
  (register: string): Watch =>
  async (record, next) => {
    if (!record || !next || next.by === 'time' || next.by === 'public') return
    const key = `${register} ${next.step} ${next.by}`
    if (asked.has(key)) return
    asked.add(key)
    const view = must(await openRecord(county.at(next.on), county.actor(next.by), { register, id: record.id }), next.step)
    const shown = view.steps.find(({ step }) => step === next.step)?.problem?.code ?? null
    // A step that a use case fills is offered on its own part of the page, to whoever may take it.
    expect(shown, next.step).toBe(registerById(register)?.steps[next.step]?.through ? 'MF-STP-008' : null)
  }

describe('every story of every register', () => {
  it('is told: a register without stories is named here with the reason', () => {
    const silent = registers.map(({ id }) => id).filter((id) => !storied.some(([known]) => known === id))
    expect(silent).toEqual(Object.keys(withoutStories))
  })

  it.each(told)(
    '%s: “%s” is lived through office and database to its end, each step offered by the page of its record before it is taken, and its row is the replay of its events',
    async (_id, _title, register, story) => {
      const record = await live(county, register, story, offered(register.id))
      expect(record.state).toBe(story.ends)
      const { events, row } = await county.office.db.owner(async (tx) => ({
        events: await eventsOf(tx, record.id),
        row: await findRecord(tx, register, record.id),
      }))
      const { registeredAt, updatedAt, ...stored } = row!
      expect(canonical(stored)).toBe(canonical(replay(events)))
      expect([registeredAt, updatedAt]).toEqual([events[0]!.recordedAt, events.at(-1)!.recordedAt])
      expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1))
      expect(row!.code).toMatch(new RegExp(`^${register.prefix}-990700101-\\d{4}-\\d{5}$`))
    },
  )

  it('leaves chains, rows and readings in which verification finds nothing', async () => {
    expect(await verify(county.office.db, county.office.registers)).toEqual([])
  })
})
