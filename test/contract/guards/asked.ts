import type { AnyRegister, Guard } from '../../../src/kernel/register.ts'
import { pathsOf, type Test, testsOf } from './values.ts'

/** A guard of one step with the tests it is made of, and the fields that somebody types on which they turn. */
export type Asked = {
  readonly step: string
  readonly guard: Guard
  readonly tests: readonly Test[]
  readonly heads: ReadonlySet<string>
}

/** The guard in every step that carries it. */
export const askedOf = (register: AnyRegister, id: string): readonly Asked[] =>
  Object.entries(register.steps).flatMap(([step, { needs = [] }]) =>
    needs.filter((guard) => guard.id === id).map((guard) => askedBy(register, step, guard)),
  )

function askedBy(register: AnyRegister, step: string, guard: Guard): Asked {
  const tests = [guard.needs, ...(guard.when ? [guard.when] : [])].flatMap((one) => testsOf(one))
  return { step, guard, tests, heads: new Set(tests.flatMap((one) => headsOf(register, one))) }
}

/** What the other guards of the step ask as well: where one slip meets two guards, a second may content the other. */
export function widened(register: AnyRegister, one: Asked): Asked {
  const all = register.steps[one.step]!.needs!.map((guard) => askedBy(register, one.step, guard))
  return { ...one, tests: all.flatMap(({ tests }) => tests), heads: new Set(all.flatMap(({ heads }) => [...heads])) }
}

/** The fields that somebody types of which a test depends: of what is worked out, those it is worked out from. */
export function headsOf({ fields }: AnyRegister, { part, test }: Test): readonly string[] {
  const heads = part ? [part] : pathsOf(test).map((path) => path.split('.')[0] as string)
  return heads.flatMap((head) => {
    const field = fields[head]
    return field?.kind === 'computed' ? field.from : [head]
  })
}
