import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'

/** What may be shown once and soon: a passkey's question, a journey to another sign-in system, a link. 256 bits, kept as hashes only. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export type ChallengeKind = 'passkey' | 'journey'

/** Questions that wait for an answer. Each is answered once, by whoever holds its token, before it runs out. */
export type Challenges = {
  /** Keeps a value; gives the token that fetches it. */
  readonly ask: <V extends object>(kind: ChallengeKind, value: V) => Promise<string>
  /** The value, once; null when unknown, answered before or run out. */
  readonly take: <V extends object>(kind: ChallengeKind, token: string) => Promise<V | null>
}

const minutes = 10

/** Opens the book of questions. */
export const openChallenges = (pool: Pool, clock: () => number): Challenges => ({
  ask: async (kind, value) => {
    const token = newToken()
    await pool.query('DELETE FROM sign_in.challenge WHERE expires < $1', [new Date(clock())])
    const text = 'INSERT INTO sign_in.challenge (hash, kind, value, expires) VALUES ($1, $2, $3, $4)'
    await pool.query(text, [hashOf(token), kind, JSON.stringify(value), new Date(clock() + minutes * 60_000)])
    return token
  },
  take: async (kind, token) => {
    const text = 'DELETE FROM sign_in.challenge WHERE hash = $1 AND kind = $2 RETURNING value, expires'
    const { rows } = await pool.query<{ value: string; expires: Date }>(text, [hashOf(token), kind])
    const row = rows[0]
    return row && row.expires.getTime() > clock() ? JSON.parse(row.value) : null
  },
})
