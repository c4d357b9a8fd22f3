import type { ClockState } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { SpelledEvent, StoredEvent } from '../chain/chain.ts'
import { snake } from '../names.ts'
import { baseColumns } from '../schema/register.ts'

/** A record as it stands, with the moments of its first and last event (UTC). Sensitive values are sealed. */
export type StoredRecord = RecordState & { readonly registeredAt: string; readonly updatedAt: string }

/** One row as the database takes it: column → JSON value. */
export type Row = Readonly<Record<string, unknown>>

/** PostgreSQL reads bytes out of JSON in this spelling. */
export const hex = (bytes: Buffer): string => ofDigits(bytes.toString('hex'))
const ofDigits = (digits: string): string => `\\x${digits}`

/** The row of a record: the projection of its events, nothing else. Columns of fields without a value are left out; most of a record's are. */
export function rowOf(register: AnyRegister, state: RecordState, { head, at }: { head: string; at: { first: string; last: string } }): Row {
  const row: Record<string, unknown> = {
    id: state.id,
    unit_id: state.unit,
    village_id: state.village,
    code: state.code,
    title: state.title,
    state: state.state,
    handler: state.handler,
    involved: state.involved,
    restricted: state.restricted,
    voided: state.voided,
    pending: state.pending,
    files: state.files,
    links: state.links,
    trail: state.trail,
    version: state.version,
    chain_head: ofDigits(head),
    registered_at: at.first,
    updated_at: at.last,
  }
  for (const name in state.values) if (register.fields[name] !== undefined) row[snake(name)] = state.values[name]
  return row
}

/** Columns of a record in the order `recordOf` reads them. */
export const recordColumns = (register: AnyRegister): readonly string[] => [
  ...Object.keys(baseColumns),
  ...Object.keys(register.fields).map(snake),
]

type BaseRow = Pick<
  RecordState,
  'id' | 'code' | 'title' | 'state' | 'handler' | 'involved' | 'restricted' | 'voided' | 'pending' | 'files'
> &
  Pick<RecordState, 'links' | 'trail' | 'version'> & { unit_id: number; village_id: number | null; chain_head: Buffer } & {
    registered_at: string
    updated_at: string
  }
const baseNames = Object.keys(baseColumns)

/** Reads a row (an array in the order of `recordColumns`) back into a record, and its chain's head. */
export function recordOf(register: AnyRegister, row: readonly unknown[]): { record: StoredRecord; head: string } {
  const base = Object.fromEntries(baseNames.map((name, index) => [name, row[index]])) as BaseRow
  const { unit_id: unit, village_id: village, chain_head, registered_at: registeredAt, updated_at: updatedAt, ...rest } = base
  const values = valuesOf(Object.keys(register.fields), row.slice(baseNames.length))
  return { record: { ...rest, unit, village, register: register.id, values, registeredAt, updatedAt }, head: chain_head.toString('hex') }
}

/** Field values out of columns in the same order; empty ones are absent, as in the kernel. */
export function valuesOf(fields: readonly string[], columns: readonly unknown[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [index, name] of fields.entries()) if (columns[index] !== null) values[name] = columns[index]
  return values
}

type Linked = { readonly prev: string; readonly hash: string; readonly spelled?: Pick<StoredEvent | SpelledEvent, 'set' | 'base'> }

/** The row of an event. `spelled`: two columns as they were spelled for the hash, where the row goes into a set. */
export function eventRow(event: StoredEvent, { prev, hash, spelled = event }: Linked): Row {
  return {
    record: event.record,
    register: event.register,
    version: event.version,
    step: event.step,
    actor_id: event.actor.id,
    actor_name: event.actor.name,
    actor_role: event.actor.role,
    recorded_at: event.recordedAt,
    effective_on: event.effectiveOn,
    from_state: event.from,
    to_state: event.to,
    set: spelled.set,
    base: spelled.base,
    reason: event.reason ?? null,
    files: event.files ?? null,
    definition: event.definition,
    unit_id: event.unit,
    village_id: event.village,
    prev: ofDigits(prev),
    hash: ofDigits(hash),
  }
}

/** The row of a clock, with what decides who may see it. */
export const clockRow = (record: RecordState, clock: ClockState): Row => ({
  record: record.id,
  register: record.register,
  unit_id: record.unit,
  village_id: record.village,
  handler: record.handler,
  involved: record.involved,
  restricted: record.restricted,
  clock: clock.clock,
  start: clock.start,
  due_strict: clock.dueStrict,
  due_legal: clock.dueLegal,
  provisional: clock.provisional,
  stopped_on: clock.stoppedOn,
  met: clock.stoppedOn === null ? null : clock.status === 'met',
  paused: clock.paused,
})
