import type { LinkedRecord, Values } from '../kernel/condition.ts'
import type { RecordState } from '../kernel/event.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { recordColumns, recordOf, type StoredRecord } from './rows.ts'
import { openFields } from './seal-fields.ts'
import { statementsOf } from './statements.ts'
import type { Tx } from './transaction.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether a text can be the id of a record; anything else is no record. */
export const isRecordId = (id: string): boolean => uuid.test(id)

/** One record, or null: not there, or not for these eyes. Sensitive values stay sealed. `lock` makes other writers of it wait. */
export async function findRecord(tx: Tx, register: AnyRegister, id: string, { lock = false } = {}): Promise<StoredRecord | null> {
  if (!isRecordId(id)) return null
  const statements = statementsOf(register)
  const [row] = await tx.rows(lock ? statements.findLocked : statements.find, [id])
  if (!row) return null
  const { record, head } = recordOf(register, row)
  tx.heads.set(record.id, head)
  if (statements.sealed && lock) remember(tx, record.id, row[recordColumns(register).length] as Buffer | null)
  return record
}

function remember(tx: Tx, record: string, wrapped: Buffer | null): void {
  tx.dataKeys.set(record, wrapped && tx.keys.unwrap(wrapped, record))
}

/** Records of one register by id, as guards look at them. Those out of scope are missing. */
export async function linkedRecords(tx: Tx, register: AnyRegister, ids: readonly string[]): Promise<readonly LinkedRecord[]> {
  const known = ids.filter(isRecordId)
  if (known.length === 0) return []
  const rows = await tx.rows(statementsOf(register).linked, [known])
  return rows.map((row) => recordOf(register, row).record)
}

const headText = {
  name: 'data_key',
  text: 'SELECT wrapped FROM secret_key WHERE record = $1',
}

/** The key of a record's sealed values; null if it has none, or none any more. */
export async function dataKeyOf(tx: Tx, record: string): Promise<Buffer | null> {
  const known = tx.dataKeys.get(record)
  if (known !== undefined) return known
  const [row] = await tx.query<{ wrapped: Buffer }>(headText, [record])
  remember(tx, record, row?.wrapped ?? null)
  return tx.dataKeys.get(record) ?? null
}

/**
 * The values with the sealed ones opened; what was erased is absent. Never called for lists: whoever opens says why, and records the reading in
 * the same transaction (recordReading).
 */
export async function openValues(tx: Tx, register: AnyRegister, record: RecordState): Promise<Values> {
  if (!statementsOf(register).sealed) return record.values
  return openFields(register.fields, record.values, { dataKey: await dataKeyOf(tx, record.id), record: record.id })
}

/** Erases the sensitive values of a record for good by deleting their key. The chain of events stays whole. For the owner only. */
export async function eraseSecrets(tx: Tx, record: string): Promise<boolean> {
  const deleted = await tx.query({ text: 'DELETE FROM secret_key WHERE record = $1 RETURNING record' }, [record])
  tx.dataKeys.set(record, null)
  return deleted.length > 0
}
