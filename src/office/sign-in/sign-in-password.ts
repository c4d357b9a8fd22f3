import { type Problem, problem } from '../../kernel/problem.ts'

const shortest = 12
const longest = 128
const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u]

/** What people type when a rule asks for twelve signs of three kinds. Compared without case, digits and signs at the end. */
const common = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'admin',
  'administrator',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abc',
  'abcd',
  'abcdef',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'mingfa',
  'zhengfu',
  'sifasuo',
  'root',
  'test',
]

/**
 * Refuses a password that is too easy (DB-01): at least 12 signs of three of the four kinds, no word that everybody tries, nothing built on the
 * account's own name, no sign repeated to fill the length. The password itself never stands in the answer.
 */
export function weakPassword(password: string, account: string): Problem | null {
  const limit = faultOf(password, account)
  return limit === null ? null : problem('MF-FLD-006', { field: 'password', slots: { field: '密码', limit } })
}

function faultOf(password: string, account: string): string | null {
  const length = [...password].length
  if (length < shortest) return `至少 ${shortest} 个字符`
  if (length > longest) return `最多 ${longest} 个字符`
  if (classes.filter((one) => one.test(password)).length < 3) return '应含大写字母、小写字母、数字、符号中的三种'
  if (new Set(password).size < 6) return '重复的字符过多'
  const word = password
    .toLowerCase()
    .replace(/[\d\W_]+$/u, '')
    .replace(/^[\d\W_]+/u, '')
  if (common.includes(word)) return '过于常见，容易被猜中'
  return account.length >= 3 && password.toLowerCase().includes(account.toLowerCase()) ? '不能包含账号' : null
}
