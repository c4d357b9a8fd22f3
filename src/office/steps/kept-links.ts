import type { Values } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Actor, isPerson } from '../../kernel/role.ts'
import { findRecord } from '../../store/index.ts'
import { type Office, readingScope } from '../office.ts'
import { pointersIn, sightOf } from '../records/seen-links.ts'

type Given = { readonly register: AnyRegister; readonly record: string | undefined; readonly input: Values }

/**
 * The input of a step with the links that its author was not shown: whoever sends back a list of links as he saw it takes nothing out of it that he could
 * not see. A single link that is hidden gives way to the one he sets.
 */
export async function withKeptLinks(office: Office, actor: Actor, { register, record: id, input }: Given): Promise<Values> {
  const lists = Object.keys(input).filter((name) => register.fields[name]?.kind === 'links' && Array.isArray(input[name]))
  if (!id || lists.length === 0 || !isPerson(actor)) return input
  const record = await office.db.readOne(readingScope(office, register, actor), (tx) => findRecord(tx, register, id))
  const stored = pointersIn(register.fields, Object.fromEntries(lists.map((name) => [name, record?.values[name] ?? []])))
  if (stored.length === 0) return input
  const { sees } = await sightOf(office, actor, stored)
  const kept = lists.map((name) => {
    const hidden = pointersIn(register.fields, { [name]: record?.values[name] ?? [] }).filter((one) => !sees(one.register, one.record))
    return [name, [...new Set([...(input[name] as readonly unknown[]), ...hidden.map((one) => one.record)])]]
  })
  return { ...input, ...Object.fromEntries(kept) }
}
