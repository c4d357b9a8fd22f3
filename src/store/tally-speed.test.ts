import { test } from 'vitest'
import { createTestDatabase } from '../../test/database.ts'
import { registers } from '../registers/index.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { openBook, tally, tallyAll, tallyPerUnit } from './tally.ts'

test('speed', async () => {
  const server = await createTestDatabase()
  const db = openDatabase({ url: server.url, masterKeyFile: '/tmp/tally-speed/key' })
  await migrate(db, registers)
  await db.owner((tx) =>
    tx.query({
      text: `insert into dispute (id, unit_id, code, title, state, handler, involved, restricted, files, links, trail, version, chain_head, registered_at, updated_at, found_on, accepted_on, concluded_on, kind, terms, sessions)
   select gen_random_uuid(), 10 + n % 10, 'x' || n, 't', (select (enum_range) from (select 'concluded') e(enum_range) limit 0), 'p', '{}', false, '{}', '[]', '[]', 1, '', now(), now(), date '2022-01-01' + n % 1800, date '2022-01-01' + n % 1800, date '2022-01-05' + n % 1800, null, 'x', jsonb_build_array(jsonb_build_object('on', (date '2022-01-03' + n % 1800)::text)) from generate_series(1, 200000) n`.replace(
        "(select (enum_range) from (select 'concluded') e(enum_range) limit 0)",
        `'${Object.keys(registers.find((r) => r.id === 'dispute')!.states)[0]}'`,
      ),
    }),
  )
  await db.owner((tx) => tx.query({ text: 'analyze dispute' }))
  const book = openBook(registers)
  const units = [1, ...Array.from({ length: 10 }, (_, i) => 10 + i)]
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const time = async (name: string, f: () => Promise<unknown>) => {
    await f()
    const t = performance.now()
    await f()
    console.log(name, Math.round(performance.now() - t))
  }
  await db.owner(async (tx) => {
    for (const jit of ['off']) {
      await tx.query({ text: `set jit = ${jit}` })
      await time('one township', () => tally(tx, book, { figure: 'disputes.succeeded', units: [12], ...year }))
      await time('county', () => tally(tx, book, { figure: 'disputes.succeeded', units, ...year }))
      await time('per unit', () => tallyPerUnit(tx, book, { figure: 'disputes.succeeded', of: units.map((u) => [u]), ...year }))
      await time('all township', () => tallyAll(tx, book, { units: [12], ...year }))
      await time('all county', () => tallyAll(tx, book, { units, ...year }))
    }
  })
  await db.close()
  await server.drop()
}, 120000)
