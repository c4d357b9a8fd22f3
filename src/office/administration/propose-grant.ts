import { type Day, isDay } from '../../kernel/calendar/calendar.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Appointment, administrators, type Role, roles } from '../../kernel/role.ts'
import { type Unit, unitKinds } from '../../kernel/unit.ts'
import { alreadyWaiting } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { type Administrator, change, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'

/** A post that is to be given. `unit` is a code. */
export type Grant = { readonly person: string; readonly role: Role; readonly unit: string; readonly from: Day; readonly until?: Day }

/** Proposes a post for somebody. It holds only when another security administrator approves (ASVS V2.3.5); administrators never hold another post. */
export async function proposeGrant(
  office: Office,
  by: Administrator,
  wanted: Grant & { readonly reason: string },
): Promise<{ readonly id: string } | Problem> {
  const refused = notHis(office, by, { what: '授予岗位', by: ['securityAdmin'] })
  if (refused) return refused
  const { reason, ...grant } = wanted
  const fits = grantFault(office, by, grant)
  if (isProblem(fits)) return fits
  const subject = `person/${grant.person}`
  return change(office, by, async (tx) => {
    if (await alreadyWaiting(tx, { kind: 'grant', subject, after: grant })) return problem('MF-ADM-012')
    const before = (office.actor(grant.person)?.appointments ?? []).map(({ role, unit }) => ({ role, unit: office.tree().get(unit)?.code }))
    const id = await noteChange(office, tx, {
      by,
      told: { kind: 'grant', subject, unit: fits.id, before, after: grant, reason, from: grant.from, state: 'waiting' },
    })
    return { id }
  })
}

/** The unit of the post if the grant makes sense today, or why not. */
export function grantFault(office: Office, by: Administrator, { person: id, role, unit: code, from, until }: Grant): Unit | Problem {
  const person = office.people().find((one) => one.id === id)
  if (!person) return problem('MF-ADM-011', { field: 'person' })
  const unit = unitFor(office, by, code)
  if (isProblem(unit)) return unit
  for (const [field, day] of [
    ['from', from],
    ['until', until],
  ] as const)
    if (day !== undefined && !isDay(day))
      return problem('MF-DAT-001', { field, slots: { field: field === 'from' ? '任职日期' : '终止日期', got: day } })
  if (until !== undefined && until < from)
    return problem('MF-DAT-003', { field: 'until', slots: { field: '终止日期', got: until, earlier: '任职日期', than: from } })
  const posts = office.actor(id)?.appointments ?? []
  return wrongPlace(role, unit) ?? clash({ name: person.name, posts }, { role, from, until }, today(office)) ?? unit
}

const villagePosts: readonly Role[] = ['villageCadre', 'grid']

function wrongPlace(role: Role, unit: Unit): Problem | null {
  const wrong = (help: string) => problem('MF-ADM-017', { field: 'unit', slots: { role: roles[role], unit: unit.name, help } })
  if (unit.closedOn) return wrong('这个单位已经撤销，请另选单位。')
  if (villagePosts.includes(role)) return unit.kind === 'village' ? null : wrong('请选择村（社区）。')
  if (administrators.includes(role)) return unit.parent === null ? null : wrong('三类管理员设在最上一级单位。')
  return unit.kind === 'village' ? wrong(`请选择${unitKinds.township}或站所办公室。`) : null
}

type Held = { readonly name: string; readonly posts: readonly Appointment[] }

/** Refuses a post that would join an administrator's with any other on the same day (GB/T 22239 8.1.4.2 d); the database refuses it too. */
export function clash(
  { name, posts }: Held,
  { role, from, until }: Pick<Appointment, 'role' | 'from' | 'until'>,
  day: Day,
): Problem | null {
  const same = posts.filter(
    (post) => (post.until === undefined || (post.until >= from && post.until >= day)) && (until === undefined || post.from <= until),
  )
  const other = same.find((post) => administrators.includes(role) || administrators.includes(post.role))
  return other ? problem('MF-ADM-006', { slots: { person: name, held: roles[other.role], role: roles[role] } }) : null
}
