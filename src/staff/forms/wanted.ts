import { type Condition, holds, isFilled, type Values } from '../../kernel/condition.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, Guard, Step } from '../../kernel/register.ts'

/** What the guards of a step ask of fields that it only offers, by name: the field itself (`must`), or one of several (`one`). */
export type Wanted = ReadonlyMap<string, 'must' | 'one'>

/**
 * `values`: the record with what has been typed over it; `standing`: the record alone, so that a field stays in its place while it is filled in;
 * `refused`: why the last attempt was refused. All that a guard that refused names is wanted.
 */
type Known = { readonly values: Values; readonly standing: Values; readonly refused: readonly Problem[] }

/** Offered fields without which the step will be refused, as far as a form can know: nobody is to look for them among those that may be left empty. */
export function wantedOf(register: AnyRegister, step: Step, { values, standing, refused }: Known): Wanted {
  const wanted = new Map<string, 'must' | 'one'>()
  const offered = (field: string): boolean => (step.may ?? []).includes(field) && !isFilled(standing[field])
  const want = (fields: readonly string[], how: 'must' | 'one'): void => {
    for (const field of fields) if (offered(field) && wanted.get(field) !== 'must') wanted.set(field, how)
  }
  for (const guard of step.needs ?? []) {
    const said = refused.some((one) => one.guard === `${register.id}/${guard.id}`)
    if (guard.before || (!said && (guard.warns || !asks(guard, values) || isMet(guard.needs, standing)))) continue
    want(always(guard.needs), 'must')
    want(eitherOf(guard.needs, said), 'one')
  }
  return wanted
}

const asks = ({ when }: Guard, values: Values): boolean => when === undefined || isMet(when, values)
const isMet = (condition: Condition, values: Values): boolean =>
  isPlain(condition) && holds(condition, { values, state: null, steps: new Set(), linked: {} })

/** Tests that a form can judge by itself. All others look at other records, papers or the calendar. */
const plain = new Set(['filled', 'is', 'yes', 'atLeast', 'atMost', 'ordered', 'some', 'every', 'last', 'all', 'any', 'not'])

const isPlain = (condition: Condition): boolean =>
  plain.has(condition.test) && (condition.test === 'not' ? isPlain(condition.of) : 'of' in condition ? condition.of.every(isPlain) : true)

/** The field that a test is fulfilled by filling in. */
const filling = (condition: Condition): readonly string[] =>
  condition.test === 'filled' || condition.test === 'yes' || condition.test === 'atLeast' ? [condition.field] : []

/** Fields that the condition asks for whatever else holds. */
const always = (condition: Condition): readonly string[] => (condition.test === 'all' ? condition.of.flatMap(always) : filling(condition))

/** Fields of which one is enough; `open`: also where something else than a field would do. */
function eitherOf(condition: Condition, open: boolean): readonly string[] {
  if (condition.test === 'all') return condition.of.flatMap((one) => eitherOf(one, open))
  if (condition.test !== 'any') return []
  const fields = condition.of.flatMap(filling)
  return open || fields.length === condition.of.length ? fields : []
}

/** Of rows of a part the fields that the guards ask of every row, by part: nobody is to unfold a row to find what it may not lack. */
export function rowsWanted(step: Step): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = (step.needs ?? []).filter(({ warns, when }) => !warns && when === undefined).flatMap(({ needs }) => everyIn(needs))
  return new Map(
    [...Map.groupBy(asked, ({ part }) => part)].map(([part, tests]) => [part, new Set(tests.flatMap(({ where }) => always(where)))]),
  )
}

type Every = Extract<Condition, { test: 'some' | 'every' | 'last' }>
const everyIn = (condition: Condition): readonly Every[] => {
  if (condition.test === 'all') return condition.of.flatMap(everyIn)
  return condition.test === 'every' ? [condition] : []
}
