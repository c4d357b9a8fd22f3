import type { Condition } from '../condition.ts'
import { fieldAt } from '../field-at.ts'
import type { Minimum } from '../figure.ts'
import type { AnyRegister } from '../register.ts'
import { type Faults, fault } from './fault.ts'

/** What figures of persons ask for stands in a register that there is: an amount, days, and fields to compare on both sides. */
export function minimaAreFound(register: AnyRegister, all: readonly AnyRegister[]): Faults {
  return Object.entries(register.figures ?? {}).flatMap(([id, figure]) =>
    figure.count === 'persons' && typeof figure.atLeast !== 'number'
      ? faultsOf(figure.atLeast, register, all).map((says) => fault(`figures.${id}.atLeast`, says))
      : [],
  )
}

function faultsOf(
  { register, of, on, until, where, same = {} }: Minimum,
  own: AnyRegister,
  all: readonly AnyRegister[],
): readonly string[] {
  const asking = all.find(({ id }) => id === register)
  if (!asking) return [`there is no register “${register}”`]
  const kind = (one: AnyRegister, path: string) => {
    const field = fieldAt(one.fields, path)
    return field?.kind === 'computed' ? field.of : field?.kind
  }
  return [
    ...(kind(asking, of) === 'number' ? [] : [`“${of}” is no number that is asked for`]),
    ...[on, ...(until === undefined ? [] : [until])].filter((day) => kind(asking, day) !== 'date').map((day) => `“${day}” is not a date`),
    ...(where && !looksAtItself(where) ? ['what is asked is told by its own fields'] : []),
    ...Object.entries(same)
      .filter(([theirs, ours]) => kind(asking, theirs) === undefined || kind(asking, theirs) !== kind(own, ours))
      .map(([theirs, ours]) => `“${theirs}” and “${ours}” cannot be compared`),
  ]
}

/** Behind its links, at its clocks and at today's date nobody looks: the amount is asked for the last day of a period. */
function looksAtItself(condition: Condition): boolean {
  if (condition.test === 'all' || condition.test === 'any') return condition.of.every(looksAtItself)
  if (condition.test === 'not') return looksAtItself(condition.of)
  return ['filled', 'is', 'yes', 'atLeast', 'atMost', 'ordered', 'state'].includes(condition.test)
}
