import { type Problem, problem } from '../../kernel/problem.ts'
import type { Engine, NewAccount } from './sign-in-engine.ts'
import { isAccount, normaliseAccount } from './sign-in-names.ts'
import { weakPassword } from './sign-in-password.ts'

/** Making accounts. Nobody makes his own: there is no public sign-up, and a fresh database has no account at all (DB-05). */
export type Accounts = {
  /** An account of a person of the directory: `id` is the person's. Refuses a weak password, a wrong account name, and one that is taken. */
  readonly createAccount: (account: NewAccount) => Promise<{ readonly account: string } | Problem>
  /** A new password; every session under the old one ends. */
  readonly setPassword: (person: string, account: string, password: string) => Promise<{ readonly set: true } | Problem>
}

const wrong = (field: string, name: string, limit: string): Problem => problem('MF-FLD-006', { field, slots: { field: name, limit } })

export const openAccounts = (engine: Engine, endSessions: (person: string) => Promise<void>): Accounts => ({
  createAccount: async (given) => {
    const account = normaliseAccount(given.account)
    if (!isAccount(account)) return wrong('account', '账号', '应为 2 至 64 个字母、汉字、数字或 . _ - @')
    const weak = weakPassword(given.password, account)
    if (weak) return weak
    return (await engine.add({ ...given, account })) ? { account } : wrong('account', '账号', '已被使用，或此人已有账号')
  },
  setPassword: async (person, account, password) => {
    const weak = weakPassword(password, normaliseAccount(account))
    if (weak) return weak
    if (!(await engine.setPassword(person, password))) return wrong('account', '账号', '不存在')
    await endSessions(person)
    return { set: true }
  },
})
