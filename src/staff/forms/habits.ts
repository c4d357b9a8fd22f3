import type { Values } from '../../kernel/condition.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { fieldsNamed } from '../app/definitions.ts'
import type { FormPlace } from './drafts/draft.ts'

const nameOf = ({ register, step }: FormPlace): string => `mingfa.last.${register}.${step}`

/** Choices of closed lists that somebody made the last time he filled in this form: keys only, never anything typed. */
export function lastChoices(place: FormPlace): Readonly<Record<string, string>> {
  try {
    return JSON.parse(localStorage.getItem(nameOf(place)) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

/** Remembers the choices of a form that was sent. */
export function rememberChoices(place: FormPlace, { register, step, input }: { register: AnyRegister; step: Step; input: Values }): void {
  const chosen = fieldsNamed(register.fields, [...(step.asks ?? []), ...(step.may ?? [])]).filter(
    ([name, field]) => field.kind === 'choice' && field.secret === undefined && typeof input[name] === 'string',
  )
  try {
    localStorage.setItem(nameOf(place), JSON.stringify(Object.fromEntries(chosen.map(([name]) => [name, input[name]]))))
  } catch {
    // A browser that forbids storage costs the habit, not the work.
  }
}
