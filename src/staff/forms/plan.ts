import { isFilled, type Values } from '../../kernel/condition.ts'
import type { Field } from '../../kernel/field.ts'
import { over } from '../../kernel/over.ts'
import { hasSecrets } from '../../kernel/privacy/mask.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { type AnyRegister, rowLinksGiven, type Step } from '../../kernel/register.ts'
import { missing, mustFill, parseFields, withComputed } from '../../kernel/value.ts'
import { fieldsNamed, isOpening, touchedBy } from '../app/definitions.ts'
import { isSilent } from '../fields/silent.ts'
import { type Entry, tidied } from './entry.ts'

type Named = readonly [string, Field]

/** What the form of a step shows now: fields that must be filled, fields that may be, and what follows from them. */
export type Plan = {
  readonly needed: readonly Named[]
  readonly offered: readonly Named[]
  readonly follows: readonly (readonly [Field, unknown])[]
}

/**
 * `values`: the record with what has been typed over it; `whole`: the same with the rows that stand there before those that a step only adds. A field that
 * another answer makes necessary moves up as soon as it does.
 */
export function planOf(register: AnyRegister, step: Step, values: Values, whole = values): Plan {
  // What the step sets by itself counts as it will when it is judged.
  const view = { values: over(values, step.sets), state: null, steps: new Set<string>(), linked: {} }
  const typed = typedFields(register)
  const may = fieldsNamed(register.fields, step.may ?? []).map(typed)
  const must = (field: Field): boolean => mustFill(field, view)
  const touched = new Set(touchedBy(step))
  const computed = withComputed(register.fields, over(whole, step.sets))
  return {
    needed: [...fieldsNamed(register.fields, step.asks ?? []).map(typed), ...may.filter(([, field]) => must(field))],
    offered: may.filter(([, field]) => !must(field)),
    follows: Object.entries(register.fields).flatMap(([name, field]) =>
      field.kind === 'computed' &&
      field.from.some((source) => touched.has(source)) &&
      isFilled(computed[name]) &&
      !isSilent(field, computed[name])
        ? [[field, computed[name]]]
        : [],
    ),
  }
}

/** A part as it is filled in: without the links that a later step puts into its rows. */
function typedFields(register: AnyRegister): (one: Named) => Named {
  const given = rowLinksGiven(register)
  return ([name, field]) => {
    if (field.kind !== 'parts' || given.size === 0) return [name, field]
    return [
      name,
      { ...field, fields: Object.fromEntries(Object.entries(field.fields).filter(([inRow]) => !given.has(`${name}.${inRow}`))) },
    ]
  }
}

/** A part whose rows are only added: what a step gives joins those that are there. */
export const grows = (field: Field | undefined): boolean => field?.kind === 'parts' && field.grows === true

/** What the control of a field begins with: the record's own value, and nothing for rows that are only added. */
export const startOf = (field: Field, own: unknown): unknown => (grows(field) ? undefined : own)

/** Fields of the step that hold personal data already and would be written over: they are filled in only after a purpose was stated. */
export const sealedFields = (register: AnyRegister, step: Step, values: Values): readonly string[] =>
  touchedBy(step).filter((name) => {
    const field = register.fields[name]
    return field !== undefined && !grows(field) && isFilled(values[name]) && hasSecrets({ [name]: field })
  })

/** What the step sends: all it asks, and of what it may set only what was touched. `base` are the record's own, readable values. */
export function inputOf(register: AnyRegister, step: Step, { input, base }: { input: Values; base: Values }): Values {
  const asked = fieldsNamed(register.fields, step.asks ?? []).map(([name, field]) => [
    name,
    tidied(field, name in input ? input[name] : startOf(field, base[name])),
  ])
  const touched = fieldsNamed(register.fields, step.may ?? []).filter(([name]) => name in input)
  const offered = touched.map(([name, field]) => [name, tidied(field, input[name])] as const)
  const sent = [...asked, ...offered.filter(([name, value]) => value !== null || (isFilled(base[name]) && !grows(register.fields[name])))]
  return Object.fromEntries(sent)
}

const needs = (field: string, name: string): Problem => problem('MF-FLD-002', { field, slots: { field: name } })

/** The same checks that the server makes on single values, so that most faults are told without a journey. Guards and dates are left to it. */
export function faultsOf(
  register: AnyRegister,
  step: Step,
  { entry, input, base }: { entry: Entry; input: Values; base: Values },
): readonly Problem[] {
  const known = Object.fromEntries(fieldsNamed(register.fields, touchedBy(step)))
  const { values, problems } = parseFields(known, input)
  const empty = (step.asks ?? []).filter((name) => !isFilled(values[name]) && !problems.some((one) => one.field?.startsWith(name)))
  return [
    ...(isOpening(step) && entry.title.trim() === '' ? [needs('title', '事项名称')] : []),
    ...(isOpening(step) && entry.unit === '' ? [needs('unit', '所属单位')] : []),
    ...problems,
    ...empty.map((name) => needs(name, known[name]?.name ?? name)),
    ...missing(known, { ...base, ...values }).filter(
      (one) => !empty.includes(one.field ?? '') && !problems.some(({ field }) => field === one.field),
    ),
    ...(step.reason === 'needed' && entry.reason.trim() === ''
      ? [problem('MF-STP-004', { field: 'reason', slots: { step: step.name } })]
      : []),
  ]
}
