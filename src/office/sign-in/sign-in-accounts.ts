import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { DoorParts } from './door-parts.ts'
import type { Invitation } from './links.ts'
import type { NewAccount } from './sign-in-engine.ts'
import { isAccount, normaliseAccount } from './sign-in-names.ts'
import { weakPassword } from './sign-in-password.ts'
import { lainUnused } from './standing.ts'

/** How an account stands, for those who administer people. Moments as UTC, ISO 8601. */
export type AccountStanding = {
  readonly account: string
  readonly state: 'invited' | 'open' | 'closed' | 'unused'
  readonly usedAt: string
  readonly secondFactors: number
}

/**
 * Making, closing and repairing accounts. Nobody makes his own: there is no public sign-up, and a fresh database has no account at all (DB-05).
 * `by`: the administrator, null for the installation itself.
 */
export type Accounts = {
  /** An account with a password, for demonstration and tests. Refuses a weak password, a wrong account name, and one that is taken. */
  readonly createAccount: (account: NewAccount) => Promise<{ readonly account: string } | Problem>
  /** A new password; every session under the old one ends. */
  readonly setPassword: (person: string, account: string, password: string) => Promise<{ readonly set: true } | Problem>
  /** An account without a password, and the link by which its owner sets one. Invites again whoever has not come yet. */
  readonly inviteAccount: (person: Omit<NewAccount, 'password'>, by: string | null) => Promise<Invitation | Problem>
  /** For a forgotten password or a closed account: good once, for 30 minutes. Second factors stay (AV-38). */
  readonly resetLink: (person: string, by: string) => Promise<Invitation | Problem>
  /** For a lost phone without recovery codes: takes factors and password away, so that only the new link opens the account. */
  readonly clearFactors: (person: string, by: string) => Promise<Invitation | Problem>
  /** No sign-in any more, and every session ends now. */
  readonly closeAccount: (person: string, by: string) => Promise<{ readonly closed: true } | Problem>
  readonly accountStanding: (person: string) => Promise<AccountStanding | null>
  /** Closes what lay unused for 90 days; gives whose. For a daily job. */
  readonly closeUnused: () => Promise<readonly string[]>
}

const wrong = (field: string, name: string, limit: string): Problem => problem('MF-FLD-006', { field, slots: { field: name, limit } })
const noAccount = (): Problem => wrong('account', '账号', '不存在')
/** An account name with wrong signs. `whose`: as which field it was typed. */
export const badName = (whose = '账号'): Problem => wrong('account', whose, '应为 2 至 64 个字母、汉字、数字或 . _ - @')
const taken = (): Problem => wrong('account', '账号', '已被使用，或此人已有账号')

/** Opens the care of accounts. */
export const openAccounts = (parts: DoorParts): Accounts => ({
  createAccount: async (given) => {
    const account = normaliseAccount(given.account)
    if (!isAccount(account)) return badName()
    const weak = weakPassword(given.password, account, parts.policy().passwords)
    if (weak) return weak
    if (!(await parts.engine.add({ ...given, account }, given.password))) return taken()
    await parts.standings.begin(given.id, parts.clock())
    return { account }
  },
  setPassword: async (person, account, password) => {
    if (!(await parts.nameOf(person))) return noAccount()
    const fault = await parts.passwords.set({ person, account: normaliseAccount(account), password, due: false })
    if (fault) return fault
    await parts.book.endAll(person)
    return { set: true }
  },
  inviteAccount: (person, by) => invite(parts, person, by),
  resetLink: async (person, by) => {
    if (!(await parts.nameOf(person))) return noAccount()
    await parts.note({ kind: 'passwordSet', outcome: 'done', actor: by, object: `person/${person}`, reason: 'resetLink' })
    return parts.links.make('reset', person, by)
  },
  clearFactors: (person, by) => clearFactors(parts, person, by),
  closeAccount: async (person, by) => {
    if (!(await parts.nameOf(person))) return noAccount()
    await parts.note({ kind: 'accountClosed', outcome: 'done', actor: by, object: `person/${person}` })
    await parts.standings.close(person, parts.clock())
    await parts.links.drop(person)
    await parts.book.endAll(person)
    return { closed: true }
  },
  accountStanding: (person) => standingOf(parts, person),
  closeUnused: async () => {
    const at = parts.clock()
    const closed = await parts.standings.closeUnused(at - parts.policy().unusedDays * 86_400_000, at)
    for (const person of closed) {
      await parts.note({ kind: 'accountClosed', outcome: 'done', actor: 'system', object: `person/${person}`, reason: 'unused' })
      await parts.book.endAll(person)
    }
    return closed
  },
})

async function invite(
  parts: DoorParts,
  { id, name, account }: Omit<NewAccount, 'password'>,
  by: string | null,
): Promise<Invitation | Problem> {
  const given = { id, name, account: normaliseAccount(account) }
  if (!isAccount(given.account)) return badName()
  const known = await parts.nameOf(id)
  if (known && (known.account !== given.account || (await parts.engine.passwordHash(id)) !== null)) return taken()
  if (!known) {
    await parts.note({ kind: 'accountMade', outcome: 'done', actor: by, object: `person/${id}` })
    if (!(await parts.engine.add(given, null))) return taken()
    await parts.standings.begin(id, parts.clock())
  }
  return parts.links.make('activation', id, by)
}

async function clearFactors(parts: DoorParts, person: string, by: string): Promise<Invitation | Problem> {
  if (!(await parts.nameOf(person))) return noAccount()
  await parts.note({ kind: 'secondFactorRemoved', outcome: 'done', actor: by, object: `person/${person}`, detail: { all: true } })
  await parts.engine.setPassword(person, null)
  await parts.factors.clear(person)
  await parts.book.endAll(person)
  return parts.links.make('activation', person, by)
}

async function standingOf(parts: DoorParts, person: string): Promise<AccountStanding | null> {
  const [name, standing] = [await parts.nameOf(person), await parts.standings.of(person)]
  if (!name || !standing) return null
  const invited = (await parts.engine.passwordHash(person)) === null
  const unused = lainUnused(standing, parts.policy(), parts.clock())
  return {
    account: name.account,
    state: standing.closedAt !== null ? 'closed' : invited ? 'invited' : unused ? 'unused' : 'open',
    usedAt: new Date(standing.usedAt).toISOString(),
    secondFactors: (await parts.factors.of(person)).length,
  }
}
