import type { Day } from '../../kernel/calendar/calendar.ts'
import { type RecordState, replay } from '../../kernel/event.ts'
import { isPurged, purgedTitle, purgeReason, purgeStep, shellOf } from '../../kernel/privacy/purge.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { systemActor } from '../../kernel/role.ts'
import { shellDigest } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'
import { eventFields, eventOf } from '../records/events.ts'
import { eraseSecrets, findRecord } from '../records/records.ts'
import { saveEvent } from '../records/save.ts'
import { type ChainRow, storedOf } from '../verify/chain.ts'

/** A record whose day in `after` has passed and whose content is still there. */
export type Purgeable = { readonly id: string; readonly unit: number; readonly after: Day }

/** Records of the register whose day has passed and that were not purged yet, oldest first. */
export function purgeable(tx: Tx, register: AnyRegister, { before, limit = 500 }: { before: Day; limit?: number }): Promise<Purgeable[]> {
  const after = `${columnOf(register.purges?.after ?? '')}::date`
  const text = `SELECT id, unit_id AS unit, ${after}::text AS after FROM ${tableOf(register)}
    WHERE ${after} < $1::date AND NOT trail @> $2::jsonb ORDER BY ${after}, id LIMIT $3`
  return tx.query<Purgeable>({ name: `purgeable_${register.id}`, text }, [before, JSON.stringify([{ step: purgeStep }]), limit])
}

const history = { text: `SELECT ${eventFields}, unit_id, village_id, prev, hash FROM event WHERE record = $1 ORDER BY version` }
const blank = {
  text: `UPDATE event e SET "set" = n.set, base = n.base, reason = NULL, files = NULL
    FROM json_to_recordset($2::json) AS n(version int, set json, base json) WHERE e.record = $1 AND e.version = n.version`,
}
const unfile = { text: 'DELETE FROM file WHERE record = $1 RETURNING digest' }

/**
 * Deletes what a record held: in its row, in its events, its key, and the names of its files. What stays is a shell of code, days, states and the fields
 * that the definition keeps. The hashes of the events stay, so the links of the chain hold; a last event vouches for what is left of them. Gives the
 * record and the digests of its files, whose content is then nobody's; null where the record is gone or was purged. For the owner only: it is the one
 * place in which events change.
 */
export async function purgeRecord(
  tx: Tx,
  register: AnyRegister,
  { id, at, on }: { id: string; at: string; on: Day },
): Promise<{ readonly record: RecordState; readonly files: readonly string[] } | null> {
  const record = await findRecord(tx, register, id, { lock: true })
  if (!record || isPurged(record)) return null
  const shells = (await tx.query<ChainRow>(history, [id])).map((row) => shellOf(register, eventOf(row)))
  await tx.query(blank, [id, JSON.stringify(shells.map(({ version, set, base }) => ({ version, set, base })))])
  const digest = shellDigest((await tx.query<ChainRow>(history, [id])).map(storedOf))
  const files = await tx.query<{ digest: string }>(unfile, [id])
  const before = replay(shells) as RecordState
  const event = {
    record: id,
    register: register.id,
    version: record.version + 1,
    step: purgeStep,
    actor: { id: systemActor.id, name: systemActor.name, role: 'system' as const },
    recordedAt: at,
    effectiveOn: on,
    from: record.state,
    to: record.state,
    set: {},
    base: { title: purgedTitle, pending: null },
    reason: purgeReason(digest),
    definition: register.version.number,
  }
  if ((await saveEvent(tx, register, { before, event, clocks: [] })) === 'conflict') return null
  await eraseSecrets(tx, id)
  return { record: before, files: files.map((one) => one.digest) }
}
