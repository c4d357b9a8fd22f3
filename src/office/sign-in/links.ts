import type { Pool } from 'pg'
import { hashOf, newToken } from './challenges.ts'

/** What a one-time link is for: the installation's first people, a first password, a forgotten one. */
export type LinkPurpose = 'setUp' | 'activation' | 'reset'

/** How long each is good for, in minutes. A forgotten password is asked for by somebody who sits waiting (AV-38). */
const linkMinutes: Readonly<Record<LinkPurpose, number>> = { setUp: 24 * 60, activation: 24 * 60, reset: 30 }

/** A link to hand over. The token belongs into the fragment of the address, which neither servers nor proxies ever see. */
export type Invitation = { readonly token: string; readonly path: string; readonly expires: string }

/** What an open link says. `person` is null for the installation's own. */
export type OpenLink = { readonly purpose: LinkPurpose; readonly person: string | null; readonly madeBy: string | null }

/** One-time links, kept as hashes. A new one for the same person takes the place of the old. */
export type Links = {
  readonly make: (purpose: LinkPurpose, person: string | null, by: string | null) => Promise<Invitation>
  /** Null if it is unknown, used, replaced or run out. */
  readonly look: (token: string) => Promise<OpenLink | null>
  /** The same, and it is used up: of two who come at once one gets null. */
  readonly take: (token: string) => Promise<OpenLink | null>
  readonly drop: (person: string) => Promise<void>
}

type Row = { purpose: LinkPurpose; person: string | null; made_by: string | null; expires: Date }
const pages: Readonly<Record<LinkPurpose, string>> = { setUp: 'set-up', activation: 'activate', reset: 'activate' }

/** Opens the book of links. */
export function openLinks(pool: Pool, clock: () => number): Links {
  const read = async (text: string, token: string): Promise<OpenLink | null> => {
    const row = (await pool.query<Row>(text, [hashOf(token)])).rows[0]
    return row && row.expires.getTime() > clock() ? { purpose: row.purpose, person: row.person, madeBy: row.made_by } : null
  }
  return {
    make: async (purpose, person, by) => {
      const [token, expires] = [newToken(), new Date(clock() + linkMinutes[purpose] * 60_000)]
      await pool.query('DELETE FROM sign_in.link WHERE person IS NOT DISTINCT FROM $1', [person])
      const text = 'INSERT INTO sign_in.link (hash, purpose, person, expires, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)'
      await pool.query(text, [hashOf(token), purpose, person, expires, by, new Date(clock())])
      return { token, path: `/staff/${pages[purpose]}#${token}`, expires: expires.toISOString() }
    },
    look: (token) => read('SELECT purpose, person, made_by, expires FROM sign_in.link WHERE hash = $1', token),
    take: (token) => read('DELETE FROM sign_in.link WHERE hash = $1 RETURNING purpose, person, made_by, expires', token),
    drop: async (person) => {
      await pool.query('DELETE FROM sign_in.link WHERE person = $1', [person])
    },
  }
}
