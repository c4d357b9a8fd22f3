import type { Pool } from 'pg'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { DoorPolicy } from './policy.ts'
import type { Engine } from './sign-in-engine.ts'
import { passwordRules, weakPassword } from './sign-in-password.ts'
import type { Standings } from './standing.ts'

/** Who sets whose password. `due`: somebody else chose it, so its owner must change it first. */
export type NewPassword = { readonly person: string; readonly account: string; readonly password: string; readonly due: boolean }

/** Judges and keeps passwords: the present one as the engine's hash, the last ones as hashes that may not come back (DB-01). */
export type Passwords = {
  /** Why this password will not do for this person; null when it will. */
  readonly judge: (given: Omit<NewPassword, 'due'>) => Promise<Problem | null>
  /** Judges, then keeps; null when done. */
  readonly set: (given: NewPassword) => Promise<Problem | null>
}

type Parts = {
  readonly pool: Pool
  readonly engine: Engine
  readonly standings: Standings
  readonly policy: () => DoorPolicy
  readonly clock: () => number
}

/** Opens the judging of passwords. */
export function openPasswords({ pool, engine, standings, policy, clock }: Parts): Passwords {
  const formerOf = async (person: string, count: number) => {
    const text = 'SELECT hash FROM sign_in.former_password WHERE person = $1 ORDER BY until DESC LIMIT $2'
    return (await pool.query<{ hash: string }>(text, [person, count])).rows.map(({ hash }) => hash)
  }
  const judge: Passwords['judge'] = async ({ person, account, password }) => {
    const weak = weakPassword(password, account, policy().passwords)
    if (weak) return weak
    const { kept } = passwordRules[policy().passwords]
    const present = await engine.passwordHash(person)
    const hashes = [...(present === null ? [] : [present]), ...(await formerOf(person, kept - 1))]
    for (const hash of hashes) if (await engine.isPassword(hash, password)) return used(kept)
    return null
  }
  return {
    judge,
    set: async ({ due, ...given }) => {
      const fault = await judge(given)
      if (fault) return fault
      const present = await engine.passwordHash(given.person)
      if (!(await engine.setPassword(given.person, given.password))) return problem('MF-AUT-018')
      const [person, at] = [given.person, new Date(clock())]
      if (present !== null)
        await pool.query('INSERT INTO sign_in.former_password (person, hash, until) VALUES ($1, $2, $3)', [person, present, at])
      await standings.passwordSet(person, clock(), due)
      return null
    },
  }
}

const used = (kept: number): Problem =>
  problem('MF-FLD-006', {
    field: 'password',
    slots: { field: '密码', limit: kept > 1 ? `不能与最近 ${kept} 次用过的相同` : '不能与现在的相同' },
  })
