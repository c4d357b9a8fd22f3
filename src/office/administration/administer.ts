import { type ChangeKind, changeKinds } from '../../kernel/change.ts'
import { inForce, rolesOf } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Actor, type Role, roles } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Tx } from '../../store/index.ts'
import { countyIn } from '../memory.ts'
import { type Office, type Person, today, writeOrRefuse } from '../office.ts'
import type { SignIn } from '../sign-in/sign-in.ts'

/** Who acts, and from which network address, where the request came over the network. */
export type Administrator = Actor & { readonly source?: string }

/** What the use cases of administration work with. A right that ends also ends the sessions of its holder (T-14, AV-48). */
export type House = { readonly office: Office; readonly signIn: Pick<SignIn, 'endSessions' | 'closeAccount'> }

type AdminRole = 'systemAdmin' | 'securityAdmin' | 'auditAdmin'

/** Refuses whoever holds none of the administrators' posts that may do this (matrix of separation, GB/T 22239 8.1.5.1 to 3); null if he may. */
export function notHis(office: Office, actor: Actor, { what, by }: { what: string; by: readonly AdminRole[] }): Problem | null {
  const held = inForce(actor, today(office)).some((post) => by.includes(post.role as AdminRole))
  if (held) return null
  return problem('MF-ADM-002', { slots: { roles: rolesOf(actor, today(office)), what, by: by.map((role) => roles[role]).join('、') } })
}

/** Whether one of his administrator's posts reaches the unit. */
export const reachesUnit = (office: Office, actor: Actor, unit: number): boolean =>
  inForce(actor, today(office)).some((post) => isAdministrator(post.role) && office.tree().within(unit, post.unit))

const isAdministrator = (role: Role): role is AdminRole => role === 'systemAdmin' || role === 'securityAdmin' || role === 'auditAdmin'

/** The unit of the code that the administrator's post reaches, or the refusal. */
export function unitFor(office: Office, actor: Actor, code: string): Unit | Problem {
  const unit = office.tree().byCode(code)
  return unit && reachesUnit(office, actor, unit.id) ? unit : problem('MF-PER-006', { field: 'unit', slots: { unit: unit?.name ?? code } })
}

/** The person of the directory who still works here and whom the administrator's post reaches, or the refusal. */
export function personFor(office: Office, actor: Actor, id: string): Person | Problem {
  const person = office.people().find((one) => one.id === id)
  return person && reachesUnit(office, actor, person.unit) ? person : problem('MF-ADM-011', { field: 'person' })
}

/** The highest unit, for what holds for the whole county; refuses whose post does not reach it. */
export function countyFor(office: Office, actor: Actor): Unit | Problem {
  const county = countyIn(office.tree())
  return county && reachesUnit(office, actor, county.id) ? county : problem('MF-PER-006', { slots: { unit: county?.name ?? '全县' } })
}

/** The kinds of changes whose history a post may read: each administrator what belongs to him, the audit administrator all. */
export function kindsFor(office: Office, actor: Actor): readonly ChangeKind[] {
  const held = new Set(inForce(actor, today(office)).map(({ role }) => role))
  const all = Object.keys(changeKinds) as ChangeKind[]
  if (held.has('auditAdmin')) return all
  const security: readonly ChangeKind[] = ['grant', 'grantEnded', 'policy', 'setUp']
  if (held.has('securityAdmin')) return [...security, 'personClosed', 'personMoved']
  return held.has('systemAdmin') ? all.filter((kind) => !['grant', 'policy'].includes(kind)) : []
}

/** One change in one transaction with its history and audit lines; then the directory is read anew. A refusal leaves nothing behind. */
export async function change<T>(office: Office, actor: Actor, work: (tx: Tx) => Promise<T | Problem>): Promise<T | Problem> {
  const done = await writeOrRefuse(office, { actor, scope: null }, work)
  if (!isProblem(done)) await office.refresh()
  return done
}
