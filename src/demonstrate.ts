import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from './kernel/role.ts'
import { demoPassword, loadDemonstration } from './office/demonstration/load.ts'
import type { Staff } from './office/demonstration/staff.ts'
import { guidedTour } from './office/demonstration/tour.ts'
import type { SignIn } from './office/sign-in/sign-in.ts'
import type { House } from './open.ts'
import { stories } from './registers/stories.ts'

/** Loads the county once and makes one account per role of the first township and the county; later starts print the same list. */
export async function prepareDemonstration(house: House, signIn: SignIn): Promise<string> {
  const people = await loadDemonstration(house.office, stories)
  await guidedTour(house.office, people)
  const file = join(house.dataDir, 'demo-accounts.json')
  const known: Account[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const accounts = known.length > 0 ? known : await makeAccounts(people, signIn)
  if (known.length === 0) writeFileSync(file, JSON.stringify(accounts), { mode: 0o600 })
  const width = Math.max(...accounts.map(({ account }) => account.length))
  return [
    '演示账号（密码在本机随机生成，只用于演示；演示不要求第二重验证，正式运行默认要求）：',
    ...accounts.map(({ role, account, password }) => `  ${account.padEnd(width)}  ${password}  ${role}`),
  ].join('\n')
}

type Account = { readonly role: string; readonly account: string; readonly password: string }

async function makeAccounts(people: readonly Staff[], signIn: SignIn): Promise<readonly Account[]> {
  const shown = people
    .filter((one) => [1, 10, 11, 12].includes(one.unit))
    .filter((one, index, all) => one.role === 'securityAdmin' || all.findIndex((other) => other.role === one.role) === index)
  const made: Account[] = []
  for (const { id, name, role } of shown) {
    const account = { id, name, account: id.slice(id.lastIndexOf('-') + 1).toLowerCase(), password: demoPassword() }
    await signIn.createAccount(account)
    made.push({ role: roles[role], account: account.account, password: account.password })
  }
  return made
}
