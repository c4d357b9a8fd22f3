import { calledBy } from '../../kernel/called.ts'
import type { LinkedRecord, Values } from '../../kernel/condition.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'
import { openFields } from '../seal/fields.ts'
import { recordColumns, recordOf, type StoredRecord } from './rows.ts'
import { statementsOf } from './statements.ts'

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

/** What the records among these ids that these eyes may see are called: by the fields by which their register tells them apart, else by title. */
export async function readableNames(tx: Tx, register: AnyRegister, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter(isRecordId)
  if (known.length === 0) return new Map()
  const { called = [] } = register
  const columns = ['id', 'code', 'title', ...called.map(columnOf)].join(', ')
  const rows = await tx.rows({ text: `SELECT ${columns} FROM ${tableOf(register)} WHERE id = ANY ($1::uuid[])` }, [known])
  return new Map(
    rows.map(([id, code, title, ...values]) => {
      const name = calledBy(register, Object.fromEntries(called.map((field, index) => [field, values[index]])))
      return [String(id), name || String(title || code)]
    }),
  )
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

/** The events of one record with the sealed values opened, as far as its key is there. For masking, or for whoever states a purpose. */
export async function openEvents(tx: Tx, register: AnyRegister, events: readonly RecordEvent[]): Promise<readonly RecordEvent[]> {
  const [first] = events
  const dataKey = first && statementsOf(register).sealed ? await dataKeyOf(tx, first.record) : null
  if (!first || !dataKey) return events
  const open = (values: Values) => openFields(register.fields, values, { dataKey, record: first.record })
  return events.map((event) => {
    const { pending } = event.base
    return {
      ...event,
      set: open(event.set),
      base: pending ? { ...event.base, pending: { ...pending, set: open(pending.set) } } : event.base,
    }
  })
}

/** Whether the record has sealed values that can still be opened. */
export const holdsKey = async (tx: Tx, record: string): Promise<boolean> => (await dataKeyOf(tx, record)) !== null

const forget = [
  { text: 'DELETE FROM person_lookup WHERE record = $1' },
  { text: 'DELETE FROM secret_key WHERE record = $1 RETURNING record' },
] as const

/**
 * Erases the sensitive values of a record for good by deleting their key, and with it every way to find the record by a person's number. The chain of
 * events stays whole. For the owner only.
 */
export async function eraseSecrets(tx: Tx, record: string): Promise<boolean> {
  await tx.query(forget[0], [record])
  const deleted = await tx.query(forget[1], [record])
  tx.dataKeys.set(record, null)
  return deleted.length > 0
}
