import { inForce } from '../../kernel/permission.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { Appointment } from '../../kernel/role.ts'
import { type Office, today } from '../office.ts'
import { type Administrator, notHis, reachesUnit } from './administer.ts'

/** A person with the posts that hold, or will. `unit` is a code. */
export type PersonSeen = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly posts: readonly (Omit<Appointment, 'unit'> & { readonly unit: string; readonly now: boolean })[]
}

export type PeopleAsked = { readonly unit?: string; readonly q?: string; readonly page: number; readonly size: number }

/** People of the units that the administrator's post reaches, by name or unit. */
export function seePeople(
  office: Office,
  by: Administrator,
  { unit, q = '', page, size }: PeopleAsked,
): { readonly rows: readonly PersonSeen[]; readonly total: number } | Problem {
  const refused = notHis(office, by, { what: '查看人员与岗位', by: ['systemAdmin', 'securityAdmin'] })
  if (refused) return refused
  const tree = office.tree()
  const within = unit === undefined ? null : new Set(tree.subtree(tree.byCode(unit)?.id ?? -1))
  const found = office
    .people()
    .filter((person) => (within === null || within.has(person.unit)) && person.name.includes(q) && reachesUnit(office, by, person.unit))
  const code = (id: number) => tree.get(id)?.code ?? String(id)
  const rows = found.slice((page - 1) * size, page * size).map(({ id, name, unit: at }) => {
    const actor = office.actor(id) ?? { id, name, appointments: [] }
    const holding = new Set(inForce(actor, today(office)))
    const posts = actor.appointments.filter(({ until }) => until === undefined || until >= today(office))
    return { id, name, unit: code(at), posts: posts.map((post) => ({ ...post, unit: code(post.unit), now: holding.has(post) })) }
  })
  return { rows, total: found.length }
}
