import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { createTestDatabase } from '../../../test/database.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Database, insertMany, migrate, openDatabase, type Scope } from '../index.ts'
import { visit } from './animal-clinic.ts'

/** The foreign registers of the store's tests. */
export const foreign: readonly AnyRegister[] = [loan, visit]

/** A database of its own with the foreign registers. `sql` speaks as the superuser, who can do what nobody should. */
export type Scene = {
  db: Database
  url: string
  keyFile: string
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  end: () => Promise<void>
}

export async function openScene(registers = foreign): Promise<Scene> {
  const server = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-store-'))
  const keyFile = join(folder, 'master.key')
  const db = openDatabase({ url: server.url, masterKeyFile: keyFile, poolSize: 8 })
  await migrate(db, registers)
  const superuser = new Client(server.url)
  await superuser.connect()
  return {
    db,
    url: server.url,
    keyFile,
    sql: async (text, values) => (await superuser.query(text, values)).rows,
    end: async () => {
      await Promise.all([db.close(), superuser.end()])
      await server.drop()
      rmSync(folder, { recursive: true })
    },
  }
}

export const clerk: Scope = { user: 'u1', units: [1, 2], villages: [] }

/** A loan of a drill in unit 1; whatever is given instead wins. */
export function lend(change: { record?: string; set?: RecordEvent['set']; base?: RecordEvent['base']; actor?: string } = {}): RecordEvent {
  const record = change.record ?? randomUUID()
  const actor = change.actor ?? 'u1'
  return {
    record,
    register: 'loan',
    version: 1,
    step: 'lend',
    actor: { id: actor, name: '甲', role: 'clerkOffice' },
    recordedAt: '2026-03-02T01:02:03.456Z',
    effectiveOn: '2026-03-01',
    from: null,
    to: 'lent',
    set: { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-01', ...change.set },
    base: { unit: 1, village: null, code: `GJ-${record.slice(0, 8)}`, title: '借电钻', handler: actor, involved: [actor], ...change.base },
    definition: 1,
  }
}

/** What follows an event: a check that takes so many minutes, in the state there is. */
export const check = (before: RecordEvent, minutes = 5): RecordEvent => ({
  ...before,
  version: before.version + 1,
  step: 'check',
  from: before.to,
  set: { checks: [{ on: '2026-03-02', by: 'u1', minutes }] },
  base: {},
})

/** Loans by one event each, written with the owner's hand. */
export const lendMany = (db: Database, loans: readonly RecordEvent[]): Promise<number> =>
  db.owner((tx) =>
    insertMany(
      tx,
      loan,
      loans.map((event) => ({ events: [event], clocks: [] })),
    ),
  )

/** A visit to the clinic with a value in every field. */
export function admit(record: string = randomUUID(), change: { set?: RecordEvent['set']; base?: RecordEvent['base'] } = {}): RecordEvent {
  const other = '00000000-0000-4000-8000-000000000001'
  const set = {
    animal: 'o\'黑\\猫"',
    story: '第一行\n第二行',
    weight: 31.25,
    legs: 4,
    price: 123_456_789_012,
    cameOn: '2026-02-28',
    seenAt: '2026-03-01T00:05',
    kind: 'cat',
    ills: ['cough', 'fever'],
    urgent: false,
    vet: 'u7',
    helpers: ['u8', 'u9'],
    ward: '3',
    photos: ['a'.repeat(64)],
    earlier: other,
    related: [other],
    paper: '诊发〔2026〕3号',
    basis: ['诊所规则'],
    doses: [
      { drug: '甲', grams: 0.5, ownerNote: '夜里不睡' },
      { drug: '乙', grams: 2 },
    ],
    ownerNumber: '11010519491231002X',
    diagnosis: 'flu',
    heavy: true,
    ...change.set,
  }
  const base = { unit: 1, village: 11, code: `DW-${record}`, title: '看猫', handler: 'u1', involved: ['u1'], ...change.base }
  return { ...lend({ record }), register: 'clinic-visit', step: 'admit', to: 'waiting', effectiveOn: '2026-02-28', set, base }
}

/**
 * Waits until the server counts every transaction before this one as finished. Transactions of other databases on the same server (other test
 * files) hold an anchor's horizon back for a moment.
 */
export async function settled({ sql }: Scene, transaction?: string): Promise<void> {
  const [now] = transaction ? [{ xid: transaction }] : await sql('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid')
  for (;;) {
    const [row] = await sql('SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS past', [now!.xid])
    if (row!.past) return
  }
}
