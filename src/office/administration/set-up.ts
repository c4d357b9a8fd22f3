import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { administrators, type Role, roles } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { appoint, savePersons, saveUnits } from '../../store/index.ts'
import { countyIn } from '../memory.ts'
import { newId, type Office, today } from '../office.ts'
import type { Invitation } from '../sign-in/links.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { badName } from '../sign-in/sign-in-accounts.ts'
import { isAccount, normaliseAccount } from '../sign-in/sign-in-names.ts'
import { type Administrator, change } from './administer.ts'
import { noteChange } from './note-change.ts'

/** Name and account name of one of the four. */
export type FirstPerson = { readonly name: string; readonly account: string }

/** The county, and who administers it: everybody sets password and second factor alone. */
export type FirstAdministrators = {
  /** Made where the installation has no unit yet; otherwise the county that stands already is taken. */
  readonly unit: Pick<Unit, 'code' | 'name' | 'shortName'>
  readonly people: {
    readonly systemAdmin: FirstPerson
    readonly securityAdmins: readonly [FirstPerson, FirstPerson]
    readonly auditAdmin: FirstPerson
  }
}

export type Appointed = {
  readonly person: string
  readonly name: string
  readonly account: string
  readonly role: Role
  readonly roleName: string
}

/** Who acts when nobody is there yet: whoever holds the one-time token of the installation. */
const installer: Administrator = { id: 'set-up', name: '初始化', appointments: [] }

/**
 * Names the first four administrators: system, two security, audit (GB/T 22239 8.1.5.1 to 3; no default account, 8.1.4.2 b). Refuses when anybody
 * holds such a post already, when the four are not four, and when an account name has wrong signs. Each gets a one-time link; where none could be made,
 * the reason comes back in its place, and the system administrator invites that person again.
 */
export async function setUpAdministrators(
  office: Office,
  signIn: Pick<SignIn, 'inviteAccount'>,
  { unit, people }: FirstAdministrators,
): Promise<readonly (Appointed & { readonly invitation: Invitation | Problem })[] | Problem> {
  const named: readonly (readonly [Role, FirstPerson])[] = [
    ['systemAdmin', people.systemAdmin],
    ...people.securityAdmins.map((one) => ['securityAdmin', one] as const),
    ['auditAdmin', people.auditAdmin],
  ]
  if (notFour(named.map(([, { name }]) => name.trim())) || notFour(named.map(([, { account }]) => normaliseAccount(account))))
    return problem('MF-ADM-016')
  // Before anybody is appointed: whoever gets no account would keep the post, and nobody could invite a system administrator again.
  const wrong = named.find(([, { account }]) => !isAccount(normaliseAccount(account)))
  if (wrong) return badName(`${roles[wrong[0]]}${wrong[1].name.trim()}的账号`)
  const appointed = await appointFour(office, unit, named)
  if (isProblem(appointed)) return appointed
  const invited: (Appointed & { readonly invitation: Invitation | Problem })[] = []
  for (const one of appointed)
    invited.push({ ...one, invitation: await signIn.inviteAccount({ id: one.person, name: one.name, account: one.account }, null) })
  return invited
}

const notFour = (words: readonly string[]): boolean => words.includes('') || new Set(words).size !== words.length

function appointFour(
  office: Office,
  unit: FirstAdministrators['unit'],
  named: readonly (readonly [Role, FirstPerson])[],
): Promise<readonly Appointed[] | Problem> {
  return change(office, installer, async (tx) => {
    await tx.query({ text: "SELECT pg_advisory_xact_lock(hashtext('administrators'))" })
    const held = await tx.query({ text: 'SELECT 1 FROM appointment WHERE role = ANY ($1::text[]) LIMIT 1' }, [administrators])
    if (held.length > 0) return problem('MF-ADM-015')
    const standing = countyIn(office.tree())
    const county = standing ?? { id: 1, kind: 'county' as const, parent: null, ...unit }
    if (!standing) await saveUnits(tx, [county])
    const made = named.map(([role, { name, account }]) => ({
      person: newId(office),
      name: name.trim(),
      account: account.trim(),
      role,
      roleName: roles[role],
    }))
    await savePersons(
      tx,
      made.map(({ person, name }) => ({ id: person, name, unit: county.id, active: true })),
    )
    await appoint(
      tx,
      made.map(({ person, role }) => ({ person, role, unit: county.id, from: today(office) })),
    )
    for (const { person, role } of made)
      await noteChange(office, tx, {
        by: installer,
        told: {
          kind: 'setUp',
          subject: `person/${person}`,
          unit: county.id,
          after: { role, unit: county.code },
          reason: '首次启动，凭一次性令牌设立',
        },
      })
    return made
  })
}

/** Whether the installation waits for its first administrators. */
export const needsSetUp = (office: Office): boolean =>
  !office.people().some(({ id }) => office.actor(id)?.appointments.some(({ role }) => administrators.includes(role)))
