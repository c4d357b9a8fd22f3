import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { isCommon } from './common-passwords.ts'
import type { PasswordRule } from './policy.ts'

const longest = 128
const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u]

/** `dengbao3`: GB/T 22239 8.1.4.1 a. `asvs`: V6.2.1, V6.2.5, V6.2.10 (length alone; no composition, no rotation). `kept`: the last passwords that may not come back. */
export const passwordRules = {
  dengbao3: { shortest: 12, kinds: 3, rotates: true, kept: 5 },
  asvs: { shortest: 10, kinds: 1, rotates: false, kept: 1 },
} as const satisfies Record<PasswordRule, { shortest: number; kinds: number; rotates: boolean; kept: number }>

/** What a page tells before somebody chooses. */
export const passwordHint = (rule: PasswordRule): string => {
  const { shortest, kinds } = passwordRules[rule]
  return kinds > 1
    ? `至少 ${shortest} 个字符，含大写字母、小写字母、数字、符号中的三种；不用常见密码和账号名。`
    : `至少 ${shortest} 个字符；长句子最好。不用常见密码和账号名。`
}

/**
 * Refuses a password that is too easy (DB-01, AV-33): too short for the rule, of too few kinds, one that everybody tries, built on the account's own
 * name, one sign repeated to fill the length. It is judged and kept exactly as typed; it never stands in the answer.
 */
export function weakPassword(password: string, account: string, rule: PasswordRule = 'dengbao3'): Problem | null {
  const limit = faultOf(password, account, rule)
  return limit === null ? null : problem('MF-FLD-006', { field: 'password', slots: { field: '密码', limit } })
}

function faultOf(password: string, account: string, rule: PasswordRule): string | null {
  const { shortest, kinds } = passwordRules[rule]
  const length = [...password].length
  if (length < shortest) return `至少 ${shortest} 个字符`
  if (length > longest) return `最多 ${longest} 个字符`
  if (classes.filter((one) => one.test(password)).length < kinds) return '应含大写字母、小写字母、数字、符号中的三种'
  if (new Set(password).size < 6) return '重复的字符过多'
  if (isCommon(password)) return '过于常见，容易被猜中'
  return account.length >= 3 && password.toLowerCase().includes(account.toLowerCase()) ? '不能包含账号' : null
}
