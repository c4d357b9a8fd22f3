import { rowsOf, type Values } from '../kernel/condition.ts'
import type { RecordEvent } from '../kernel/event.ts'
import type { Fields } from '../kernel/field.ts'
import { named } from '../kernel/named.ts'
import { type Problem, problem } from '../kernel/problem/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { attachFiles, findAttachment, type Tx } from '../store/index.ts'

/**
 * Gives the files that an event names to its record. A digest that nobody uploaded, or that belongs to a record the actor may not read, is refused:
 * knowing a digest must not open a file.
 */
export async function attach(tx: Tx, register: AnyRegister, event: RecordEvent): Promise<Problem | null> {
  const digests = [...new Set([...filesIn(register.fields, event.set), ...(event.files ?? [])])]
  if (digests.length === 0) return null
  const known = await Promise.all(digests.map((digest) => findAttachment(tx, digest)))
  const lost = known.filter((one) => one === null).length
  if (lost > 0) return problem('MF-FLD-014', { slots: { count: lost } })
  await attachFiles(tx, digests, { register: register.id, record: event.record, by: event.actor.id })
  return null
}

/** The digests in all file fields of these values, rows of parts included. */
export function filesIn(fields: Fields, values: Values): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = named(fields, name)
    if (field?.kind === 'files' && Array.isArray(value)) return value as string[]
    return field?.kind === 'parts' ? rowsOf(value).flatMap((row) => filesIn(field.fields, row)) : []
  })
}
