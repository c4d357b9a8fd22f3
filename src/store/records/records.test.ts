import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { apply, replay } from '../../kernel/event.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { drawNumber, dueClocks, eventsOf, findRecord, insertMany, linkedRecords, recomputeClocks, saveEvent } from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, check, clerk, lend, openScene, type Scene } from '../testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.end())

const open = (event = lend()) => scene.db.write(clerk, (tx) => saveEvent(tx, loan, { before: null, event, clocks: [] }))
const context = { calendar: nationalCalendar, now: '2026-03-02T09:00' }

describe('a record', () => {
  test('comes back with every kind of value as it was given', async () => {
    const event = admit()
    await scene.db.write(clerk, (tx) => saveEvent(tx, visit, { before: null, event, clocks: [] }))
    const record = await scene.db.read(clerk, (tx) => findRecord(tx, visit, event.record))
    const { ownerNumber: _, diagnosis: __, doses: ___, ...plain } = event.set
    expect(record?.values).toMatchObject(plain)
    expect(record).toMatchObject({
      unit: 1,
      village: 11,
      title: '看猫',
      state: 'waiting',
      version: 1,
      involved: ['u1'],
      registeredAt: event.recordedAt,
    })
  })

  test('is the replay of its events, after any number of them', async () => {
    const first = admit()
    await scene.db.write(clerk, (tx) => saveEvent(tx, visit, { before: null, event: first, clocks: [] }))
    const pending = { set: { ownerNumber: '旧' }, reason: '错', by: 'u1', version: 1 }
    const more = [
      { ...first, version: 2, step: 'correct', from: 'waiting', set: {}, base: { pending } },
      {
        ...first,
        version: 3,
        step: 'treat',
        from: 'waiting',
        to: 'treated',
        set: { story: null, ownerNumber: '新' },
        base: { pending: null },
        files: ['b'.repeat(64)],
      },
    ]
    for (const event of more) {
      const saved = await scene.db.write(clerk, async (tx) => {
        const before = await findRecord(tx, visit, first.record, { lock: true })
        return saveEvent(tx, visit, { before, event, clocks: [] })
      })
      expect(saved).toBe('saved')
    }
    await scene.db.read(clerk, async (tx) => {
      const { registeredAt: _, updatedAt: __, ...record } = (await findRecord(tx, visit, first.record))!
      const events = await eventsOf(tx, first.record)
      expect(events).toHaveLength(3)
      expect(record).toEqual(replay(events))
    })
  })

  test('that another person changed since is not changed again', async () => {
    const event = lend()
    await open(event)
    const before = await scene.db.read(clerk, (tx) => findRecord(tx, loan, event.record))
    const write = () => scene.db.write(clerk, (tx) => saveEvent(tx, loan, { before, event: check(event), clocks: [] }))
    expect(await write()).toBe('saved')
    expect(await write()).toBe('conflict')
    expect(await scene.db.read(clerk, (tx) => eventsOf(tx, event.record))).toHaveLength(2)
  })

  test('that two change at once takes one change and refuses the other', async () => {
    const event = lend()
    await open(event)
    const before = await scene.db.read(clerk, (tx) => findRecord(tx, loan, event.record))
    const write = (minutes: number) =>
      scene.db.write(clerk, (tx) => saveEvent(tx, loan, { before, event: check(event, minutes), clocks: [] }))
    expect((await Promise.all([write(1), write(2), write(3)])).sort()).toEqual(['conflict', 'conflict', 'saved'])
    expect(await scene.db.read(clerk, (tx) => eventsOf(tx, event.record))).toHaveLength(2)
  })

  test('sent twice is stored once', async () => {
    const event = lend()
    expect(await open(event)).toBe('saved')
    await expect(open(event)).rejects.toThrow('duplicate key')
    expect(await scene.db.read(clerk, (tx) => eventsOf(tx, event.record))).toHaveLength(1)
  })

  test('whose id is no id does not exist', async () => {
    expect(await scene.db.read(clerk, (tx) => findRecord(tx, loan, "x' OR true --"))).toBeNull()
    expect(await scene.db.read(clerk, (tx) => linkedRecords(tx, loan, ['x']))).toEqual([])
  })

  test('with an unknown choice is refused by the table itself', async () => {
    await expect(open(lend({ set: { size: 'huge' } }))).rejects.toMatchObject({ code: '23514' })
  })
})

describe('messages to the database', () => {
  const counted = async (work: () => Promise<unknown>) => {
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    await work()
    await new Promise((done) => setImmediate(done))
    const count = spy.mock.calls.length
    spy.mockRestore()
    return count
  }

  test('are three for a record and four for a new one with its number and clocks', async () => {
    const event = lend()
    await open(event)
    expect(await counted(() => scene.db.read(clerk, (tx) => findRecord(tx, loan, event.record)))).toBe(3)
    const create = () =>
      scene.db.write(clerk, async (tx) => {
        await drawNumber(tx, { scheme: 'loan', unit: 1, year: 2026 })
        const opening = lend()
        const clocks = clocksOf(loan, apply(null, opening), context)
        await saveEvent(tx, loan, { before: null, event: opening, clocks })
      })
    expect(await counted(create)).toBe(4)
  })
})

describe('numbers', () => {
  test('drawn by 64 at once are 1 to 64', async () => {
    const series = { scheme: '编号', unit: 1, year: 2026 }
    const drawn = await Promise.all(Array.from({ length: 64 }, () => scene.db.write(clerk, (tx) => drawNumber(tx, series))))
    expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1))
  })

  test('of a transaction that is undone leave no gap', async () => {
    const series = { scheme: '文号', unit: 1, year: 2026 }
    const undone = scene.db.write(clerk, async (tx) => {
      await drawNumber(tx, series)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await scene.db.write(clerk, (tx) => drawNumber(tx, series))).toBe(1)
  })
})

describe('many records at once', () => {
  test('have the same rows, events and chains as one by one', async () => {
    const [single, many] = [lend(), lend()]
    await open(single)
    const before = await scene.db.read(clerk, (tx) => findRecord(tx, loan, single.record))
    await scene.db.write(clerk, (tx) => saveEvent(tx, loan, { before, event: check(single), clocks: [] }))
    const more = Array.from({ length: 1203 }, () => ({ events: [lend()], clocks: [] }))
    await scene.db.owner((tx) => insertMany(tx, loan, [{ events: [many, check(many)], clocks: [] }, ...more]))
    const found = await scene.db.read(clerk, (tx) => Promise.all([single, many].map(({ record }) => findRecord(tx, loan, record))))
    const [one, other] = found.map((record) => ({ ...record, id: '', code: '' }))
    expect(one).toEqual(other)
    expect(
      await scene.db.read(clerk, (tx) =>
        linkedRecords(
          tx,
          loan,
          more.map(({ events }) => events[0]!.record),
        ),
      ),
    ).toHaveLength(1203)
  })

  test('are all or none', async () => {
    const good = lend()
    const bad = lend({ set: { size: 'huge' } })
    const write = scene.db.owner((tx) =>
      insertMany(
        tx,
        loan,
        [good, bad].map((event) => ({ events: [event], clocks: [] })),
      ),
    )
    await expect(write).rejects.toMatchObject({ code: '23514' })
    expect(await scene.db.read(clerk, (tx) => findRecord(tx, loan, good.record))).toBeNull()
  })
})

describe('clocks', () => {
  const withClock = async (unit: number) => {
    const event = lend({ record: randomUUID(), base: { unit } })
    const clocks = clocksOf(loan, apply(null, event), context)
    await scene.db.owner((tx) => saveEvent(tx, loan, { before: null, event, clocks }))
    return event
  }

  test('that run are listed until their strict end, the stopped ones not', async () => {
    const event = await withClock(71)
    const due = (until: string) => scene.db.owner((tx) => dueClocks(tx, { register: 'loan', units: [71], until }))
    // Ten days from 1 March: the 11th, a Wednesday.
    expect(await due('2026-03-10')).toEqual([])
    expect(await due('2026-03-11')).toMatchObject([
      { record: event.record, clock: 'back', dueStrict: '2026-03-11', dueLegal: '2026-03-11', handler: 'u1' },
    ])
    await scene.db.owner(async (tx) => {
      const before = await findRecord(tx, loan, event.record)
      const back = { ...check(event), step: 'giveBack', to: 'returned', set: { returnedOn: '2026-03-05' }, effectiveOn: '2026-03-05' }
      await saveEvent(tx, loan, { before, event: back, clocks: clocksOf(loan, apply(before, back), context) })
    })
    expect(await due('2026-12-31')).toEqual([])
  })

  test('are worked out anew when the calendar changes', async () => {
    const event = await withClock(72)
    await scene.sql("UPDATE clock SET due_strict = '2026-01-01', due_legal = '2026-01-01' WHERE record = $1", [event.record])
    expect(await scene.db.owner((tx) => recomputeClocks(tx, [loan], { units: [72], context }))).toBe(1)
    expect(await scene.db.owner((tx) => dueClocks(tx, { register: 'loan', units: [72], until: '2026-03-11' }))).toMatchObject([
      { dueStrict: '2026-03-11' },
    ])
  })
})
