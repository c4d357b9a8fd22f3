import { type Condition, holds, type Values } from '../../kernel/condition.ts'
import { fieldsNeeded } from '../../kernel/needed.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { type NamedStep, stepsAhead } from '../../kernel/step/next-step.ts'

/** What a later step will ask for and the matter does not have yet: names of fields, or the sentence of the condition. */
export type Gap = { readonly step: string; readonly missing: readonly string[] }

/** Fields that decide about gaps in any open state of the register. */
export function fieldsAhead(register: AnyRegister): readonly string[] {
  const steps = Object.keys(register.states).flatMap((state) => stepsAhead(register, state))
  const named = steps.flatMap(({ step }) => [...(step.asks ?? []), ...guardsOf(step).flatMap((guard) => fieldsNeeded(guard.needs))])
  return [...new Set(named)].filter((field) => Object.hasOwn(register.fields, field))
}

/**
 * What is still missing on the straight way from this state to the end, step by step. Of the next step everything it asks; of later ones only
 * papers, since the rest comes with the work itself. Fields that matter under a condition only are left out: nobody knows yet.
 */
export function evidenceGaps(register: AnyRegister, state: string, filled: readonly string[]): readonly Gap[] {
  const values: Values = Object.fromEntries(filled.map((field) => [field, true]))
  return stepsAhead(register, state).flatMap(({ step }, index): Gap[] => {
    const missing = [...emptyFields(register, { step, all: index === 0 }, values), ...unmet(step, values)]
    return missing.length > 0 ? [{ step: step.name, missing }] : []
  })
}

function emptyFields(register: AnyRegister, { step, all }: { step: NamedStep['step']; all: boolean }, values: Values): readonly string[] {
  return (step.asks ?? []).flatMap((name) => {
    const field = register.fields[name]
    return field && values[name] === undefined && name !== step.on && (all || field.kind === 'files') ? [field.name] : []
  })
}

/** Conditions that only ask whether something is there; what they say stands for what is missing. */
const unmet = (step: Step, values: Values): readonly string[] =>
  guardsOf(step)
    .filter(({ needs }) => !holds(needs, { values, state: null, steps: new Set(), linked: {} }))
    .map(({ says }) => says.replace(/。$/, ''))

const guardsOf = (step: Step) => (step.needs ?? []).filter((guard) => guard.when === undefined && asksPresence(guard.needs))

function asksPresence(condition: Condition): boolean {
  if (condition.test === 'filled') return true
  return (condition.test === 'all' || condition.test === 'any') && condition.of.every(asksPresence)
}
