import type { Pool } from 'pg'
import type { DoorPolicy } from './policy.ts'
import { passwordRules } from './sign-in-password.ts'

/** How an account stands, apart from its password. Times in milliseconds. */
export type Standing = {
  readonly passwordSetAt: number
  /** Somebody else set it, or asked for a change. */
  readonly passwordDue: boolean
  readonly usedAt: number
  readonly closedAt: number | null
}

export type Standings = {
  /** Null where there is no account. */
  readonly of: (person: string) => Promise<Standing | null>
  readonly begin: (person: string, at: number) => Promise<void>
  readonly passwordSet: (person: string, at: number, due: boolean) => Promise<void>
  readonly used: (person: string, at: number) => Promise<void>
  readonly close: (person: string, at: number) => Promise<void>
  /** Opens a closed account again; the days without use count from now. */
  readonly reopen: (person: string, at: number) => Promise<void>
  /** Closes every account that lay unused since before; gives whose. */
  readonly closeUnused: (before: number, at: number) => Promise<readonly string[]>
}

type Row = { password_set_at: Date; password_due: boolean; used_at: Date; closed_at: Date | null }
const day = 86_400_000

/** Opens the book of accounts' standings. */
export function openStandings(pool: Pool): Standings {
  const run = async (text: string, ...values: unknown[]) =>
    void (await pool.query(`UPDATE sign_in.standing SET ${text} WHERE person = $1`, values))
  return {
    of: async (person) => {
      const { rows } = await pool.query<Row>('SELECT * FROM sign_in.standing WHERE person = $1', [person])
      const row = rows[0]
      if (!row) return null
      const { password_set_at: set, used_at: used, closed_at: closed, password_due: passwordDue } = row
      return { passwordSetAt: set.getTime(), passwordDue, usedAt: used.getTime(), closedAt: closed?.getTime() ?? null }
    },
    begin: async (person, at) => {
      const text = 'INSERT INTO sign_in.standing (person, password_set_at, used_at) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING'
      await pool.query(text, [person, new Date(at)])
    },
    passwordSet: (person, at, due) => run('password_set_at = $2, password_due = $3', person, new Date(at), due),
    used: (person, at) => run('used_at = greatest(used_at, $2)', person, new Date(at)),
    close: (person, at) => run('closed_at = coalesce(closed_at, $2)', person, new Date(at)),
    reopen: (person, at) => run('closed_at = NULL, used_at = $2', person, new Date(at)),
    closeUnused: async (before, at) => {
      const text = 'UPDATE sign_in.standing SET closed_at = $2 WHERE closed_at IS NULL AND used_at <= $1 RETURNING person'
      const { rows } = await pool.query<{ person: string }>(text, [new Date(before), new Date(at)])
      return rows.map(({ person }) => person)
    },
  }
}

/** Whether the password must be changed before anything else (DB-01: the 91st day). */
export const passwordOver = ({ passwordDue, passwordSetAt }: Standing, { passwords, passwordDays }: DoorPolicy, at: number): boolean =>
  passwordDue || (passwordRules[passwords].rotates && at - passwordSetAt >= passwordDays * day)

/** Whether the account lay unused for too long (DB-05). */
export const lainUnused = ({ usedAt }: Standing, { unusedDays }: DoorPolicy, at: number): boolean => at - usedAt >= unusedDays * day
