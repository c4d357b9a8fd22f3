import { createHash } from 'node:crypto'
import { canonical } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'
import { hex } from './rows.ts'

/** Where a command led: the record and the version it made there; the first is the record it was about, the others it opened. */
export type Made = { readonly register: string; readonly record: string; readonly version: number }

/** A command as its sender marked it. `said` is everything the command says. */
export type Sending = { readonly person: string; readonly key: string; readonly said: object }

const digestOf = (said: object): string => hex(createHash('sha256').update(canonical(said)).digest())

const insert = {
  name: 'note_sent',
  text: 'INSERT INTO sent_once (person_id, key, said, records, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key',
}

/**
 * Keeps what a command made, in the command's own transaction; a second one with the same key waits here for the first. False: the key
 * was used before, and what this transaction wrote must be undone (T-19).
 */
export async function noteSent(
  tx: Tx,
  { person, key, said }: Sending,
  { made, at }: { made: readonly Made[]; at: string },
): Promise<boolean> {
  return (await tx.query(insert, [person, key, digestOf(said), JSON.stringify(made), at])).length > 0
}

const find = { name: 'find_sent', text: 'SELECT records, said = $3 AS same FROM sent_once WHERE person_id = $1 AND key = $2' }

/** What a command of this key made; `other` when the key was used for something else; null when it is new. */
export async function findSent(tx: Tx, { person, key, said }: Sending): Promise<readonly Made[] | 'other' | null> {
  const [row] = await tx.query<{ records: readonly Made[]; same: boolean }>(find, [person, key, digestOf(said)])
  if (!row) return null
  return row.same ? row.records : 'other'
}

/** Forgets keys that nobody will send again. Gives how many. */
export async function forgetSent(tx: Tx, before: string): Promise<number> {
  return (await tx.query({ text: 'DELETE FROM sent_once WHERE at < $1 RETURNING key' }, [before])).length
}
