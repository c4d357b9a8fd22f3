import type { Condition } from '../condition.ts'
import { clocksNeeded, fieldsNeeded } from '../needed.ts'
import { placeFields } from '../place.ts'
import { type AnyRegister, openingsOf } from '../register.ts'
import { type Faults, fault } from './fault.ts'

type Placed = readonly (readonly [where: string, condition: Condition])[]

/** Every condition of a definition with the place where it stands, those of figures apart: they are asked of many records at once. */
export function conditionsOf(register: AnyRegister): { readonly judged: Placed; readonly counted: Placed } {
  const steps = Object.entries(register.steps)
  const guards = steps.flatMap(([id, { needs = [] }]) =>
    needs.flatMap((guard) => [guard.needs, guard.when].map((one) => [`steps.${id}.needs.${guard.id}`, one] as const)),
  )
  const openings = steps.flatMap(([id, step]) => openingsOf(step).map(({ when }) => [`steps.${id}.opens`, when] as const))
  const needed = Object.entries(register.fields).map(([name, { neededIf }]) => [`fields.${name}.neededIf`, neededIf] as const)
  const papers = Object.entries(register.papers ?? {}).map(([id, { when }]) => [`papers.${id}`, when] as const)
  const recurring = Object.entries(register.recurs ?? {}).map(([id, { where }]) => [`recurs.${id}`, where] as const)
  const counted = Object.entries(register.figures ?? {}).map(([id, { where }]) => [`figures.${id}`, where] as const)
  return { judged: [...guards, ...needed, ...openings, ...papers, ...recurring].flatMap(given), counted: counted.flatMap(given) }
}

const given = ([where, condition]: readonly [string, Condition | undefined]): Placed => (condition ? [[where, condition]] : [])

/** Conditions name fields and clocks that the register has. */
export function conditionsNameFields(register: AnyRegister): Faults {
  const { judged, counted } = conditionsOf(register)
  return [
    ...judged.flatMap(([where, one]) =>
      fieldsNeeded(one)
        .filter((name) => !(name in register.fields || name in placeFields))
        .map((name) => fault(where, `there is no field “${name}”`)),
    ),
    ...counted.flatMap(([where, one]) =>
      timesOrdered(register, one).map((name) => fault(where, `“${name}” is a time, which a figure knows by its day only`)),
    ),
    ...[...judged, ...counted].flatMap(([where, one]) =>
      clocksNeeded(one)
        .filter((name) => !(name in (register.clocks ?? {})))
        .map((name) => fault(where, `there is no clock “${name}”`)),
    ),
  ]
}

/** A guard that looks at the record as it stood before the step has nothing to look at where the step opens it. */
export const nothingBeforeOpening = ({ steps }: AnyRegister): Faults =>
  Object.entries(steps).flatMap(([id, { from, needs = [] }]) =>
    needs
      .filter(({ before }) => before && from.length === 0)
      .map((guard) => fault(`steps.${id}.needs.${guard.id}`, 'there is no record before the step that opens it')),
  )

/** Where two times of the register are ordered to the minute. */
function timesOrdered(register: AnyRegister, condition: Condition): readonly string[] {
  if (condition.test === 'not') return timesOrdered(register, condition.of)
  if (condition.test === 'all' || condition.test === 'any') return condition.of.flatMap((one) => timesOrdered(register, one))
  if (condition.test !== 'ordered' || condition.gap !== undefined || condition.first === condition.then) return []
  const isTime = (name: string): boolean => {
    const field = register.fields[name]
    return (field?.kind === 'computed' ? field.of : field?.kind) === 'datetime'
  }
  return isTime(condition.first) && isTime(condition.then) ? [condition.first] : []
}
