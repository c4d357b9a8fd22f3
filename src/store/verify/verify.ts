import type { AnyRegister } from '../../kernel/register.ts'
import type { Database } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import { quoted, tableOf } from '../names.ts'
import { eventFields } from '../records/events.ts'
import { recordColumns } from '../records/rows.ts'
import { checkAnchors, checkReadings, type KnownAnchor } from './anchors.ts'
import { checkAudit, type OpenFile } from './audit.ts'
import { type ChainRow, checkChain, type Finding } from './chain.ts'
import { checkRow } from './row.ts'

export type VerifyOptions = {
  /** Told as it goes on: events read so far. */
  readonly report?: (events: number) => void
  /** Anchors noted outside the database. */
  readonly known?: readonly KnownAnchor[]
  /** Opens files of the store, for archived audit lines; without it archives are not read. */
  readonly open?: OpenFile
}

/**
 * Reads everything once, as of one moment, and finds what is not as it was written: events changed, left out, put in or moved; rows that differ
 * from the fold of their events; readings, audit lines and anchors changed; whole records gone since an anchor. An empty list means that the
 * database holds what was written, as far as the anchors noted elsewhere reach.
 */
export const verify = (db: Database, registers: readonly AnyRegister[], options: VerifyOptions = {}): Promise<readonly Finding[]> =>
  db.owner((tx) => findingsIn(tx, registers, options), 'snapshot')

/** The same inside a transaction of the owner's. */
export async function findingsIn(tx: Tx, registers: readonly AnyRegister[], options: VerifyOptions = {}): Promise<readonly Finding[]> {
  const { report, known = [], open } = options
  const findings: Finding[] = []
  let count = 0
  for await (const records of recordsOf(tx)) {
    findings.push(...records.flatMap(checkChain), ...(await checkRows(tx, registers, records)))
    count += records.reduce((sum, rows) => sum + rows.length, 0)
    report?.(count)
  }
  for (const register of registers) findings.push(...(await strangeRows(tx, register)))
  return [...findings, ...(await checkReadings(tx)), ...(await checkAudit(tx)), ...(await checkAnchors(tx, known, open))]
}

const page = 4000
const pageText = `SELECT ${eventFields}, unit_id, village_id, prev, hash FROM event
  WHERE (record, version) > ($1::uuid, $2::int) ORDER BY record, version LIMIT ${page}`

/** All events, record by record, some thousand at a time; a record is never cut in two. */
async function* recordsOf(tx: Tx): AsyncGenerator<ChainRow[][]> {
  let after: [string, number] = ['00000000-0000-0000-0000-000000000000', 0]
  let open: ChainRow[] = []
  for (;;) {
    const rows = await tx.query<ChainRow>({ text: pageText }, after)
    const groups = [...Map.groupBy([...open, ...rows], (row) => row.record).values()]
    const last = rows.at(-1)
    if (!last || rows.length < page) {
      yield groups
      return
    }
    open = groups.pop() as ChainRow[]
    yield groups
    after = [last.record, last.version]
  }
}

async function checkRows(tx: Tx, registers: readonly AnyRegister[], records: readonly ChainRow[][]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [id, groups] of Map.groupBy(records, (rows) => rows[0]!.register)) {
    const register = registers.find((one) => one.id === id)
    if (!register) {
      findings.push({ kind: 'changedEvent', register: id, says: `${groups.length} 条记录的事件属于“${id}”，没有这本台账。` })
      continue
    }
    const found = await rowsById(
      tx,
      register,
      groups.map((rows) => rows[0]!.record),
    )
    for (const rows of groups) findings.push(...checkRow(register, rows, found.get(rows[0]!.record)))
  }
  return findings
}

async function rowsById(tx: Tx, register: AnyRegister, ids: readonly string[]): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const text = `SELECT ${recordColumns(register).map(quoted).join(', ')} FROM ${tableOf(register)} WHERE id = ANY ($1::uuid[])`
  return new Map((await tx.rows({ text }, [ids])).map((row) => [row[0] as string, row]))
}

/** Rows that no event explains. */
async function strangeRows(tx: Tx, register: AnyRegister): Promise<readonly Finding[]> {
  const text = `SELECT t.id, t.code FROM ${tableOf(register)} t
    WHERE NOT EXISTS (SELECT FROM event e WHERE e.record = t.id AND e.register = $1) ORDER BY t.id`
  const rows = await tx.query<{ id: string; code: string }>({ text }, [register.id])
  return rows.map(({ id, code }) => ({
    kind: 'strangeRow',
    register: register.id,
    record: id,
    says: `“${register.name}”${code}：没有任何事件说明这条记录的来历。`,
  }))
}
