import type { Values } from '../../kernel/condition.ts'
import type { Field } from '../../kernel/field.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { fieldsNamed, touchedBy } from '../app/definitions.ts'

/** Kinds of which an address may name a value: an address is kept in the history, so nothing that somebody wrote ever stands there. */
const nameable: readonly Field['kind'][] = ['choice', 'date', 'unit', 'link', 'number', 'yesNo']

/** What an address hands to the form of a step: `v.theme=consumer`. Fields that the step does not touch, and personal ones, are left out. */
export function givenIn(register: AnyRegister, step: Step, search: Readonly<Record<string, string | undefined>>): Values {
  const given = fieldsNamed(register.fields, touchedBy(step)).flatMap(([name, field]) => {
    const typed = search[`v.${name}`]
    if (typed === undefined || field.secret !== undefined || !nameable.includes(field.kind)) return []
    return [[name, readAs(field, typed)]] as const
  })
  return Object.fromEntries(given)
}

function readAs({ kind }: Field, typed: string): unknown {
  if (kind === 'number') return Number(typed)
  return kind === 'yesNo' ? typed === 'true' : typed
}
