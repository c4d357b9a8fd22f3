import { type Linked, linkPath } from '../condition.ts'
import type { Covers } from '../covers.ts'
import type { Field, Fields } from '../field.ts'
import { fieldAt } from '../field-at.ts'
import { linkPaths, registerAlong, registerBehind } from '../links.ts'
import { fieldsNeeded, linkedNeeded } from '../needed.ts'
import { placeFields } from '../place.ts'
import { type AnyRegister, type Opening, openingsOf } from '../register.ts'
import { conditionsOf } from './check-conditions.ts'
import { type Faults, fault } from './fault.ts'

/** Links point to registers that there are. */
export function linksLeadSomewhere(register: AnyRegister, all: readonly AnyRegister[]): Faults {
  const ids = new Set(all.map((one) => one.id))
  return linkPaths(register.fields)
    .filter(([, target]) => !ids.has(target))
    .map(([path, target]) => fault(`fields.${path}`, `there is no register “${target}”`))
}

/** What a step opens elsewhere has a step that opens it, fields for what it is given, and a link here. */
export const openingsFit = (register: AnyRegister, all: readonly AnyRegister[]): Faults =>
  Object.entries(register.steps).flatMap(([id, step]) =>
    openingsOf(step).flatMap((opens) =>
      [...faultsThere(opens, all), ...faultsHere(opens, register)].map((says) => fault(`steps.${id}.opens`, says)),
    ),
  )

function faultsThere({ register, step, back, ...opens }: Opening, all: readonly AnyRegister[]): readonly string[] {
  const target = all.find((one) => one.id === register)
  if (!target) return [`there is no register “${register}”`]
  if (target.steps[step]?.from.length !== 0) return [`“${step}” does not open a record there`]
  const named = [...Object.keys(opens.with ?? {}), ...(back ? [back] : [])]
  return named.filter((name) => !(name in target.fields)).map((name) => `“${register}” has no field “${name}”`)
}

function faultsHere({ each, link, title, ...opens }: Opening, { fields }: AnyRegister): readonly string[] {
  const taken = [...Object.values(opens.with ?? {}).filter((from) => typeof from === 'string'), ...(title === undefined ? [] : [title])]
  const lost = taken.filter((path) => !fieldAt(fields, path)).map((path) => `there is no field “${path}”`)
  if (each === undefined)
    return registerBehind(fields, link) && !link.includes('.') ? lost : [...lost, `“${link}” is no link of the record`]
  const inRow = link.startsWith(`${each}.`) && fieldAt(fields, link)?.kind === 'link'
  return inRow ? lost : [...lost, `“${link}” is no link in a row of “${each}”`]
}

/** What is asked of a linked record can be asked of it: its states, its fields, the persons named here and there. */
export function linkedRecordsFit(register: AnyRegister, all: readonly AnyRegister[]): Faults {
  const { judged, counted } = conditionsOf(register)
  const far = counted.filter(([, condition]) => linkedNeeded(condition).some(({ behind }) => behind !== undefined))
  return [
    ...[...judged, ...counted].flatMap(([where, condition]) =>
      linkedNeeded(condition).flatMap((one) => linkedFaults(one, register, all).map((says) => fault(where, says))),
    ),
    ...far.map(([where]) => fault(where, 'a figure cannot look behind a linked record')),
  ]
}

function linkedFaults(condition: Linked, { fields }: AnyRegister, all: readonly AnyRegister[]) {
  const { states = [], where, covers, names, by = [] } = condition
  const find = (wanted: string | undefined) => all.find(({ id }) => id === wanted)
  const end = registerAlong(fields, linkPath(condition), find)
  const target = find(end)
  if (!target) return end ? [] : [`“${linkPath(condition)}” is no link`]
  const asked = where ? fieldsNeeded(where) : []
  const sort = names === undefined ? undefined : sortOf(fields, names)
  const persons = [
    ...(names === undefined || sort ? [] : [`“${names}” names no person`]),
    ...by
      .filter((path) => sortOf(target.fields, path) !== (sort ?? 'person'))
      .map((path) => (sort === 'text' ? `“${path}” is no open text in “${target.id}”` : `“${path}” names no person in “${target.id}”`)),
    ...((names === undefined) === (by.length === 0) ? [] : ['a person here and the fields there belong together']),
  ]
  return [
    ...states.filter((state) => !(state in target.states)).map((state) => `“${target.id}” has no state “${state}”`),
    ...asked.filter((name) => !(name in target.fields || name in placeFields)).map((name) => `“${target.id}” has no field “${name}”`),
    ...persons,
    ...(covers ? coverFaults(covers, fields, target) : []),
  ]
}

/** Days stand here, the period, the states and the statutes there. */
function coverFaults({ days, from, to, notIn = [], basis }: Covers, fields: Fields, target: AnyRegister): readonly string[] {
  const undated = (given: Fields, path: string) => !isDated(fieldAt(given, path))
  const ends = [from, to].filter((path) => path !== undefined)
  return [
    ...(days.length > 0 ? [] : ['it names no day']),
    ...days.filter((path) => undated(fields, path)).map((path) => `“${path}” is no date`),
    ...ends.filter((path) => undated(target.fields, path)).map((path) => `“${path}” is no date in “${target.id}”`),
    ...notIn.filter((state) => !(state in target.states)).map((state) => `“${target.id}” has no state “${state}”`),
    ...(basis === undefined || fieldAt(target.fields, basis)?.kind === 'statutes'
      ? []
      : [`“${basis}” names no statutes in “${target.id}”`]),
  ]
}

/** Holds a day or a minute, typed or worked out. */
export const isDated = (field: Field | undefined): boolean =>
  field !== undefined && ['date', 'datetime'].includes(field.kind === 'computed' ? field.of : field.kind)

/** What can be told to be the same on both sides: persons, or an open text such as the number of a certificate. */
function sortOf(fields: Fields, path: string): 'person' | 'text' | undefined {
  const field = fieldAt(fields, path)
  if (field?.kind === 'person' || field?.kind === 'persons') return 'person'
  return field?.kind === 'text' && field.secret === undefined ? 'text' : undefined
}
