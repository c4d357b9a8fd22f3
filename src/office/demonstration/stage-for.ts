import { randomUUID } from 'node:crypto'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Office, today } from '../office.ts'
import { schemeOf, written } from '../steps/numbering.ts'
import type { Stage } from './relive.ts'
import type { Staff } from './staff.ts'

/** What all townships draw on: the people, the numbers given so far by scheme, unit and year, and the attachments. */
export type Supply = { readonly people: readonly Staff[]; readonly series: Map<string, number>; readonly files: readonly string[] }

/** A township as the stage of a story, with one of its villages. Throws for a post that nobody there holds. */
export function stageFor(office: Office, unit: Unit, { village, supply }: { village: number; supply: Supply }): Stage {
  const offices = office
    .tree()
    .children(unit.id)
    .filter((child) => child.kind === 'office')
  const within = new Set([village, unit.id, ...offices.map(({ id }) => id), ...(unit.parent === null ? [] : [unit.parent])])
  const actor = (role: Role): Actor => {
    const found = supply.people.find((one) => one.role === role && within.has(one.unit))
    if (!found) throw new Error(`nobody holds ${role} in ${unit.name}`)
    return { id: found.id, name: found.name, appointments: [found.appointment] }
  }
  const number = (scheme: string, year: number) => {
    const [register, field = 'code'] = scheme.split('.')
    const numbered = { register: office.register(register as string) as AnyRegister, field, unit: unit.id, year }
    const key = JSON.stringify({ scheme: schemeOf(office.tree(), numbered), unit: unit.id, year })
    const next = (supply.series.get(key) ?? 0) + 1
    supply.series.set(key, next)
    return written(office.tree(), numbered, next)
  }
  const file = (name: string) => supply.files[name.length % supply.files.length] as string
  return {
    registers: office.registers,
    tree: office.tree(),
    unit: unit.id,
    village,
    actor,
    file,
    newId: randomUUID,
    number,
    today: today(office),
  }
}
