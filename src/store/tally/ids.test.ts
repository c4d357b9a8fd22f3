import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { evening } from '../../figures/foreign/chess-club.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import type { Figure } from '../../kernel/figure.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Database, openDatabase } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import { migrate } from '../migrate/migrate.ts'
import { insertMany } from '../records/save.ts'
import { idsOf, openBook, recordsBehind, tally, tallyAll, tallyPerUnit } from './tally.ts'

const foreign: readonly AnyRegister[] = [loan, evening]
const county = [1, 10, 11, 20]
const year = { from: '2026-01-01', to: '2026-12-31' }
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

let server: TestDatabase
let db: Database
const keys = mkdtempSync(join(tmpdir(), 'mingfa-tally-'))

beforeAll(async () => {
  server = await createTestDatabase()
  db = openDatabase({ url: server.url, masterKeyFile: join(keys, 'key') })
  await migrate(db, foreign)
})
afterAll(async () => {
  await db.close()
  await server.drop()
  rmSync(keys, { recursive: true })
})

/** How many statements a question sends. */
async function statementsOf(ask: (tx: Tx) => Promise<unknown>): Promise<number> {
  let sent = 0
  const counting = (tx: Tx): Tx => ({
    ...tx,
    query: (statement, values) => {
      sent += 1
      return tx.query(statement, values)
    },
  })
  await db.owner((tx) => ask(counting(tx)))
  return sent
}

describe('a figure opens its records', () => {
  const held = (number: number, base: Partial<RecordState>, set: Record<string, unknown> = {}): RecordEvent => ({
    record: idOf(number),
    register: 'chess-evening',
    version: 1,
    step: 'plan',
    actor: { id: 'p1', name: '登记员', role: 'clerkOffice' },
    recordedAt: '2026-05-01T01:00:00.000Z',
    effectiveOn: '2026-05-01',
    from: null,
    to: 'planned',
    set: { heldOn: '2026-05-01', ...set },
    base: { unit: 10, code: `QH-${number}`, ...base },
    definition: 1,
  })
  const reader = { user: 'p7', units: [10, 11], villages: [] }
  const asked = { figure: 'evening.held', units: [10, 11], ...year }
  const book = openBook(foreign)

  beforeAll(async () => {
    const evenings = [
      held(1, {}, { heldOn: '2026-05-03', prize: 12_345 }),
      held(2, { unit: 11 }, { heldOn: '2026-05-02' }),
      held(3, { restricted: true, involved: ['p9'] }),
      held(4, { restricted: true, involved: ['p7'] }),
      held(5, { voided: '重复登记' }),
      held(6, { unit: 20 }),
    ]
    const toSave = evenings.map((event) => ({ events: [event], clocks: [] }))
    await db.owner((tx) => insertMany(tx, evening, toSave))
  })

  test('restricted records count, but only the persons named in them see their ids', async () => {
    expect(await db.owner((tx) => tally(tx, book, asked))).toEqual({ value: 4, records: 4, entered: true })
    const ids = [1, 2, 4].map((number) => idOf(number))
    expect(await recordsBehind(db, book, { ...asked, scope: reader, limit: 50, offset: 0 })).toEqual({ ids, readable: 3, hidden: 1 })
    expect(await recordsBehind(db, book, { ...asked, scope: reader, limit: 1, offset: 1 })).toEqual({
      ids: [ids[1]],
      readable: 3,
      hidden: 1,
    })
  })

  test('a reader of another unit sees none of the records behind a total', async () => {
    const elsewhere = { ...reader, user: 'p8', units: [20] }
    expect(await recordsBehind(db, book, { ...asked, scope: elsewhere, limit: 50, offset: 0 })).toEqual({ ids: [], readable: 0, hidden: 4 })
  })

  test('a unit named twice is counted once', async () => {
    expect(await db.owner((tx) => tally(tx, book, { ...asked, units: [10, 11, 10] }))).toMatchObject({ value: 4 })
  })

  test('a page of ids follows the newest record, and the ids of a rate are those of its base', async () => {
    const page = await db.owner((tx) => idsOf(tx, book, { ...asked, figure: 'evening.ratedRate', limit: 2, offset: 0 }))
    expect(page).toEqual([idOf(1), idOf(2)])
  })

  test('a figure entered by hand is the unit’s own entry for the days asked, never a sum', async () => {
    const enter = {
      text: "insert into manual_figure (unit_id, figure, from_day, to_day, value, unit, source, as_of, by, at) values (10, 'evening.members', '2026-01-01', '2026-12-31', 85, '名', '会员名册', '2026-11-20', 'p1', '2026-11-20T01:00:00Z')",
    }
    await db.owner((tx) => tx.query(enter))
    const members = { ...asked, figure: 'evening.members' }
    const ask = (over: object) => db.owner((tx) => tally(tx, book, { ...members, ...over }))
    expect(await ask({})).toEqual({ value: 85, records: 0, entered: true })
    expect(await ask({ to: '2026-11-30' }), 'known before the cut-off').toMatchObject({ value: 85 })
    expect(await ask({ to: '2026-10-31' }), 'not yet known at the cut-off').toEqual({ value: null, records: 0, entered: false })
    expect(await ask({ units: [1, 10, 11] })).toEqual({ value: null, records: 0, entered: false })
    expect((await db.owner((tx) => tallyAll(tx, book, { units: [10, 11], ...year }))).get('evening.members')).toMatchObject({ value: 85 })
    expect(await recordsBehind(db, book, { ...members, scope: reader, limit: 9, offset: 0 })).toEqual({ ids: [], readable: 0, hidden: 0 })
  })

  test('all figures of all registers take one statement for each register, one for what was entered by hand and one for what the tree gives', async () => {
    expect(await statementsOf((tx) => tallyAll(tx, book, { units: county, ...year }))).toBe(4)
  })

  test('many units take one statement', async () => {
    const ask = (tx: Tx) => tallyPerUnit(tx, book, { figure: 'evening.held', of: [county, [10, 11], [20]], ...year })
    const found = await db.owner(ask)
    expect([...found].map(([unit, { value }]) => [unit, value])).toEqual(
      expect.arrayContaining([
        [1, 5],
        [10, 4],
        [20, 1],
      ]),
    )
    expect(await statementsOf(ask)).toBe(1)
  })
})

describe('a definition that cannot be counted is refused when the book is opened', () => {
  const bookWith = (figure: object) => () =>
    openBook([{ ...(evening as AnyRegister), figures: { odd: { name: '怪', unit: '个', ...figure } as Figure } }])

  test.each([
    ['a sum of texts', { count: 'sum', of: 'notes', on: 'heldOn' }, 'not a number'],
    ['a sum of a whole part', { count: 'sum', of: 'games', on: 'heldOn' }, 'whole part'],
    ['a count by something that is no date', { count: 'records', on: 'kind' }, 'by a date'],
    ['a field that does not exist', { count: 'records', on: 'gone' }, 'no field'],
    ['a look into sealed values', { count: 'records', on: 'heldOn', where: { test: 'is', field: 'diary', values: ['x'] } }, 'sealed'],
    ['sealed values told apart', { count: 'records', on: 'heldOn', where: { test: 'atLeast', field: 'diary', number: 1 } }, 'sealed'],
    [
      'rows filtered where there are none',
      { count: 'rows', of: 'players', on: 'heldOn', rows: { test: 'filled', field: 'x' } },
      'only rows',
    ],
  ])('%s', (_, figure, says) => {
    expect(bookWith(figure)).toThrow(says)
  })

  test('a split that the figure does not offer, and a figure that does not exist, are bugs of the caller', async () => {
    const book = openBook(foreign)
    const range = { units: county, ...year }
    await expect(db.owner((tx) => tally(tx, book, { ...range, figure: 'evening.started', by: 'kind' }))).rejects.toThrow('not split by')
    await expect(db.owner((tx) => tally(tx, book, { ...range, figure: 'evening.gone' }))).rejects.toThrow('there is no figure')
    await expect(db.owner((tx) => idsOf(tx, book, { ...range, figure: 'evening.gone' }))).rejects.toThrow('there is no figure')
  })
})
