import { rowsOf, type Values } from '../kernel/condition.ts'
import type { Fields } from '../kernel/field.ts'
import { named } from '../kernel/named.ts'
import { type Problem, problem, together } from '../kernel/problem/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Office, Person } from './office.ts'

/** Persons named in the input who are not in the directory, as one refusal; null when all are known. */
export function personsUnknown(office: Office, register: AnyRegister, input: Values): Problem | null {
  return together(unknownIn(office, register.fields, { values: input, prefix: '' }))
}

function unknownIn(office: Office, fields: Fields, { values, prefix }: { values: Values; prefix: string }): readonly Problem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = named(fields, name)
    if (field?.kind === 'parts')
      return rowsOf(value).flatMap((row, index) =>
        isRow(row) ? unknownIn(office, field.fields, { values: row, prefix: `${prefix}${name}[${index}].` }) : [],
      )
    if (field?.kind !== 'person' && field?.kind !== 'persons') return []
    const lost = [value ?? []].flat().some((id) => typeof id === 'string' && id !== '' && !office.person(id))
    return lost ? [problem('MF-FLD-011', { field: prefix + name, slots: { field: field.name } })] : []
  })
}

/** Nobody has judged the input yet: what stands among the rows and is none is refused when the values are read. */
const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null

/** People of a unit and below whose name contains the text, for choosing from a list. */
export function findPeople(office: Office, { units, q }: { units: readonly number[]; q: string }): readonly Person[] {
  const within = new Set(units)
  return office
    .people()
    .filter((person) => within.has(person.unit) && person.name.includes(q))
    .slice(0, 50)
}
