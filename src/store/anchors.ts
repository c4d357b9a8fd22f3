import { createHash, type Hash } from 'node:crypto'
import { canonical, sm3 } from './chain.ts'
import type { Database } from './database.ts'
import type { Tx } from './transaction.ts'

/**
 * The chains of all records are tied together at intervals, by a job, so that writers never wait for each other. An anchor covers the
 * transactions from the one before up to a horizon below which nothing is still open, counts their events and readings, and holds the SM3
 * over their hashes in the order of their ids. Whoever removes a whole record breaks an anchor; whoever rewrites the anchors is found out
 * by a copy of one hash kept elsewhere (printed in a report, sent to the county).
 */
export type Anchor = {
  readonly id: number
  readonly at: string
  readonly from_tx: number
  readonly until_tx: number
  readonly events: number
  readonly readings: number
  readonly digest: Buffer
  readonly prev: Buffer
  readonly hash: Buffer
}

export const firstAnchorPrev = sm3('anchor/1')

/** The anchor's own hash, over the one before and everything it says. */
export const anchorHash = (prev: Buffer, { id, at, from_tx, until_tx, events, readings, digest }: Omit<Anchor, 'prev' | 'hash'>): Buffer =>
  sm3(prev, canonical({ id, at, from_tx, until_tx, events, readings, digest: digest.toString('hex') }))

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
    const from_tx = before?.until_tx ?? 0
    const covered = await cover(tx, { from_tx, until_tx })
    if (covered.events + covered.readings === 0) return null
    const anchor = { id: (before?.id ?? 0) + 1, at: new Date(at).toISOString(), from_tx, until_tx, ...covered }
    const prev = before?.hash ?? firstAnchorPrev
    const made = { ...anchor, prev, hash: anchorHash(prev, anchor) }
    const columns = Object.keys(made)
    const text = `INSERT INTO anchor (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`
    await tx.query({ text }, Object.values(made))
    return made
  })

type Range = Pick<Anchor, 'from_tx' | 'until_tx'>

/** Count and digest of what lies between two transactions. */
export async function cover(tx: Tx, range: Range): Promise<Pick<Anchor, 'events' | 'readings' | 'digest'>> {
  const digest = createHash('sm3')
  const events = await addHashes(tx, digest, { table: 'event', ...range })
  const readings = await addHashes(tx, digest, { table: 'reading', ...range })
  return { events, readings, digest: digest.digest() }
}

const page = 20_000

async function addHashes(tx: Tx, digest: Hash, { table, from_tx, until_tx }: Range & { table: 'event' | 'reading' }): Promise<number> {
  const text = `SELECT id, hash FROM ${table} WHERE tx >= $1 AND tx < $2 AND id > $3 ORDER BY id LIMIT ${page}`
  let count = 0
  let after = 0
  for (;;) {
    const rows = await tx.query<{ id: number; hash: Buffer }>({ text }, [from_tx, until_tx, after])
    for (const { hash } of rows) digest.update(hash)
    count += rows.length
    if (rows.length < page) return count
    after = rows.at(-1)!.id
  }
}
