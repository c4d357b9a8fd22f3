import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { Field, Fields } from '../../kernel/field.ts'
import type { Unit, UnitTree } from '../../kernel/unit.ts'
import type { Office } from '../../office/office.ts'

export type UnitName = { readonly code: string; readonly name: string }
export type PersonName = { readonly id: string; readonly name: string }

/** How units and persons are called outside: a unit by its code and short name, a person by id and name. */
export type Names = {
  readonly unit: (id: number | null) => UnitName | null
  readonly person: (id: string) => PersonName | null
  /** Names of the persons and units that stand in the values, by what stands there. */
  readonly inValues: (fields: Fields, values: readonly Values[]) => Readonly<Record<string, string>>
}

const calls = new WeakMap<UnitTree, ReadonlyMap<number, UnitName>>()

/** Made once per tree: a list of two hundred rows makes no new objects for its units. */
function callsOf(tree: UnitTree): ReadonlyMap<number, UnitName> {
  const known = calls.get(tree)
  if (known) return known
  const made = new Map(tree.all.map(({ id, code, shortName }: Unit) => [id, { code, name: shortName }]))
  calls.set(tree, made)
  return made
}

export function namesOf(office: Office): Names {
  const nameFor = (field: Field, value: string): string | undefined =>
    field.kind === 'unit' || field.kind === 'units' ? office.tree().byCode(value)?.shortName : office.person(value)?.name
  const collect = (fields: Fields, values: Values, into: Record<string, string>): void => {
    for (const [name, value] of Object.entries(values)) {
      const field = fields[name]
      if (field?.kind === 'parts') for (const row of rowsOf(value)) collect(field.fields, row, into)
      if (!field || !['person', 'persons', 'unit', 'units'].includes(field.kind)) continue
      for (const one of [value ?? []].flat()) {
        if (typeof one !== 'string') continue
        const called = nameFor(field, one)
        if (called !== undefined) into[one] = called
      }
    }
  }
  return {
    unit: (id) => (id === null ? null : (callsOf(office.tree()).get(id) ?? null)),
    person: (id) => {
      const found = office.person(id)
      return found ? { id, name: found.name } : null
    },
    inValues: (fields, values) => {
      const into: Record<string, string> = {}
      for (const one of values) collect(fields, one, into)
      return into
    },
  }
}
