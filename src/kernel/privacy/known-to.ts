import type { Values } from '../condition.ts'
import type { RecordState } from '../event.ts'
import { allowedNames, isOneOf, type Standing } from '../permission.ts'
import { type Problem, problem } from '../problem/problem.ts'
import type { AnyRegister } from '../register.ts'
import type { Actor } from '../role.ts'
import { coverValues } from './mask.ts'

type Reading = { readonly record: RecordState; readonly actor: Actor } & Standing

/** Fields of the record that this reader is never shown, whatever purpose he states (`knownTo`). */
export const unknownTo = (register: AnyRegister, { record, actor, ...standing }: Reading): readonly string[] =>
  Object.entries(register.fields).flatMap(([name, { knownTo }]) =>
    knownTo === undefined || isOneOf(knownTo, actor, { record, ...standing }) ? [] : [name],
  )

/** The values with what this reader may not know covered: that something stands there is told, and nothing of it. */
export function coverUnknown({ fields }: AnyRegister, values: Values, unknown: readonly string[]): Values {
  const kept = unknown.filter((name) => values[name] !== undefined)
  return { ...values, ...coverValues(fields, Object.fromEntries(kept.map((name) => [name, values[name]]))) }
}

/** Whoever may not know a field neither changes it nor makes himself one who may. */
export function unknownField(register: AnyRegister, reading: Reading, { step, among }: { step: string; among?: Values }): Problem | null {
  const field = unknownTo(register, reading).find((name) => among === undefined || among[name] !== undefined)
  const known = field === undefined ? undefined : register.fields[field]
  return known
    ? problem('MF-PER-009', { field, slots: { field: known.name, by: allowedNames(known.knownTo ?? [], register.fields), step } })
    : null
}
