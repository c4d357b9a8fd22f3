import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { idsInMemory } from '../../figures/in-memory.ts'
import { filled, linked, not } from '../../kernel/condition.ts'
import { type RecordEvent, replay } from '../../kernel/event.ts'
import { computed, link, links, parts, person, persons } from '../../kernel/field.ts'
import type { Figure } from '../../kernel/figure.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Database, openDatabase } from '../connection/database.ts'
import { migrate } from '../migrate/migrate.ts'
import { findRecord } from '../records/records.ts'
import { insertMany } from '../records/save.ts'
import { idsOf, openBook } from './tally.ts'

/** Figures that look through links in rows and for a person in the linked record, counted by the database and by the kernel's own words. */
const counted = (where: Figure['where']): Figure => ({ name: '借出', unit: '次', count: 'records', on: 'lentOn', where })
const lending: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  clocks: {},
  fields: {
    ...loan.fields,
    before: link('上一次', 'loan'),
    holder: person('持有人'),
    holders: persons('持有人们'),
    pieces: parts('配件', { loan: link('借用', 'loan'), loans: links('若干借用', 'loan') }),
    lentAt: computed('借出时间', {
      of: 'datetime',
      from: ['lentOn'],
      compute: ({ lentOn }) => (lentOn ? `${String(lentOn)}T08:45` : null),
    }),
  },
  figures: {
    'loan.rows': counted(linked('pieces.loan', { states: ['returned'] })),
    'loan.rowLists': counted(linked('pieces.loans', { where: filled('damage') })),
    'loan.none': counted(not(linked('pieces.loan'))),
    'loan.named': counted(linked('before', { names: 'holder', by: ['holders', 'checks.by'] })),
    'loan.someNamed': counted(linked('before', { names: 'holders', by: ['holder', 'checks.by'] })),
    'loan.rowNamed': counted(linked('pieces.loan', { names: 'holder', by: ['holder'] })),
    'loan.covered': counted(linked('before', { covers: { days: ['lentOn'], from: 'lentOn', to: 'returnedOn' } })),
    'loan.rowDays': counted(linked('before', { covers: { days: ['checks.on'], from: 'lentOn', to: 'returnedOn' } })),
    'loan.standing': counted(linked('before', { covers: { days: ['lentOn'], notIn: ['returned'] } })),
    'loan.all': counted(linked('pieces.loans', { every: true, where: filled('damage') })),
  },
}
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const lent = (number: number, set: object, to = 'lent'): RecordEvent => ({
  record: id(number),
  register: 'loan',
  version: 1,
  step: 'lend',
  actor: { id: 'c', name: '登记员', role: 'clerkOffice' },
  recordedAt: '2026-03-02T01:00:00.000Z',
  effectiveOn: '2026-03-02',
  from: null,
  to,
  definition: 1,
  set: { tool: '梯子', lentOn: '2026-03-02', lentAt: '2026-03-02T08:45', ...set },
  base: { unit: 2, code: `GJ-${number}` },
})
const events = [
  lent(1, { holder: 'a', holders: ['a', 'b'], checks: [{ by: 'x' }, { by: 'y' }], damage: '裂缝' }, 'returned'),
  lent(2, { holder: 'c' }),
  lent(3, { pieces: [{ loan: id(2) }, { loan: id(1) }], holder: 'a' }),
  lent(4, { pieces: [{ loan: id(2) }, {}], holder: 'a' }),
  lent(5, { pieces: [{ loans: [id(2), id(1)] }] }),
  lent(6, { pieces: [{ loans: [id(2)] }] }),
  lent(7, { before: id(1), holder: 'b' }),
  lent(8, { before: id(1), holder: 'y', holders: ['y', 'q'] }),
  lent(9, { before: id(1), holder: 'q', holders: ['q'] }),
  lent(10, { before: id(2), holders: ['q', 'c'] }),
  lent(11, { returnedOn: '2026-03-20' }, 'returned'),
  lent(12, { before: id(11), lentOn: '2026-03-20', checks: [{ on: '2026-03-02' }, { on: '2026-03-20' }] }),
  lent(13, { before: id(11), lentOn: '2026-03-21', checks: [{ on: '2026-03-02' }, { on: '2026-03-21' }] }),
  lent(14, { before: id(11), lentOn: '2026-03-01' }),
  lent(15, { pieces: [{ loans: [id(1)] }, {}], lentOn: '2026-01-05' }),
  lent(16, { pieces: [{ loans: [id(1), id(99)] }], lentOn: '2026-01-05' }),
]

let server: TestDatabase
let db: Database
const keys = mkdtempSync(join(tmpdir(), 'mingfa-linked-'))
beforeAll(async () => {
  server = await createTestDatabase()
  db = openDatabase({ url: server.url, masterKeyFile: join(keys, 'key') })
  await migrate(db, [lending])
  await db.owner((tx) =>
    insertMany(
      tx,
      lending,
      events.map((event) => ({ events: [event], clocks: [] })),
    ),
  )
})
afterAll(async () => {
  await db.close()
  await server.drop()
  rmSync(keys, { recursive: true })
})

it.each([
  ['loan.rows', [3]],
  ['loan.rowLists', [5, 15, 16]],
  ['loan.none', [1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]],
  ['loan.named', [7, 8]],
  ['loan.someNamed', [8, 10]],
  ['loan.rowNamed', [3]],
  ['loan.covered', [7, 8, 9, 10, 12]],
  ['loan.rowDays', [12]],
  // Returned on the day it was lent: from the next day on it stood nowhere else. Before its first day nothing is known against it.
  ['loan.standing', [10, 14]],
  ['loan.all', [15]],
])('%s counts the same records in the database as in the kernel', async (figure, numbers) => {
  const asked = { from: '2026-01-01', to: '2026-12-31' }
  const stored = await db.owner((tx) => idsOf(tx, openBook([lending]), { figure, units: [2], ...asked }))
  const world = { catalogue: figureCatalogue([lending]), records: events.map((event) => replay([event])!) }
  expect([...stored].sort()).toEqual(numbers.map(id))
  expect([...idsInMemory(world, figure, { units: [2], ...asked })].sort()).toEqual(numbers.map(id))
})

it('a computed minute is stored to the minute', async () => {
  const record = await db.owner((tx) => findRecord(tx, lending, id(1)))
  expect(record?.values.lentAt).toBe('2026-03-02T08:45')
})
