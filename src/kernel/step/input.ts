import { isFilled, rowsOf, type Values } from '../condition.ts'
import type { RecordState } from '../event.ts'
import type { Fields } from '../field.ts'
import { over } from '../over.ts'
import { personalNumberIn } from '../privacy/identity.ts'
import { secrecyMarkIn } from '../privacy/secrecy-mark.ts'
import { type Problem, problem, together } from '../problem/problem.ts'
import type { AnyRegister, Step } from '../register.ts'
import { missing, parseFields } from '../value.ts'
import type { Taking } from './taking.ts'

/** `input`: what was typed, with what the step takes over. */
type Giving = Pick<Taking, 'step' | 'command'> & { readonly input: Values }

/** Input parsed and complete: unknown, wrong and missing fields are told together. */
export function parseInput(register: AnyRegister, record: RecordState | null, { step, command, input }: Giving): Values | Problem {
  const known = touchedBy(register, step)
  const { values, problems } = parseFields(known, input)
  const needed = (step.asks ?? []).filter((name) => !isFilled(values[name]) && !problems.some((one) => one.field?.startsWith(name)))
  // What was typed wrongly is not empty: one fault, one sentence.
  const wrong = new Set(problems.map(({ field }) => field))
  const all = [
    ...problems,
    ...needed.map((name) => problem('MF-FLD-002', { field: name, slots: { field: known[name]!.name } })),
    ...missing(known, over(record?.values, values)).filter(({ field }) => !needed.includes(field as string) && !wrong.has(field)),
    ...leaks(register, values),
    ...marked({ title: command.title, reason: command.reason }),
    ...(step.from.length === 0 && !command.title?.trim() ? [problem('MF-FLD-002', { field: 'title', slots: { field: '事项名称' } })] : []),
  ]
  if (step.reason === 'needed' && !command.reason?.trim()) all.push(problem('MF-STP-004', { field: 'reason', slots: { step: step.name } }))
  return together(all) ?? values
}

const touched = new WeakMap<AnyRegister, Map<Step, Fields>>()

/** The fields that a step asks or offers, found once per step. */
function touchedBy(register: AnyRegister, step: Step): Fields {
  const steps = touched.get(register) ?? new Map<Step, Fields>()
  touched.set(register, steps)
  const fields =
    steps.get(step) ?? Object.fromEntries([...(step.asks ?? []), ...(step.may ?? [])].map((name) => [name, register.fields[name]!]))
  steps.set(step, fields)
  return fields
}

/** V8: personal numbers must not stand in what the portal shows: its fields, their rows, the text itself, and what is made of other fields. */
function leaks(register: AnyRegister, values: Values): readonly Problem[] {
  return shownOf(register).flatMap((name) => {
    const field = register.fields[name]!
    const typed = (field.kind === 'computed' ? field.from : [name]).find((one) => isFilled(values[one]))
    if (typed === undefined) return []
    const found = personalNumberIn(wordsIn(field.kind === 'computed' ? field.compute(values) : values[name]))
    return found ? [problem('MF-FLD-010', { field: typed, slots: { field: register.fields[typed]!.name, found } })] : []
  })
}

const shown = new WeakMap<AnyRegister, readonly string[]>()

/** The fields that the portal shows item by item, found once per register. */
function shownOf(register: AnyRegister): readonly string[] {
  const known = shown.get(register)
  if (known) return known
  const { portal } = register
  const fields = portal.shows === 'items' ? [...new Set([...portal.fields, ...(portal.text === undefined ? [] : [portal.text])])] : []
  const found = fields.filter((name) => register.fields[name]?.kind !== 'computed' || register.fields[name].of === 'text')
  shown.set(register, found)
  return found
}

const wordsIn = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : rowsOf(value)
        .flatMap((row) => (typeof row === 'object' && row !== null ? Object.values(row) : []))
        .filter((one) => typeof one === 'string')
        .join('\n')

/** Parts that only grow keep the rows they had: what a step gives is added. */
export function grown(register: AnyRegister, standing: Values | undefined, given: Values): Values {
  const added: Record<string, unknown> = {}
  for (const name in given) {
    const field = register.fields[name]
    if (field?.kind === 'parts' && field.grows) added[name] = [...rowsOf(standing?.[name]), ...rowsOf(given[name])]
  }
  return over(given, added)
}

/** What a step takes in words beside its fields must not carry the mark of a state secret either. */
function marked(words: { readonly title?: string; readonly reason?: string }): readonly Problem[] {
  const names = { title: '事项名称', reason: '理由' } as const
  return (['title', 'reason'] as const).flatMap((field) => {
    const mark = secrecyMarkIn(words[field] ?? '')
    return mark ? [problem('MF-PRI-005', { field, slots: { field: names[field], mark } })] : []
  })
}
