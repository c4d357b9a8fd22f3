import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loan } from '../../kernel/foreign/tool-library.ts'
import {
  anchorChains as anchorNow,
  eraseSecrets,
  findRecord,
  insertMany,
  openValues,
  recordReading,
  saveEvent,
  type Tx,
  verify,
} from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, check, clerk, foreign, lend, openScene, type Scene, settled } from '../testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.end())

const at = '2026-03-05T00:00:00.000Z'
const [first, second] = [lend(), lend()]
const history = [first, check(first), check(check(first), 9)]
const sealed = admit()

beforeEach(async () => {
  await scene.sql('TRUNCATE loan, clinic_visit, event, reading, anchor, clock, secret_key')
  await scene.db.owner((tx) =>
    insertMany(tx, loan, [
      { events: history, clocks: [] },
      { events: [second], clocks: [] },
    ]),
  )
  await scene.db.owner((tx) =>
    insertMany(tx, visit, [{ events: [sealed, { ...sealed, version: 2, from: 'waiting', set: { story: null }, base: {} }], clocks: [] }]),
  )
  const reading = {
    record: first.record,
    register: 'loan',
    unit: 1,
    actor: { id: 'u1', name: '甲' },
    at,
    purpose: '核对',
    fields: ['borrower'],
  }
  await scene.db.write(clerk, (tx) => recordReading(tx, reading))
})

const anchorChains: typeof anchorNow = async (db, now) => {
  await settled(scene)
  return anchorNow(db, now)
}
const kinds = async () => (await verify(scene.db, foreign)).map(({ kind }) => kind).sort()

describe('what was left alone', () => {
  test('has no findings, before and after it is anchored', async () => {
    expect(await verify(scene.db, foreign)).toEqual([])
    const anchor = await anchorChains(scene.db, at)
    expect(anchor).toMatchObject({ id: 1, events: 6, readings: 1 })
    expect(await anchorChains(scene.db, at)).toBeNull()
    await scene.db.write(clerk, async (tx) => {
      const before = await findRecord(tx, loan, second.record, { lock: true })
      await saveEvent(tx, loan, { before, event: check(second), clocks: [] })
    })
    expect(await anchorChains(scene.db, at)).toMatchObject({ id: 2, events: 1, readings: 0 })
    expect(await verify(scene.db, foreign)).toEqual([])
  })

  test('has no findings after the secrets of a record were erased, and they are gone', async () => {
    await anchorChains(scene.db, at)
    const values = () => scene.db.read(clerk, async (tx) => openValues(tx, visit, (await findRecord(tx, visit, sealed.record))!))
    expect(await values()).toMatchObject({ ownerNumber: sealed.set.ownerNumber, diagnosis: 'flu', doses: sealed.set.doses })
    expect(await scene.db.owner((tx) => eraseSecrets(tx, sealed.record))).toBe(true)
    const left = await values()
    expect(left.ownerNumber).toBeUndefined()
    expect(left.diagnosis).toBeUndefined()
    expect(left.doses).toEqual([
      { drug: '甲', grams: 0.5 },
      { drug: '乙', grams: 2 },
    ])
    expect(await verify(scene.db, foreign)).toEqual([])
  })

  test('keeps nothing sensitive readable in any table', async () => {
    const dump = JSON.stringify(
      await Promise.all(['clinic_visit', 'event', 'secret_key'].map((table) => scene.sql(`SELECT * FROM ${table}`))),
    )
    expect(dump).not.toContain('11010519491231002X')
    expect(dump).not.toContain('夜里不睡')
    expect(dump).not.toContain('"flu"')
  })
})

describe('tampering with events', () => {
  const set = `set = jsonb_set(set::jsonb, '{checks,0,minutes}', '6')::json`
  test.each([
    ['a changed value', `UPDATE event SET ${set} WHERE record = $1 AND version = 2`],
    ['a changed day', `UPDATE event SET effective_on = '2026-02-27' WHERE record = $1 AND version = 2`],
    ['a changed actor', `UPDATE event SET actor_name = '乙' WHERE record = $1 AND version = 2`],
    ['a changed unit', `UPDATE event SET unit_id = 2 WHERE record = $1 AND version = 2`],
    ['a reason added', `UPDATE event SET reason = '补' WHERE record = $1 AND version = 2`],
    ['a changed hash', `UPDATE event SET hash = '\\x00' WHERE record = $1 AND version = 3`],
  ])('is found: %s', async (_, text) => {
    await scene.sql(text, [first.record])
    expect(await kinds()).toContain('changedEvent')
  })

  test('is found: one missing in the middle', async () => {
    await scene.sql('DELETE FROM event WHERE record = $1 AND version = 2', [first.record])
    expect(await verify(scene.db, foreign)).toMatchObject([{ kind: 'missingEvent', record: first.record, version: 2 }])
  })

  test('is found: the first missing', async () => {
    await scene.sql('DELETE FROM event WHERE record = $1 AND version = 1', [first.record])
    expect(await kinds()).toEqual(['missingEvent'])
  })

  test('is found: the last missing', async () => {
    await scene.sql('DELETE FROM event WHERE record = $1 AND version = 3', [first.record])
    expect(await verify(scene.db, foreign)).toMatchObject([
      { kind: 'missingEvent', version: 3, says: expect.stringContaining('最后的事件不见了') },
    ])
  })

  test('is found: two swapped', async () => {
    await scene.sql('UPDATE event SET version = 5 - version + 10 WHERE record = $1 AND version IN (2, 3)', [first.record])
    await scene.sql('UPDATE event SET version = version - 10 WHERE record = $1 AND version > 10', [first.record])
    expect(await kinds()).toEqual(expect.arrayContaining(['brokenOrder', 'changedEvent']))
  })

  test('is found: one put in at the end', async () => {
    const columns = (
      await scene.sql(`SELECT string_agg(quote_ident(column_name), ', ') AS list FROM information_schema.columns
      WHERE table_name = 'event' AND column_name NOT IN ('id', 'version', 'tx')`)
    )[0]!.list
    await scene.sql(`INSERT INTO event (${columns}, version) SELECT ${columns}, 4 FROM event WHERE record = $1 AND version = 3`, [
      first.record,
    ])
    expect(await kinds()).toEqual(expect.arrayContaining(['brokenOrder', 'changedEvent', 'changedRow']))
  })
})

describe('tampering with rows', () => {
  test.each([
    'fee = 12',
    "title = '别的'",
    'restricted = true',
    "involved = '{u1,u9}'",
    "trail = '[]'",
    "chain_head = '\\x00'",
    'unit_id = 9',
    "updated_at = '2020-01-01'",
  ])('is found: %s', async (change) => {
    await scene.sql(`UPDATE loan SET ${change} WHERE id = $1`, [first.record])
    expect(await kinds()).toEqual(['changedRow'])
  })

  test('is found: a row deleted', async () => {
    await scene.sql('DELETE FROM loan WHERE id = $1', [first.record])
    expect(await kinds()).toEqual(['missingRecord'])
  })

  test('is found: a row whose events were all deleted', async () => {
    await scene.sql('DELETE FROM event WHERE record = $1', [second.record])
    expect(await verify(scene.db, foreign)).toMatchObject([{ kind: 'strangeRow', record: second.record }])
  })
})

describe('what only the anchors know', () => {
  test('is found: a whole record removed', async () => {
    await anchorChains(scene.db, at)
    await scene.sql('DELETE FROM event WHERE record = $1', [second.record])
    await scene.sql('DELETE FROM loan WHERE id = $1', [second.record])
    expect(await verify(scene.db, foreign)).toMatchObject([
      { kind: 'uncovered', says: expect.stringContaining('事件当时有 6 个，现在有 5 个') },
    ])
  })

  test('is found: a reading removed', async () => {
    await anchorChains(scene.db, at)
    await scene.sql('DELETE FROM reading')
    expect(await kinds()).toEqual(['uncovered'])
  })

  test('is found: an anchor changed, left out, or all of them cut off after one that was noted elsewhere', async () => {
    const noted = await anchorChains(scene.db, at)
    const known = [{ id: noted!.id, hash: noted!.hash.toString('hex') }]
    expect(await verify(scene.db, foreign, { known })).toEqual([])
    await scene.sql("UPDATE anchor SET at = '2020-01-01'")
    expect(await kinds()).toEqual(['changedAnchor'])
    await scene.sql('DELETE FROM anchor')
    expect(await verify(scene.db, foreign, { known })).toMatchObject([{ kind: 'changedAnchor', says: expect.stringContaining('库外') }])
  })

  test('is found: a reading changed', async () => {
    await scene.sql("UPDATE reading SET purpose = '好奇'")
    expect(await kinds()).toEqual(['changedReading'])
  })
})

test('an anchor leaves what is still being written to the next one', async () => {
  const open = (tx: Tx) => saveEvent(tx, loan, { before: null, event: lend(), clocks: [] })
  await scene.db.write(clerk, async (tx) => {
    await open(tx)
    await scene.db.write(clerk, open)
    const [row] = await tx.query<{ xid: string }>({ text: 'SELECT pg_current_xact_id()::text AS xid' })
    await settled(scene, row!.xid)
    expect(await anchorNow(scene.db, at)).toMatchObject({ events: 6 })
  })
  expect(await anchorChains(scene.db, at)).toMatchObject({ events: 2 })
  expect(await verify(scene.db, foreign)).toEqual([])
})
