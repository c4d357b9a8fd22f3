import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'

/** How many failures within the window are let pass, and for how long the next is refused. Times in seconds. */
type Rule = { readonly window: number; readonly limit: number; readonly wait: number; readonly growth: number; readonly longest: number }

/** DB-02: five failures in 15 minutes lock an account for 30. */
const forAccount: Rule = { window: 900, limit: 5, wait: 1800, growth: 1, longest: 1800 }
/** A whole office may share one address, so it is allowed more; then each failure doubles the wait. */
const forSource: Rule = { window: 900, limit: 20, wait: 2, growth: 2, longest: 900 }

/** Whether an attempt may go on; if not, because of what and until when (milliseconds). */
export type Entry =
  | { readonly allowed: true /** This one, if it fails, locks the account. */; readonly last: boolean }
  | { readonly allowed: false; readonly because: 'account' | 'source'; readonly until: number }

/**
 * Counts failures per account name and per source. An attempt is counted before the password is looked at and struck off when it was right, so
 * that many guesses at once do not slip through together. Names that no account has are counted alike: the answers do not tell them apart.
 * Only keyed hashes of names and addresses are kept.
 */
export type Attempts = {
  readonly enter: (account: string, source: string, at: number) => Promise<Entry>
  readonly succeeded: (account: string, source: string, at: number) => Promise<void>
  /** The same for somebody's second factor, counted apart: whoever holds the password must not try out all codes. */
  readonly enterFactor: (person: string, at: number) => Promise<Entry>
  readonly factorSucceeded: (person: string) => Promise<void>
}

const recent = `(SELECT coalesce(array_agg(t), '{}') FROM unnest(a.failed) t WHERE t > $2::timestamptz - $3::float8 * interval '1 second')`
const failures = `cardinality(${recent}) + 1`

/** While a lock holds, nothing is changed and no row comes back. */
const enter = `
  INSERT INTO sign_in.attempt AS a (key, failed) VALUES ($1, ARRAY[$2::timestamptz])
  ON CONFLICT (key) DO UPDATE SET
    failed = ${recent} || $2::timestamptz,
    locked_until = CASE WHEN ${failures} >= $4::int
      THEN $2::timestamptz + least($5::float8 * power($6::float8, ${failures} - $4::int), $7::float8) * interval '1 second' END
  WHERE a.locked_until IS NULL OR a.locked_until <= $2::timestamptz
  RETURNING locked_until IS NOT NULL AS last`

const strike = `
  UPDATE sign_in.attempt SET failed = array_remove(failed, $2::timestamptz),
    locked_until = CASE WHEN cardinality(failed) > $3::int THEN locked_until END
  WHERE key = $1`

/** Opens the book of attempts. `secret` keys the hashes. */
export function openAttempts(pool: Pool, secret: string): Attempts {
  const keyOf = (kind: string, name: string) => createHmac('sha256', secret).update(`${kind}\0${name}`).digest()
  const count = async (key: Buffer, rule: Rule, at: number) => {
    const values = [key, new Date(at), rule.window, rule.limit, rule.wait, rule.growth, rule.longest]
    return (await pool.query<{ last: boolean }>(enter, values)).rows[0] ?? null
  }
  const lockedUntil = async (key: Buffer) => {
    const { rows } = await pool.query<{ until: Date | null }>('SELECT locked_until AS until FROM sign_in.attempt WHERE key = $1', [key])
    return rows[0]?.until?.getTime() ?? 0
  }
  const enterFor = async (key: Buffer, at: number): Promise<Entry> => {
    const counted = await count(key, forAccount, at)
    return counted ? { allowed: true, last: counted.last } : { allowed: false, because: 'account', until: await lockedUntil(key) }
  }
  return {
    enter: async (account, source, at) => {
      const where = keyOf('source', source)
      if (!(await count(where, forSource, at))) return { allowed: false, because: 'source', until: await lockedUntil(where) }
      return enterFor(keyOf('account', account), at)
    },
    enterFactor: (person, at) => enterFor(keyOf('factor', person), at),
    factorSucceeded: async (person) => {
      await pool.query('DELETE FROM sign_in.attempt WHERE key = $1', [keyOf('factor', person)])
    },
    succeeded: async (account, source, at) => {
      await pool.query('DELETE FROM sign_in.attempt WHERE key = $1', [keyOf('account', account)])
      await pool.query(strike, [keyOf('source', source), new Date(at), forSource.limit])
    },
  }
}
