import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { latest } from '../latest.ts'

/** A token for a program that acts as a person of the directory (another system, the bench). */
export type TokenRequest = { readonly actor: string; readonly purpose: string; readonly expires: string }

/** Tokens by their hash, all in memory: a request costs one hash and one look-up. The token itself is kept nowhere. */
export type Tokens = {
  /** Gives the token, once. `expires` is UTC, ISO 8601. */
  readonly create: (request: TokenRequest) => Promise<string>
  readonly revoke: (token: string) => Promise<void>
  readonly actor: (token: string) => string | null
  readonly load: () => Promise<void>
}

type Row = { hash: Buffer; actor: string; expires: Date }
type Kept = { readonly actor: string; readonly expires: number }

const prefix = 'mf_'
const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens the tokens; call `load` before the first question, and again when another process has changed them. */
export function openTokens(pool: Pool, clock: () => number, tell: () => Promise<void>): Tokens {
  let kept: ReadonlyMap<string, Kept> = new Map()
  const load = latest(
    () => pool.query<Row>('SELECT hash, actor, expires FROM sign_in.api_token'),
    ({ rows }) => {
      kept = new Map(rows.map(({ hash, actor, expires }) => [hash.toString('base64'), { actor, expires: expires.getTime() }]))
    },
  )
  const changed = async () => {
    await load()
    await tell()
  }
  return {
    load,
    create: async ({ actor, purpose, expires }) => {
      const token = prefix + randomBytes(32).toString('base64url')
      const text = 'INSERT INTO sign_in.api_token (hash, actor, purpose, expires, created_at) VALUES ($1, $2, $3, $4, $5)'
      await pool.query(text, [digest(token), actor, purpose, expires, new Date(clock())])
      await changed()
      return token
    },
    revoke: async (token) => {
      await pool.query('DELETE FROM sign_in.api_token WHERE hash = $1', [digest(token)])
      await changed()
    },
    actor: (token) => {
      if (!token.startsWith(prefix)) return null
      const found = kept.get(digest(token).toString('base64'))
      return found && found.expires > clock() ? found.actor : null
    },
  }
}
