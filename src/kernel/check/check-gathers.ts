import type { Field } from '../field.ts'
import type { AnyRegister, Gathering } from '../register.ts'
import { type Faults, fault } from './fault.ts'

/** What a step takes over from linked records is found there, has a place here, is no secret there, and is asked of nobody (whoever opens the record elsewhere may give it). */
export const gatheringsFit = (register: AnyRegister, all: readonly AnyRegister[]): Faults =>
  Object.entries(register.steps).flatMap(([id, { gathers = {}, asks = [] }]) =>
    Object.entries<Gathering | undefined>(gathers).flatMap(([field, gathering]) => [
      ...(asks.includes(field) ? [fault(`steps.${id}.gathers`, `“${field}” is asked as well`)] : []),
      ...(gathering ? faultsOf(register, { field, gathering, all }).map((says) => fault(`steps.${id}.gathers`, says)) : []),
    ]),
  )

type Asked = { readonly field: string; readonly gathering: Gathering; readonly all: readonly AnyRegister[] }

function faultsOf({ fields }: AnyRegister, { field, gathering, all }: Asked): readonly string[] {
  const link = fields[gathering.from]
  const target = link?.kind === 'link' || link?.kind === 'links' ? all.find(({ id }) => id === link.register) : undefined
  if (!target) return [`“${gathering.from}” is no link`]
  const here = fields[field]
  const there = 'is' in gathering ? [gathering.is] : Object.values(gathering.rows)
  const columns = 'is' in gathering ? [] : [...Object.keys(gathering.rows), gathering.by]
  const holds = 'is' in gathering ? here?.kind === 'persons' || says(here, target.fields[gathering.is]) : here?.kind === 'parts'
  return [
    ...(holds ? [] : [`“${field}” cannot hold it`]),
    ...columns.filter((name) => here?.kind === 'parts' && !(name in here.fields)).map((name) => `“${field}” has no “${name}”`),
    ...there
      .filter((name) => !target.fields[name] || isSecret(target.fields[name]))
      .map((name) => `“${target.id}” has no open field “${name}”`),
  ]
}

/** Both fields say the same in the same words: a choice here knows every word there. */
function says(here: Field | undefined, there: Field | undefined): boolean {
  if (!here || here.kind !== there?.kind) return false
  return here.kind !== 'choice' || there.kind !== 'choice' || Object.keys(there.choices).every((one) => one in here.choices)
}

const isSecret = (field: Field): boolean => 'secret' in field && field.secret !== undefined
