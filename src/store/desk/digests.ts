import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Tx } from '../connection/transaction.ts'

export type Digest = { readonly day: Day; readonly lines: readonly string[]; readonly readAt: string | null }

const insert = {
  name: 'keep_digest',
  text: 'INSERT INTO digest (person_id, day, lines) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING person_id',
}

/** Keeps somebody's digest of the day. False when he has one already: there is one a day, however often the job runs. */
export const keepDigest = async (
  tx: Tx,
  { person, day, lines }: { person: string; day: Day; lines: readonly string[] },
): Promise<boolean> => (await tx.query(insert, [person, day, lines])).length > 0

const newest = {
  name: 'newest_digest',
  text: 'SELECT day, lines, read_at AS "readAt" FROM digest WHERE person_id = $1 AND day = $2',
}

/** Somebody's digest of this day; null without one. */
export const findDigest = async (tx: Tx, person: string, day: Day): Promise<Digest | null> =>
  (await tx.query<Digest>(newest, [person, day]))[0] ?? null

const read = {
  name: 'read_digest',
  text: 'UPDATE digest SET read_at = $3 WHERE person_id = $1 AND day = $2 AND read_at IS NULL',
}

/** Notes that somebody has read his digest. */
export async function markDigestRead(tx: Tx, { person, day, at }: { person: string; day: Day; at: string }): Promise<void> {
  await tx.query(read, [person, day, at])
}

/** Drops digests of days before this one: what they told has long happened or not. */
export async function dropDigests(tx: Tx, before: Day): Promise<void> {
  await tx.query({ text: 'DELETE FROM digest WHERE day < $1' }, [before])
}
