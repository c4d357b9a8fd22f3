import type { FastifyInstance } from 'fastify'
import { inForce, seat } from '../../kernel/permission.ts'
import { problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Office, today } from '../../office/office.ts'
import { findPeople } from '../../office/people.ts'
import { asked } from '../answer.ts'
import { exactly, part } from '../input.ts'
import type { RouteParts } from './route.ts'

const tags = ['单位和人员']

/** Units and people that somebody can see: his own unit and everything below; of people also who works right above him. */
export function directoryRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  app.get<{ Querystring: { under?: string } }>(
    '/units',
    { schema: { tags, summary: '本单位及下级单位', querystring: exactly({ under: part.short }) } },
    asked(async (actor, { query: { under } }) => {
      const units = unitsFor(office, actor, under)
      const tree = office.tree()
      return units === null
        ? notYours(office, under)
        : tree.all
            .filter(({ id }) => units.has(id))
            .map(({ code, name, shortName, kind, parent }) => ({
              code,
              name,
              shortName,
              kind,
              parent: parent === null ? null : (tree.get(parent)?.code ?? null),
            }))
    }),
  )
  app.get<{ Querystring: { unit?: string; q?: string } }>(
    '/people',
    { schema: { tags, summary: '按姓名查找人员，最多五十人', querystring: exactly({ unit: part.short, q: part.short }) } },
    asked(async (actor, { query: { unit, q = '' } }) => {
      const units = unitsFor(office, actor, unit)
      if (units && !unit) for (const one of above(office, actor)) units.add(one)
      return units === null
        ? notYours(office, unit)
        : findPeople(office, { units: [...units], q: q.trim() }).map(({ id, name, unit: at }) => ({ id, name, unit: views.unit(at) }))
    }),
  )
}

const notYours = (office: Office, code = '') => problem('MF-PER-006', { slots: { unit: office.tree().byCode(code)?.shortName ?? code } })

/** The units of his posts with all below, or those of them below the one named; null if that one is none of them. */
function unitsFor(office: Office, actor: Actor, under: string | undefined): Set<number> | null {
  const tree = office.tree()
  const all = new Set(inForce(actor, today(office)).flatMap((post) => tree.subtree(seat(post, tree))))
  if (!under) return all
  const top = tree.byCode(under)
  return top && all.has(top.id) ? new Set(tree.subtree(top.id)) : null
}

/** The unit above each post and the offices there: a village names the mediator whom it works with, a township the county's officer; never a neighbour. */
function above(office: Office, actor: Actor): readonly number[] {
  const tree = office.tree()
  return inForce(actor, today(office)).flatMap((post) => {
    const parent = tree.get(seat(post, tree))?.parent
    if (typeof parent !== 'number') return []
    const offices = tree.children(parent).filter(({ kind }) => kind === 'office')
    return [parent, ...offices.map(({ id }) => id)]
  })
}
