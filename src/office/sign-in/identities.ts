import type { Pool } from 'pg'
import { type Problem, problem } from '../../kernel/problem/problem.ts'

/** Somebody of another sign-in system, by the id there that never changes. Two systems' ids are two identities even if they read alike (AV-40). */
export type Identity = { readonly provider: string; readonly subject: string }

/** An identity that waits for approval, or is bound. Moments as UTC, ISO 8601. */
export type Binding = Identity & { readonly person: string; readonly askedAt: string; readonly approvedBy: string | null }

/**
 * Which account an outside identity opens. The person asks for it while signed in here and there; somebody else approves. Nothing is ever matched by
 * telephone number or name (T-32).
 */
export type Identities = {
  readonly ask: (identity: Identity, person: string) => Promise<{ readonly asked: true } | Problem>
  /** `by`: a security administrator, never the person himself; a constraint of the table says so too. */
  readonly approve: (identity: Identity, by: string) => Promise<{ readonly person: string } | Problem>
  readonly drop: (identity: Identity) => Promise<boolean>
  /** The person of an approved binding; null without one. */
  readonly personOf: (identity: Identity) => Promise<string | null>
  readonly of: (person: string) => Promise<readonly Binding[]>
  readonly waiting: () => Promise<readonly Binding[]>
}

type Row = { provider: string; subject: string; person: string; asked_at: Date; approved_by: string | null }
const shown = ({ asked_at: asked, approved_by: approvedBy, ...rest }: Row): Binding => ({
  ...rest,
  askedAt: asked.toISOString(),
  approvedBy,
})

/** Opens the book of bindings. */
export function openIdentities(pool: Pool, clock: () => number): Identities {
  const rows = async (where: string, ...values: unknown[]) => {
    const text = `SELECT provider, subject, person, asked_at, approved_by FROM sign_in.identity WHERE ${where} ORDER BY asked_at`
    return (await pool.query<Row>(text, values)).rows
  }
  const find = async ({ provider, subject }: Identity) => (await rows('provider = $1 AND subject = $2', provider, subject))[0]
  return {
    ask: async ({ provider, subject }, person) => {
      const text = 'INSERT INTO sign_in.identity (provider, subject, person, asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING'
      const { rowCount } = await pool.query(text, [provider, subject, person, new Date(clock())])
      return rowCount === 1 ? { asked: true } : problem('MF-AUT-016')
    },
    approve: async (identity, by) => {
      const found = await find(identity)
      if (!found || found.approved_by !== null) return problem('MF-AUT-018')
      if (found.person === by) return problem('MF-AUT-017')
      const text = `UPDATE sign_in.identity SET approved_by = $3, approved_at = $4 WHERE provider = $1 AND subject = $2 AND approved_by IS NULL`
      await pool.query(text, [identity.provider, identity.subject, by, new Date(clock())])
      return { person: found.person }
    },
    drop: async ({ provider, subject }) =>
      (await pool.query('DELETE FROM sign_in.identity WHERE provider = $1 AND subject = $2', [provider, subject])).rowCount === 1,
    personOf: async (identity) => {
      const found = await find(identity)
      return found?.approved_by ? found.person : null
    },
    of: async (person) => (await rows('person = $1', person)).map(shown),
    waiting: async () => (await rows('approved_by IS NULL')).map(shown),
  }
}
