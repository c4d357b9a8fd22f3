import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import { anchorChains, findingsIn, insertMany, recordAudit, recordReading, type Tx } from '../../src/store/index.ts'
import { check, clerk, foreign, lend, openScene, type Scene, settled } from '../../src/store/testing/scene.ts'

let scene: Scene
const at = '2026-03-05T00:00:00.000Z'

/** Two rounds of work, each tied by an anchor: records with their events, readings, and audit lines. */
async function work(round: number): Promise<void> {
  const opened = [lend(), lend()]
  await scene.db.owner((tx) =>
    insertMany(
      tx,
      loan,
      opened.map((event) => ({ events: [event, check(event), check(check(event), 9)], clocks: [] })),
    ),
  )
  const actor = { id: 'u1', name: '甲' }
  for (const [index, { record }] of opened.entries()) {
    const reading = { record, register: 'loan', unit: 1, actor, at, purpose: `核对${round}-${index}`, fields: ['borrower'] }
    await scene.db.write(clerk, (tx) => recordReading(tx, reading))
  }
  for (let line = 0; line < 12; line++) {
    const entry = { kind: 'exported', outcome: 'done', actor: 'u1', object: `loan/${round}-${line}`, detail: { rows: line } } as const
    await scene.db.write(clerk, (tx) => recordAudit(tx, entry, at))
  }
  await settled(scene)
  await anchorChains(scene.db, at)
}

beforeAll(async () => {
  scene = await openScene()
  for (const round of [1, 2]) await work(round)
})
afterAll(() => scene.end())

/** What somebody with the owner's rights may try. `pick` chooses the row, `other` a second one; each changes something. */
const audit = 'SELECT id FROM audit ORDER BY id OFFSET'
const byPick = `id = (${audit} ($1 % 24) LIMIT 1)`
const copied =
  'at, kind, outcome, actor_id, actor_name, object, version, unit_id, source, session, request, reason, before, after, detail, hash, tx'
const set = (change: string) => `UPDATE audit SET ${change} WHERE ${byPick}`
const event = (change: string) => `UPDATE event SET ${change} WHERE id = (SELECT id FROM event ORDER BY id OFFSET ($1 % 12) LIMIT 1)`
const reading = (change: string) => `UPDATE reading SET ${change} WHERE id = (SELECT id FROM reading ORDER BY id OFFSET ($1 % 4) LIMIT 1)`

const mutations: Readonly<Record<string, string>> = {
  'a line changed: outcome': set("outcome = 'failed'"),
  'a line changed: kind': set("kind = 'printed'"),
  'a line changed: person': set("actor_id = 'u9'"),
  'a line changed: moment': set("at = at + interval '1 millisecond'"),
  'a line changed: object': set("object = object || 'x'"),
  'a line changed: an empty column filled': set("reason = ''"),
  'a line changed: detail': set("detail = jsonb_set(detail, '{rows}', to_jsonb((detail ->> 'rows')::int + 1))"),
  'a line changed: one bit of the hash': set('hash = set_bit(hash, ($1 % 256)::int, 1 - get_bit(hash, ($1 % 256)::int))'),
  'a line moved to another transaction': set('tx = (SELECT max(until_tx) FROM anchor)'),
  'a line moved before all anchors': set('tx = -1'),
  'a line moved to a time to come': set('tx = 999999999999'),
  'a line removed': `DELETE FROM audit WHERE ${byPick}`,
  'lines cut off at the end': `DELETE FROM audit WHERE id >= (${audit} ($1 % 24) LIMIT 1)`,
  'lines cut off at the start': `DELETE FROM audit WHERE id <= (${audit} ($1 % 24) LIMIT 1)`,
  'all lines removed': 'DELETE FROM audit WHERE $1 >= 0',
  'a line put in again': `INSERT INTO audit (${copied}) SELECT ${copied} FROM audit WHERE ${byPick}`,
  'a line put in before the first': `INSERT INTO audit (id, ${copied}) OVERRIDING SYSTEM VALUE SELECT 0, ${copied} FROM audit WHERE ${byPick}`,
  'two lines swapped': `UPDATE audit a SET (${copied}) = (SELECT ${copied.replaceAll(/(\w+)/g, 'b.$1')} FROM audit b WHERE b.id = CASE WHEN a.id = p.id THEN q.id ELSE p.id END)
    FROM (${audit} ($1 % 23) LIMIT 1) p, (${audit} ($1 % 23) + 1 LIMIT 1) q WHERE a.id IN (p.id, q.id)`,
  'an event changed': event('set = (set::jsonb || \'{"tool":"另一件"}\')::json'),
  'an event taken by somebody else': event("actor_name = '乙'"),
  'an event removed': 'DELETE FROM event WHERE id = (SELECT id FROM event ORDER BY id OFFSET ($1 % 12) LIMIT 1)',
  'a whole record removed with its events': `WITH gone AS (DELETE FROM loan WHERE id = (SELECT id FROM loan ORDER BY id OFFSET ($1 % 4) LIMIT 1) RETURNING id)
    DELETE FROM event WHERE record IN (SELECT id FROM gone)`,
  'a row changed past its events':
    'UPDATE loan SET fee = coalesce(fee, 0) + 1 WHERE id = (SELECT id FROM loan ORDER BY id OFFSET ($1 % 4) LIMIT 1)',
  'a reading changed': reading("purpose = '好奇'"),
  'a reading removed': 'DELETE FROM reading WHERE id = (SELECT id FROM reading ORDER BY id OFFSET ($1 % 4) LIMIT 1)',
  'an anchor changed': 'UPDATE anchor SET audits = audits + 1 WHERE id = 1 + $1 % 2',
  'an anchor removed': 'DELETE FROM anchor WHERE id = 1 + $1 % 1',
  'an invented archive': `WITH gone AS (DELETE FROM audit WHERE tx < (SELECT until_tx FROM anchor WHERE id = 1 + $1 % 2) RETURNING tx)
    INSERT INTO audit_archive (from_tx, until_tx, lines, digest, at) SELECT 0, (SELECT until_tx FROM anchor WHERE id = 1 + $1 % 2), count(*), repeat('a', 64), now() FROM gone`,
}

/** Makes the change inside the transaction, asks what is found, and takes the change back. */
async function kindsAfter(tx: Tx, text: string, pick: number): Promise<readonly string[]> {
  await tx.query({ text: 'SAVEPOINT before' })
  await tx.query({ text: text.replaceAll('$1', String(pick)) })
  const found = await findingsIn(tx, foreign, {
    open: () => {
      throw new Error('no such file')
    },
  })
  await tx.query({ text: 'ROLLBACK TO SAVEPOINT before' })
  return found.map(({ kind }) => kind)
}

it('DB-12 T-11: a thousand random changes of audit, events, readings, rows and anchors are all found', { timeout: 240_000 }, async () => {
  const undone = new Error('the changes of this test are not kept')
  const missed: string[] = []
  let tried = 0
  await scene.db
    .owner(async (tx) => {
      expect(await findingsIn(tx, foreign)).toEqual([])
      const one = fc.asyncProperty(fc.constantFrom(...Object.keys(mutations)), fc.nat(100_000), async (name, pick) => {
        tried += 1
        if ((await kindsAfter(tx, mutations[name] as string, pick)).length === 0) missed.push(`${name} (${pick})`)
      })
      await fc.assert(one, { numRuns: 1000 })
      expect(await findingsIn(tx, foreign)).toEqual([])
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
  expect([tried, missed]).toEqual([1000, []])
})
