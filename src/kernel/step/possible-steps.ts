import type { Condition } from '../condition.ts'
import type { RecordState } from '../event.ts'
import { fieldsNeeded } from '../needed.ts'
import { outlook } from '../outlook.ts'
import { allowedNames } from '../permission.ts'
import { isProblem, type Problem } from '../problem/problem.ts'
import type { AnyRegister, Step } from '../register.ts'
import type { Context } from './command.ts'
import { checkGuards, guardView } from './guards.ts'
import { mayTake, type Taking } from './taking.ts'

/** A step as a person sees it before the click. */
export type PossibleStep = {
  readonly step: string
  readonly name: string
  readonly allowed: boolean
  readonly problem: Problem | null
  readonly by: string
}

/**
 * What can be done with the record now and what is refused, with the reason. One function for screen, API, import and diagram. A guard whose answer is
 * still to be typed is left to `decide`; so is one that looks at papers nobody compared, or compares the texts to be signed.
 */
export function possibleSteps(register: AnyRegister, record: RecordState, context: Context): readonly PossibleStep[] {
  return Object.entries(register.steps)
    .filter(([, step]) => step.from.includes(record.state) && record.voided === null)
    .map(([id, step]) => {
      const taking = { step, command: { step: id, input: {} }, context }
      const role = mayTake(register, record, taking)
      const refusal = isProblem(role) ? role : standingGuards(register, record, taking)
      return {
        step: id,
        name: step.name,
        allowed: refusal === null,
        problem: refusal,
        by: step.by === 'time' ? '系统' : allowedNames(step.by, register.fields),
      }
    })
}

/** Fields whose values nobody knows before the step: those it touches, sets or numbers, and what is worked out from them. */
function stillOpen({ fields }: AnyRegister, { asks = [], may = [], sets = {}, gathers = {}, numbers = [] }: Step): ReadonlySet<string> {
  const open = new Set([...asks, ...may, ...Object.keys(sets), ...Object.keys(gathers), ...numbers])
  for (const [name, field] of Object.entries(fields))
    if (field.kind === 'computed' && field.from.some((from) => open.has(from))) open.add(name)
  return open
}

function standingGuards(register: AnyRegister, record: RecordState, { step, context }: Taking): Problem | null {
  const typed = stillOpen(register, step)
  const view = guardView(record, record.values, context)
  const open = (one: Condition): boolean =>
    one.test === 'wording' ||
    (one.test === 'papersAgree' && context.papers === undefined) ||
    fieldsNeeded(one).some((field) => typed.has(field))
  const settled = (one: Condition): boolean => outlook(one, view, open) !== 'open'
  const known = (step.needs ?? []).filter(
    ({ warns, before, when, needs }) => !warns && (before || ((when === undefined || settled(when)) && settled(needs))),
  )
  return checkGuards(register, record, { step, needs: known, values: record.values, context })
}
