import type { Pool } from 'pg'
import { deviceLabel } from './devices.ts'
import type { Caller, Entered, Session } from './session.ts'
import type { Engine } from './sign-in-engine.ts'
import { markOf } from './sign-in-sessions.ts'

/** How sure a session is when it begins. */
export type Strength = Pick<Session, 'factors' | 'strongAt' | 'passwordDue'>

/** A session as its owner sees it. Moments as UTC, ISO 8601. */
export type OwnSession = {
  readonly id: string
  readonly device: string
  readonly source: string
  readonly began: string
  readonly seen: string
}

/** Begins, replaces, lists and ends sessions. Whoever ends one tells every process. */
export type SessionBook = {
  /** Of more than the policy allows the oldest end (T-14). Gives the marks of those that ended. */
  readonly open: (person: string, strength: Strength, caller: Caller) => Promise<Entered & { readonly ended: readonly string[] }>
  /** The same session under a new token, surer than before; the old token is dead (AV-41). */
  readonly replace: (old: Session, strength: Strength, caller: Caller) => Promise<Entered>
  readonly of: (person: string) => Promise<readonly OwnSession[]>
  /** False if the session is not his. */
  readonly end: (person: string, id: string) => Promise<boolean>
  readonly endAll: (person: string, except?: string) => Promise<void>
}

type Row = { token: string; ip_address: string | null; user_agent: string | null; created_at: Date; updated_at: Date }
type Parts = {
  readonly pool: Pool
  readonly engine: Engine
  readonly clock: () => number
  /** Sessions that one person may have. */
  readonly limit: () => number
  /** Says in every process that the session with this mark is over. */
  readonly over: (mark: string) => Promise<void>
}

/** Opens the book of sessions. */
export function openSessionBook({ pool, engine, clock, limit, over }: Parts): SessionBook {
  const begin = (person: string, strength: Strength, { source, agent = '', began }: Caller & { began: number }) =>
    engine.begin({
      person,
      source,
      agent: agent.slice(0, 300),
      factors: strength.factors,
      passwordDue: strength.passwordDue,
      strongAt: strength.strongAt === null ? null : new Date(strength.strongAt),
      began: new Date(began),
      seen: new Date(clock()),
    })
  const rowsOf = async (person: string) =>
    (await pool.query<Row>('SELECT * FROM sign_in.session WHERE user_id = $1 ORDER BY updated_at DESC', [person])).rows
  const end = async (tokens: readonly string[]): Promise<readonly string[]> => {
    for (const token of tokens) {
      await engine.end(token)
      await over(markOf(token))
    }
    return tokens.map(markOf)
  }
  return {
    open: async (person, strength, caller) => {
      const { token, ...entered } = await begin(person, strength, { ...caller, began: clock() })
      // Half-finished ones are counted apart, so that a stolen password alone throws nobody out.
      const text = `SELECT token FROM sign_in.session WHERE user_id = $1 AND coalesce(factors, 1) = $2 AND token <> $3
        ORDER BY created_at DESC OFFSET $4`
      const { rows } = await pool.query<{ token: string }>(text, [person, strength.factors, token, limit() - 1])
      return { ...entered, ended: await end(rows.map((row) => row.token)) }
    },
    replace: async (old, strength, caller) => {
      const { token: _, ...entered } = await begin(old.person, strength, { ...caller, began: old.began })
      await end((await rowsOf(old.person)).map(({ token }) => token).filter((token) => markOf(token) === old.id))
      return entered
    },
    of: async (person) => (await rowsOf(person)).map(shown),
    end: async (person, id) =>
      (await end((await rowsOf(person)).map(({ token }) => token).filter((token) => markOf(token) === id))).length > 0,
    endAll: async (person, except) => {
      await end((await rowsOf(person)).map(({ token }) => token).filter((token) => markOf(token) !== except))
    },
  }
}

const shown = ({ token, user_agent: agent, ip_address: source, created_at: began, updated_at: seen }: Row): OwnSession => ({
  id: markOf(token),
  device: deviceLabel(agent ?? undefined),
  source: source ?? '',
  began: began.toISOString(),
  seen: seen.toISOString(),
})
