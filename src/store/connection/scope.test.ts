import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loan } from '../../kernel/foreign/tool-library.ts'
import {
  appoint,
  attachFiles,
  eventsOf,
  fileNames,
  findRecord,
  listRecords,
  noteUpload,
  recordReading,
  type Scope,
  saveCalendarDay,
  saveEvent,
  savePersons,
  saveSetting,
  type Tx,
} from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, check, clerk, lend, lendMany, openScene, type Scene } from '../testing/scene.ts'
import { beginFor } from './scope.ts'

let scene: Scene
const own = lend({ base: { unit: 1 } })
const village = lend({ base: { unit: 3, village: 31 }, actor: 'u3' })
const foreignUnit = lend({ base: { unit: 4 }, actor: 'u4' })
const shared = lend({ base: { unit: 4, involved: ['u4', 'u1'] }, actor: 'u4' })
const secretHere = lend({ base: { unit: 1, involved: ['u4'], restricted: true }, actor: 'u4' })
const secretMine = lend({ base: { unit: 4, involved: ['u1'], restricted: true } })

beforeAll(async () => {
  scene = await openScene()
  await lendMany(scene.db, [own, village, foreignUnit, shared, secretHere, secretMine])
})
afterAll(() => scene.end())

const nobody: Scope = { user: 'nobody', units: [], villages: [] }
const idsOf = async (scope: Scope, text: string) =>
  (await scene.db.read(scope, (tx) => tx.query<{ id: string }>({ text }))).map(({ id }) => id).sort()
const sorted = (...events: { record: string }[]) => events.map(({ record }) => record).sort()

describe('a query without any condition', () => {
  test('gives the records of the units, those one is involved in, and restricted ones to those named only', async () => {
    expect(await idsOf(clerk, 'SELECT id FROM loan')).toEqual(sorted(own, shared, secretMine))
  })

  test('gives a village its own records', async () => {
    expect(await idsOf({ ...nobody, villages: [31] }, 'SELECT id FROM loan')).toEqual(sorted(village))
  })

  test('gives the events of exactly the same records', async () => {
    expect(await idsOf(clerk, 'SELECT record AS id FROM event')).toEqual(sorted(own, shared, secretMine))
    expect(await scene.db.read(clerk, (tx) => eventsOf(tx, secretHere.record))).toEqual([])
  })

  test('gives nothing without a scope', async () => {
    expect(await idsOf(nobody, 'SELECT id FROM loan')).toEqual([])
    expect(await idsOf(nobody, 'SELECT record AS id FROM event')).toEqual([])
    expect(await idsOf({ user: '', units: [], villages: [] }, 'SELECT id FROM loan')).toEqual([])
  })
})

describe('row-level security', () => {
  test('stands on every table that belongs to a unit', async () => {
    const bare = await scene.sql(`SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'unit_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT c.relrowsecurity`)
    expect(bare).toEqual([])
  })

  test('finds “mine” by the index and shows no more than that', async () => {
    const query = { units: [], own: true }
    const { rows, total } = await scene.db.read(clerk, (tx) => listRecords(tx, loan, query))
    expect(rows.map(({ id }) => id).sort()).toEqual(sorted(own, shared, secretMine))
    expect(total).toBe(3)
  })

  test('refuses a record for another unit, even to someone who names himself in it', async () => {
    const event = lend({ base: { unit: 4 } })
    const write = scene.db.write(clerk, (tx) => saveEvent(tx, loan, { before: null, event, clocks: [] }))
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  test('lets a person named in a record of another unit carry it on', async () => {
    const carryOn = scene.db.write(clerk, async (tx) => {
      const before = await findRecord(tx, loan, shared.record, { lock: true })
      return saveEvent(tx, loan, { before, event: check(shared), clocks: [] })
    })
    expect(await carryOn).toBe('saved')
  })

  test('keeps restricted records from being opened by a change of unit', async () => {
    const rows = await scene.db.write(clerk, (tx) =>
      tx.query({ text: 'UPDATE loan SET restricted = false WHERE id = $1 RETURNING id' }, [secretHere.record]),
    )
    expect(rows).toEqual([])
  })

  test('lets a village cadre register in the own village only', async () => {
    const cadre: Scope = { user: 'u6', units: [], villages: [61] }
    const write = (event = admit()) => scene.db.write(cadre, (tx) => saveEvent(tx, visit, { before: null, event, clocks: [] }))
    expect(await write(admit(undefined, { base: { unit: 6, village: 61, involved: ['u6'] } }))).toBe('saved')
    await expect(write(admit(undefined, { base: { unit: 6, village: 62, involved: ['u6'] } }))).rejects.toMatchObject({ code: '42501' })
  })

  test('cannot be talked into more by the name of a user', async () => {
    const name = "x'; SET LOCAL app.units = '{4}'; --\\"
    expect(await idsOf({ user: name, units: [], villages: [] }, 'SELECT id FROM loan')).toEqual([])
    expect(() => beginFor({ user: 'x', units: [Number.NaN], villages: [] }, 'READ ONLY')).toThrow(RangeError)
  })
})

describe('the application', () => {
  const denied = (act: (tx: Tx) => Promise<unknown>) => expect(scene.db.write(clerk, act)).rejects.toMatchObject({ code: '42501' })

  test.each(['event', 'reading', 'anchor'])('can neither change nor delete in %s', async (table) => {
    await denied((tx) => tx.query({ text: `UPDATE ${table} SET hash = '\\x00'` }))
    await denied((tx) => tx.query({ text: `DELETE FROM ${table}` }))
    await denied((tx) => tx.query({ text: `TRUNCATE ${table}` }))
  })

  test('cannot say which transaction wrote an event', async () => {
    await denied((tx) => tx.query({ text: 'INSERT INTO event (tx) VALUES (1)' }))
  })

  test('cannot delete a record, set a number back, touch keys or become the owner', async () => {
    await denied((tx) => tx.query({ text: 'DELETE FROM loan' }))
    await denied((tx) => tx.query({ text: 'UPDATE numbering SET last = 0' }))
    await denied((tx) => tx.query({ text: 'DELETE FROM secret_key' }))
    const owner = decodeURIComponent(new URL(scene.url).username)
    await denied((tx) => tx.query({ text: `SET ROLE "${owner}"` }))
    await denied((tx) => tx.query({ text: `SET SESSION AUTHORIZATION "${owner}"` }))
    await denied((tx) => tx.query({ text: 'ALTER TABLE loan DISABLE ROW LEVEL SECURITY' }))
  })

  test('stays bound after RESET ROLE', async () => {
    const rows = await scene.db.write(clerk, async (tx) => {
      await tx.query({ text: 'RESET ROLE' })
      return tx.query<{ id: string }>({ text: 'SELECT id FROM loan' })
    })
    expect(rows).toHaveLength(3)
  })

  test('cannot write in a read', async () => {
    const write = scene.db.read(clerk, (tx) => saveEvent(tx, loan, { before: null, event: lend(), clocks: [] }))
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  test('keeps a reading in the name of the one who reads, and in no other', async () => {
    const reading = { record: own.record, register: 'loan', unit: 1, at: '2026-03-03T00:00:00Z', purpose: '核对', fields: ['borrower'] }
    await scene.db.write(clerk, (tx) => recordReading(tx, { ...reading, actor: { id: 'u1', name: '甲' } }))
    await denied((tx) => recordReading(tx, { ...reading, actor: { id: 'u2', name: '乙' } }))
  })

  test('sets no values, people, posts or calendar days: administration is the owner’s', async () => {
    const set = (tx: Tx) => saveSetting(tx, { unit: 1, key: 'backEntryDays', value: 30 }, { by: 'u1', at: '2026-01-01T00:00:00Z' })
    await denied(set)
    await denied((tx) => savePersons(tx, [{ id: 'p', name: '丙', unit: 1, active: true }]))
    await denied((tx) => appoint(tx, [{ person: 'p', role: 'clerkOffice', unit: 1, from: '2026-01-01' }]))
    await denied((tx) =>
      saveCalendarDay(tx, { unit: 1, day: '2026-03-03', kind: 'holiday', name: '三月三' }, { by: 'u1', at: '2026-01-01T00:00:00Z' }),
    )
  })

  test('shows an upload to the one who made it until it belongs to a record', async () => {
    const upload = { digest: 'd'.repeat(64), name: '照片.png', type: 'image/png', size: 9, uploadedBy: 'u1', at: '2026-01-01T00:00:00Z' }
    await scene.db.write(clerk, (tx) => noteUpload(tx, upload))
    expect(await idsOf(clerk, 'SELECT digest AS id FROM file')).toHaveLength(1)
    expect(await idsOf({ ...clerk, user: 'u2' }, 'SELECT digest AS id FROM file')).toHaveLength(0)
  })

  test('gives one file to two records under one name: what is sent on for review is read there too', async () => {
    const digest = 'e'.repeat(64)
    const upload = { digest, name: '草案.docx', type: 'application/zip', size: 9, uploadedBy: 'u1', at: '2026-01-01T00:00:00Z' }
    await scene.db.write(clerk, (tx) => noteUpload(tx, upload))
    for (const { record } of [own, village])
      await scene.db.write(clerk, (tx) => attachFiles(tx, [digest], { register: 'loan', record, by: 'u1' }))
    expect(await scene.db.read(clerk, (tx) => fileNames(tx, own.record))).toEqual({ [digest]: '草案.docx' })
    expect(await scene.db.read({ ...nobody, villages: [31] }, (tx) => fileNames(tx, village.record))).toEqual({ [digest]: '草案.docx' })
  })
})
