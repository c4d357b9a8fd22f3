import type { Problem } from '../../kernel/problem/problem.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Office } from '../office.ts'
import { type Administrator, notHis, reachesUnit } from './administer.ts'

/** A unit with how many people belong to it. */
export type UnitSeen = Omit<Unit, 'id' | 'parent'> & { readonly parent: string | null; readonly people: number }

/** All units that the administrator's post reaches, closed ones too. */
export function seeUnits(office: Office, by: Administrator): readonly UnitSeen[] | Problem {
  const refused = notHis(office, by, { what: '查看单位设置', by: ['systemAdmin', 'securityAdmin'] })
  if (refused) return refused
  const people = Map.groupBy(office.people(), (person) => person.unit)
  return office
    .tree()
    .all.filter((unit) => reachesUnit(office, by, unit.id))
    .map(({ id, parent, ...unit }) => ({
      ...unit,
      parent: parent === null ? null : (office.tree().get(parent)?.code ?? null),
      people: people.get(id)?.length ?? 0,
    }))
}
