import { createHash, type Hash } from 'node:crypto'
import type { Database } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import { canonical, sm3 } from './chain.ts'

/**
 * The chains of all records are tied together at intervals, by a job, so that writers never wait for each other. An anchor covers the
 * transactions from the one before up to a horizon below which nothing is still open, counts their events, readings and audit lines, and holds
 * the SM3 over their hashes in the order of their ids. Whoever removes a whole record or a line of the audit breaks an anchor; whoever rewrites
 * the anchors is found out by a copy of one hash kept elsewhere (the daily roots, printed in a report, sent to the county).
 */
export type Anchor = {
  readonly id: number
  readonly at: string
  readonly from_tx: number
  readonly until_tx: number
  readonly events: number
  readonly readings: number
  readonly audits: number
  readonly digest: Buffer
  /** Over the audit lines alone; null in anchors made before there were any. */
  readonly audit_digest: Buffer | null
  readonly prev: Buffer
  readonly hash: Buffer
}

export const firstAnchorPrev = sm3('anchor/1')

/** The anchor's own hash, over the one before and everything it says. */
export function anchorHash(prev: Buffer, anchor: Omit<Anchor, 'prev' | 'hash'>): Buffer {
  const { id, at, from_tx, until_tx, events, readings, audits, digest, audit_digest } = anchor
  const said = { id, at, from_tx, until_tx, events, readings, digest: digest.toString('hex') }
  return sm3(prev, canonical(audit_digest ? { ...said, audits, auditDigest: audit_digest.toString('hex') } : said))
}

const last = { text: 'SELECT * FROM anchor ORDER BY id DESC LIMIT 1' }
const horizon = {
  text: 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (SELECT tx_offset FROM schema_state) AS until_tx',
}

/** Ties everything since the last anchor; null if nothing was written since. Two at once: the second waits. `at`: UTC, ISO 8601. */
export const anchorChains = (db: Database, at: string): Promise<Anchor | null> =>
  db.owner(async (tx) => {
    await tx.query({ text: "SELECT pg_advisory_xact_lock(hashtext('mingfa anchor'))" })
    const [before] = await tx.query<Anchor>(last)
    const [{ until_tx }] = (await tx.query<{ until_tx: number }>(horizon)) as [{ until_tx: number }]
    const range = { from_tx: before?.until_tx ?? 0, until_tx }
    const covered = { ...(await cover(tx, range)), ...(await coverAudit(tx, range)) }
    if (covered.events + covered.readings + covered.audits === 0) return null
    const anchor = { id: (before?.id ?? 0) + 1, at: new Date(at).toISOString(), ...range, ...covered }
    const prev = before?.hash ?? firstAnchorPrev
    const made = { ...anchor, prev, hash: anchorHash(prev, anchor) }
    const columns = Object.keys(made)
    const text = `INSERT INTO anchor (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`
    await tx.query({ text }, Object.values(made))
    return made
  })

type Range = Pick<Anchor, 'from_tx' | 'until_tx'>

/** Count and digest of the events and readings that lie between two transactions. */
export async function cover(tx: Tx, range: Range): Promise<Pick<Anchor, 'events' | 'readings' | 'digest'>> {
  const digest = createHash('sm3')
  const events = await addHashes(tx, digest, { table: 'event', ...range })
  const readings = await addHashes(tx, digest, { table: 'reading', ...range })
  return { events, readings, digest: digest.digest() }
}

const page = 20_000

type Covered = { readonly id: number; readonly tx: number; readonly hash: Buffer }

async function addHashes(tx: Tx, digest: Hash, { table, from_tx, until_tx }: Range & { table: 'event' | 'reading' }): Promise<number> {
  const text = `SELECT id, hash FROM ${table} WHERE tx >= $1 AND tx < $2 AND id > $3 ORDER BY id LIMIT ${page}`
  let count = 0
  let after = 0
  for (;;) {
    const rows = await tx.query<Omit<Covered, 'tx'>>({ text }, [from_tx, until_tx, after])
    for (const { hash } of rows) digest.update(hash)
    count += rows.length
    if (rows.length < page) return count
    after = rows.at(-1)!.id
  }
}

/** Count and digest of the audit lines between two transactions. */
export async function coverAudit(tx: Tx, { from_tx, until_tx }: Range): Promise<Pick<Anchor, 'audits' | 'audit_digest'>> {
  const text = `SELECT id, tx, hash FROM audit WHERE tx >= $1 AND tx < $2 AND id > $3 ORDER BY id LIMIT ${page}`
  const sum = sumOfAudit()
  for (let after = 0; ; ) {
    const rows = await tx.query<Covered>({ text }, [from_tx, until_tx, after])
    for (const row of rows) sum.add(row)
    if (rows.length < page) return sum.end()
    after = rows.at(-1)!.id
  }
}

/**
 * The digest over audit lines in their order. A line has no chain of its own, so its place is covered too: lines that change places, or move to
 * another transaction, are found like changed ones.
 */
export function sumOfAudit(): { add: (line: Covered) => void; end: () => { audits: number; audit_digest: Buffer } } {
  const digest = createHash('sm3')
  let audits = 0
  return {
    add: ({ id, tx, hash }) => {
      digest.update(`${id}/${tx}/`).update(hash)
      audits += 1
    },
    end: () => ({ audits, audit_digest: digest.digest() }),
  }
}
