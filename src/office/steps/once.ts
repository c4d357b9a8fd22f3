import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { eventsOf, findSent, type Made, noteSent, type Sending, type Tx } from '../../store/index.ts'
import type { Office } from '../office.ts'

type Told = { readonly record: RecordState; readonly event: RecordEvent }

/** A command with the key that its sender gave it, or null: most come without one (imports, jobs, programs). */
export function sendingOf(
  actor: Actor,
  { key, register, record, command }: { key?: string; register: string; record?: string; command: object },
): Sending | null {
  const said = { register, record, command }
  return key ? { person: actor.id, key, said } : null
}

/** Keeps what the command made, or refuses: then the first sending has been at work, and its result is the answer. */
export async function keepSent(
  tx: Tx,
  sending: Sending,
  { made, at }: { made: readonly RecordState[]; at: string },
): Promise<Problem | null> {
  const kept = made.map(({ register, id, version }): Made => ({ register, record: id, version }))
  return (await noteSent(tx, sending, { made: kept, at })) ? null : problem('MF-REC-021')
}

/**
 * The result of the first sending, told again: a double click, a replay, or a queue that did not hear the answer changes nothing twice
 * (T-19). Null when the key is new; a refusal when it came with other words.
 */
export async function firstResult(
  office: Office,
  sending: Sending,
): Promise<(Told & { readonly opened: readonly RecordState[] }) | Problem | null> {
  // The entry proves that this person did it; what he gets back is what he was told then, whatever he may read today.
  return office.db.owner(async (tx) => {
    const made = await findSent(tx, sending)
    if (made === 'other') return problem('MF-REC-020')
    if (made === null) return null
    const told = await Promise.all(made.map((one) => asOf(tx, one)))
    const [first, ...opened] = told
    return first ? { ...first, opened: opened.map(({ record }) => record) } : null
  })
}

async function asOf(tx: Tx, { record: id, version }: Made): Promise<Told> {
  const events = (await eventsOf(tx, id)).filter((event) => event.version <= version)
  const record = events.reduce<RecordState | null>(apply, null)
  const event = events.at(-1)
  if (!record || !event) throw new Error(`what was sent once is gone: ${id}`)
  return { record, event }
}
