import type { RecordBase, RecordEvent } from '../../kernel/event.ts'
import { readingHash } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'
import { hex } from './rows.ts'

/** A row of the table `event`, without its place and its hashes. */
export type EventRow = {
  record: string
  register: string
  version: number
  step: string
  actor_id: string
  actor_name: string
  actor_role: RecordEvent['actor']['role']
  recorded_at: string
  effective_on: string
  from_state: string | null
  to_state: string
  set: Record<string, unknown>
  base: Partial<RecordBase>
  reason: string | null
  files: string[] | null
  definition: number
}

/** Columns of an event that say what happened, for whoever reads rows of the table. */
export const eventFields =
  'record, register, version, step, actor_id, actor_name, actor_role, recorded_at, effective_on, from_state, to_state, "set", base, reason, files, definition'

/** A row of the table `event` as the kernel's event, sealed as it is stored. */
export const eventOf = (row: EventRow): RecordEvent => ({
  record: row.record,
  register: row.register,
  version: row.version,
  step: row.step,
  actor: { id: row.actor_id, name: row.actor_name, role: row.actor_role },
  recordedAt: row.recorded_at,
  effectiveOn: row.effective_on,
  from: row.from_state,
  to: row.to_state,
  set: row.set,
  base: row.base,
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.files === null ? {} : { files: row.files }),
  definition: row.definition,
})

const ofRecord = { name: 'events_of', text: `SELECT ${eventFields} FROM event WHERE record = $1 ORDER BY version` }

/** The whole history of a record, oldest first; empty if these eyes may not see the record. */
export const eventsOf = async (tx: Tx, record: string): Promise<readonly RecordEvent[]> =>
  (await tx.query<EventRow>(ofRecord, [record])).map(eventOf)

/** That somebody looked at personal data: who, when, which fields of which record, and what for. */
export type Reading = {
  readonly record: string
  readonly register: string
  readonly unit: number
  readonly actor: { readonly id: string; readonly name: string }
  /** UTC, ISO 8601. */
  readonly at: string
  readonly purpose: string
  readonly fields: readonly string[]
}

const insertReading = {
  name: 'insert_reading',
  text: `INSERT INTO reading (record, register, unit_id, actor_id, actor_name, at, purpose, fields, hash)
    SELECT record, register, unit_id, actor_id, actor_name, at, purpose, fields, hash FROM json_populate_record(null::reading, $1::json)`,
}

/** The reading as its hash covers it. */
export const spelledReading = (reading: Reading): object => ({ ...reading, at: new Date(reading.at).toISOString() })

/** Keeps a reading. Written before the data are handed out: if it cannot be kept, nothing is shown (DB-13). */
export async function recordReading(tx: Tx, reading: Reading): Promise<void> {
  const { unit, actor, ...rest } = reading
  const row = { ...rest, unit_id: unit, actor_id: actor.id, actor_name: actor.name, at: new Date(reading.at).toISOString() }
  await tx.query(insertReading, [JSON.stringify({ ...row, hash: hex(readingHash(spelledReading(reading))) })])
}
