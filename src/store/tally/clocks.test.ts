import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { idsInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { inTime, late, related } from '../../kernel/condition.ts'
import { type RecordEvent, replay } from '../../kernel/event.ts'
import { date } from '../../kernel/field.ts'
import type { Figure } from '../../kernel/figure.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Database, openDatabase } from '../connection/database.ts'
import { migrate } from '../migrate/migrate.ts'
import { insertMany } from '../records/save.ts'
import { idsOf, openBook } from './tally.ts'

/** Figures that ask how a clock ended, counted by the database and by the kernel's own words. */
const counted = (where: Figure['where']): Figure => ({ name: '借出', unit: '次', count: 'records', on: 'lentOn', where })
const lending: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  fields: { ...loan.fields, returnBy: date('约定归还日', { future: true }) },
  clocks: { ...loan.clocks, agreed: { name: '按约归还', from: 'lentOn', until: 'returnBy', stops: ['giveBack'] } },
  figures: {
    'loan.inTime': counted(inTime('back')),
    'loan.late': counted(late('back')),
    'loan.related': counted(related('loan')),
    'loan.agreedInTime': counted(inTime('agreed')),
    'loan.agreedLate': counted(late('agreed')),
  },
}
const time = { calendar: nationalCalendar, now: `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)}` }
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Lent on 2 March for three days (a big tool); given back on that day, or never. `open`: lent today. */
function history(
  number: number,
  {
    returnedOn,
    lentOn = '2026-03-02',
    returnBy,
    links = [],
  }: { returnedOn?: string; lentOn?: string; returnBy?: string; links?: readonly { register: string; record: string; kind: 'sameAs' }[] },
): readonly RecordEvent[] {
  const base = {
    record: id(number),
    register: 'loan',
    actor: { id: 'c', name: '登记员', role: 'clerkOffice' as const },
    recordedAt: '2026-03-02T01:00:00.000Z',
    definition: 1,
  }
  const lend: RecordEvent = {
    ...base,
    version: 1,
    step: 'lend',
    effectiveOn: lentOn,
    from: null,
    to: 'lent',
    set: { tool: '梯子', size: 'big', lentOn, ...(returnBy ? { returnBy } : {}) },
    base: { unit: 2, code: `GJ-${number}`, links },
  }
  const back: RecordEvent[] = returnedOn
    ? [{ ...base, version: 2, step: 'giveBack', effectiveOn: returnedOn, from: 'lent', to: 'returned', set: { returnedOn }, base: {} }]
    : []
  return [lend, ...back]
}

let server: TestDatabase
let db: Database
const keys = mkdtempSync(join(tmpdir(), 'mingfa-clocks-'))
const histories = [
  history(1, { returnedOn: '2026-03-04' }),
  history(2, { returnedOn: '2026-03-06' }),
  history(3, {}),
  // By agreement: long before the day, on a Sunday that is the day, a day later, never.
  history(5, { returnBy: '2026-05-31', returnedOn: '2026-03-02' }),
  history(6, { returnBy: '2026-03-08', returnedOn: '2026-03-08' }),
  history(7, { returnBy: '2026-03-08', returnedOn: '2026-03-09' }),
  history(8, { returnBy: '2026-03-08' }),
  history(9, { returnBy: '2099-12-31' }),
  history(4, { lentOn: time.now.slice(0, 10), links: [{ register: 'loan', record: id(1), kind: 'sameAs' }] }),
]

beforeAll(async () => {
  server = await createTestDatabase()
  db = openDatabase({ url: server.url, masterKeyFile: join(keys, 'key') })
  await migrate(db, [lending])
  const toSave = histories.map((events) => ({ events, clocks: clocksOf(lending, replay(events)!, time) }))
  await db.owner((tx) => insertMany(tx, lending, toSave))
})
afterAll(async () => {
  await db.close()
  await server.drop()
  rmSync(keys, { recursive: true })
})

it.each([
  ['loan.inTime', [1, 5]],
  ['loan.late', [2, 3, 6, 7, 8, 9]],
  ['loan.agreedInTime', [5, 6]],
  ['loan.agreedLate', [7, 8]],
  ['loan.related', [4]],
])('%s counts the same records in the database as in the kernel', async (figure, numbers) => {
  const asked = { from: '2026-01-01', to: '2099-12-31' }
  const stored = await db.owner((tx) => idsOf(tx, openBook([lending]), { figure, units: [2], ...asked }))
  const world = { catalogue: figureCatalogue([lending]), records: histories.map((events) => replay(events)!), time }
  expect([...stored].sort()).toEqual(numbers.map(id))
  expect([...idsInMemory(world, figure, { units: [2], ...asked })].sort()).toEqual(numbers.map(id))
})
