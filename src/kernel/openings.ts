import type { Command } from './command.ts'
import { holds } from './condition.ts'
import { apply, type RecordEvent, type RecordState } from './event.ts'
import { viewOf } from './lifecycle.ts'
import { isProblem, type Problem } from './problem.ts'
import { type AnyRegister, type Opening, openingsOf, type Step } from './register.ts'
import type { Role } from './role.ts'

/** A record to be opened elsewhere, with the event that opens it. */
export type Opened = { readonly register: AnyRegister; readonly event: RecordEvent; readonly before: null }
/** Judges an opening under the role of the step that opens it. */
export type JudgeOpening = (register: AnyRegister, command: Command, onBehalf: Role) => RecordEvent | Problem

type Taken = {
  readonly step: Step
  readonly event: RecordEvent
  readonly record: RecordState | null
  readonly registerOf: (id: string) => AnyRegister | Problem
  readonly judge: JudgeOpening
}

/**
 * What a step opens in other registers, decided by the same rules. Gives the step's own event with the links set, and the openings; a refusal of
 * one of them refuses the step.
 */
export function openElsewhere(
  own: AnyRegister,
  { step, event, record, registerOf, judge }: Taken,
): { event: RecordEvent; opened: readonly Opened[] } | Problem {
  const state = apply(record, event)
  const view = viewOf(state, state.values, {})
  const wanted = openingsOf(step).filter(({ when }) => when === undefined || holds(when, view))
  const opened: Opened[] = []
  let set = event.set
  for (const opening of wanted) {
    const register = registerOf(opening.register)
    if (isProblem(register)) return register
    const judged = judge(register, commandFor(opening, { state, event }), event.actor.role as Role)
    if (isProblem(judged)) return judged
    opened.push({ register, event: judged, before: null })
    const { link } = opening
    set = { ...set, [link]: linkTo(own, { link, before: set[link] ?? state.values[link], id: judged.record }) }
  }
  return { event: { ...event, set }, opened }
}

/** A link that holds one record holds the new one; a list of links gets it besides. */
function linkTo(own: AnyRegister, { link, before, id }: { link: string; before: unknown; id: string }): unknown {
  const many = own.fields[link]?.kind === 'links'
  return many ? [...(Array.isArray(before) ? before : []), id] : id
}

function commandFor(opening: Opening, { state, event }: { state: RecordState; event: RecordEvent }): Command {
  const given = Object.entries(opening.with ?? {}).map(([field, from]) => [
    field,
    typeof from === 'string' ? state.values[from] : from.value,
  ])
  const back = opening.back ? [[opening.back, state.id]] : []
  return {
    step: opening.step,
    title: state.title,
    unit: state.unit,
    village: state.village,
    on: event.effectiveOn,
    reason: event.reason,
    input: Object.fromEntries([...given.filter(([, value]) => value !== undefined), ...back]),
  }
}
