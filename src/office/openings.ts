import type { Command } from '../kernel/command.ts'
import { holds } from '../kernel/condition.ts'
import { apply, type RecordEvent, type RecordState } from '../kernel/event.ts'
import { viewOf } from '../kernel/lifecycle.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { type AnyRegister, type Opening, openingsOf, type Step } from '../kernel/register.ts'
import type { Role } from '../kernel/role.ts'
import { type Office, registerOf } from './office.ts'

/** A record to be opened elsewhere, with the event that opens it. */
export type Opened = { readonly register: AnyRegister; readonly event: RecordEvent; readonly before: null }
/** Judges an opening under the role of the step that opens it. */
export type JudgeOpening = (register: AnyRegister, command: Command, onBehalf: Role) => RecordEvent | Problem

type Taken = { readonly step: Step; readonly event: RecordEvent; readonly record: RecordState | null; readonly judge: JudgeOpening }

/**
 * What a step opens in other registers, decided by the same rules. Gives the step's own event with the links set, and the openings; a refusal of
 * one of them refuses the step.
 */
export function openElsewhere(
  office: Office,
  { step, event, record, judge }: Taken,
): { event: RecordEvent; opened: readonly Opened[] } | Problem {
  const state = apply(record, event)
  const view = viewOf(state, state.values, {})
  const wanted = openingsOf(step).filter(({ when }) => when === undefined || holds(when, view))
  const opened: Opened[] = []
  let set = event.set
  for (const opening of wanted) {
    const register = registerOf(office, opening.register)
    if (isProblem(register)) return register
    const judged = judge(register, commandFor(opening, { state, event }), event.actor.role as Role)
    if (isProblem(judged)) return judged
    opened.push({ register, event: judged, before: null })
    set = {
      ...set,
      [opening.link]: linkTo(office, {
        event,
        link: opening.link,
        before: set[opening.link] ?? state.values[opening.link],
        id: judged.record,
      }),
    }
  }
  return { event: { ...event, set }, opened }
}

/** A link that holds one record holds the new one; a list of links gets it besides. */
function linkTo(office: Office, { event, link, before, id }: { event: RecordEvent; link: string; before: unknown; id: string }): unknown {
  const many = office.register(event.register)?.fields[link]?.kind === 'links'
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
