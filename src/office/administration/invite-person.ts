import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { administrators } from '../../kernel/role.ts'
import type { Office, Person } from '../office.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { type Administrator, change, notHis, personFor } from './administer.ts'
import { noteChange } from './note-change.ts'

/** A one-time link, by which its holder alone chooses password and second factor: no administrator ever knows either (GB/T 22239 8.1.4.2 b). */
type Link = Awaited<ReturnType<SignIn['inviteAccount']>>
type Accounts = {
  readonly office: Office
  readonly signIn: Pick<SignIn, 'inviteAccount' | 'resetLink' | 'clearFactors' | 'accountStanding'>
}

/** A link by which a person opens the account for the first time. */
export function invitePerson(
  house: Accounts,
  by: Administrator,
  { person, account }: { readonly person: string; readonly account: string },
): Promise<Link> {
  return forAccount(house, by, {
    person,
    reason: '开通账号',
    link: ({ id, name }) => house.signIn.inviteAccount({ id, name, account }, by.id),
  })
}

/** A link for a forgotten password; second factors stay. */
export const resetPassword = (house: Accounts, by: Administrator, person: string): Promise<Link> =>
  forAccount(house, by, {
    person,
    reason: '重设密码',
    link: ({ id }) => notForAdministrators(house.office, id) ?? house.signIn.resetLink(id, by.id),
  })

/** A link for somebody who lost the phone: password and second factors are taken away. */
export const clearFactors = (house: Accounts, by: Administrator, person: string): Promise<Link> =>
  forAccount(house, by, {
    person,
    reason: '清除第二因素',
    link: ({ id }) => notForAdministrators(house.office, id) ?? house.signIn.clearFactors(id, by.id),
  })

/** How the account of a person stands; null where there is none. */
export async function seeAccount({ office, signIn }: Accounts, by: Administrator, person: string) {
  const refused = notHis(office, by, { what: '查看账号', by: ['systemAdmin', 'securityAdmin'] })
  const found = personFor(office, by, person)
  return refused ?? (isProblem(found) ? found : { account: await signIn.accountStanding(person) })
}

/** Who could reset an administrator's account could become him: such an account is given up, and the post is granted anew (DB-06). */
function notForAdministrators(office: Office, id: string): Promise<Problem> | null {
  const holds = office.actor(id)?.appointments.some(({ role }) => administrators.includes(role))
  return holds ? Promise.resolve(problem('MF-ADM-013')) : null
}

type Linking = { readonly person: string; readonly reason: string; readonly link: (person: Person) => Promise<Link> }

async function forAccount({ office }: Accounts, by: Administrator, { person: id, reason, link }: Linking): Promise<Link> {
  const refused = notHis(office, by, { what: reason, by: ['systemAdmin'] })
  if (refused) return refused
  const person = personFor(office, by, id)
  if (isProblem(person)) return person
  const made = await link(person)
  if (isProblem(made)) return made
  const told = { kind: 'personInvited', subject: `person/${id}`, unit: person.unit, after: { link: reason }, reason } as const
  const noted = await change(office, by, (tx) => noteChange(office, tx, { by, told }))
  return isProblem(noted) ? noted : made
}
