import { setImmediate as turn } from 'node:timers/promises'
import type { ClockState } from '../../kernel/clock/clock.ts'
import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { eventHash, firstHead, spelledEvent, spelledHash } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'
import { tableOf } from '../names.ts'
import { holdsSensitive, type SealingKey, sealEvent, sealFields } from '../seal/fields.ts'
import { insertSet } from './insert-set.ts'
import { keepLookups, lookupRows } from './person-lookup.ts'
import { dataKeyOf } from './records.ts'
import { clockRow, eventRow, hex, type Row, rowOf } from './rows.ts'
import { clockTable, eventTable, keyTable, type Parts, type Statements, statementsOf } from './statements.ts'

/** What one event leaves behind. */
type Rows = { row: Row[]; events: Row[]; keys: Row[]; clocks: Row[]; lookups: Row[] }

/** `before`: the record the event follows (null when it opens one). `clocks`: the record's clocks after the event. */
export type Saving = { readonly before: RecordState | null; readonly event: RecordEvent; readonly clocks: readonly ClockState[] }

/**
 * Writes event, row, clocks and a new data key in one statement. The row is the fold of `before` and the stored event, so it cannot say
 * anything that the events do not. Sensitive values are sealed here. `conflict`: the record changed since it was read; nothing was written. An opening
 * is answered for by the commit: an id that is taken fails the transaction.
 */
export async function saveEvent(tx: Tx, register: AnyRegister, { before, event, clocks }: Saving): Promise<'saved' | 'conflict'> {
  const statements = statementsOf(register)
  const prev = before ? await headOf(tx, register, before) : firstHead(register.id, event.record)
  if (!prev) return 'conflict'
  const secret = statements.sealed && (before !== null || holdsSensitive(register.fields, event.set))
  const sealing = secret ? await sealingFor(tx, event.record, before === null) : null
  const stored = sealEvent(register.fields, event, sealing)
  const state = apply(before && sealing ? { ...before, values: sealFields(register.fields, before.values, sealing) } : before, stored)
  const placed = { ...stored, unit: state.unit, village: state.village }
  const hash = eventHash(prev, placed)
  const rows: Rows = {
    row: [rowOf(register, state, { head: hash, at: { first: stored.recordedAt, last: stored.recordedAt } })],
    events: [eventRow(placed, { prev, hash })],
    keys: sealing?.fresh ? [keyRow(tx, state, sealing.dataKey)] : [],
    clocks: clocks.map((clock) => clockRow(state, clock)),
    lookups: sealing ? [...lookupRows(tx, register, event)] : [],
  }
  const saved = before ? await update(tx, statements, rows) : insert(tx, statements, rows)
  await keepLookups(tx, rows.lookups)
  if (saved) tx.heads.set(event.record, hash)
  return saved ? 'saved' : 'conflict'
}

const update = async (tx: Tx, statements: Statements, rows: Rows): Promise<boolean> =>
  (await tx.rows(statements.update, parameters(statements, rows))).length > 0

/** An opening has nothing to wait for: it is in, or the transaction fails. */
function insert(tx: Tx, statements: Statements, rows: Rows): true {
  const parts = { sealed: rows.keys.length > 0, timed: rows.clocks.length > 0 }
  tx.later(statements.insert(parts), parameters(parts, rows))
  return true
}

const parameters = ({ sealed, timed }: Parts, { row, events, keys, clocks }: Rows): string[] =>
  [row, events, ...(sealed ? [keys] : []), ...(timed ? [clocks] : [])].map((rows) => JSON.stringify(rows))

/** The hash the next event follows: known from loading the record in this transaction, or asked for; undefined if the record is gone. */
async function headOf(tx: Tx, register: AnyRegister, { id, version }: RecordState): Promise<string | undefined> {
  const known = tx.heads.get(id)
  if (known) return known
  const text = `SELECT chain_head FROM ${tableOf(register)} WHERE id = $1 AND version = $2`
  const [row] = await tx.query<{ chain_head: Buffer }>({ text }, [id, version])
  return row?.chain_head.toString('hex')
}

/** The record's data key; a record without one gets one. */
async function sealingFor(tx: Tx, record: string, isNew: boolean): Promise<SealingKey & { fresh: boolean }> {
  const known = isNew ? null : await dataKeyOf(tx, record)
  const dataKey = known ?? tx.keys.make()
  tx.dataKeys.set(record, dataKey)
  return { dataKey, suite: tx.keys.suite, record, fresh: known === null }
}

const keyRow = (tx: Tx, { id, register }: RecordState, dataKey: Buffer): Row => ({
  record: id,
  register,
  wrapped: hex(tx.keys.wrap(dataKey, id)),
})

/** A record to be written with its whole history: its events in order, and its clocks at the end, or how they follow from the record (in which secrets are sealed). */
export type History = {
  readonly events: readonly RecordEvent[]
  readonly clocks: readonly ClockState[] | ((record: RecordState) => readonly ClockState[])
}

/** So many records per statement: enough that the statement's own cost does not count. */
const batch = 500

/** Writes whole histories (demonstration data, records for tests) in sets. Gives the number of records; all or nothing is the transaction's. */
export const insertMany = (tx: Tx, register: AnyRegister, histories: readonly History[]): Promise<number> =>
  insertLots(tx, register, lotsOf(histories))

async function* lotsOf(histories: readonly History[]): AsyncGenerator<readonly History[]> {
  for (let start = 0; start < histories.length; start += batch) yield histories.slice(start, start + batch)
}

/** So many lots are on their way to the database at once: it finds the next one when it is done with one. */
const underWay = 2

/**
 * Writes lots of histories as they come, each as one set: while the database writes one, the next is made by whoever gives them, folded and hashed. Gives
 * the number of records; all or nothing is the transaction's.
 */
export async function insertLots(tx: Tx, register: AnyRegister, lots: AsyncIterable<readonly History[]>): Promise<number> {
  const writing: Promise<unknown>[] = []
  let count = 0
  for await (const lot of lots) {
    const rows: Rows = { row: [], events: [], keys: [], clocks: [], lookups: [] }
    // Whoever has nothing to seal waits for nothing: ten thousand rows would wait ten thousand times.
    for (const history of lot)
      collect(tx, register, { history, rows, sealing: isSecret(register, history) ? await keyFor(tx, history) : null })
    if (writing.length >= underWay) await writing.shift()
    writing.push(insertRows(tx, register, rows))
    // Awaited below or in a later round; a failure in between is not unheard.
    writing.at(-1)?.catch(() => undefined)
    count += lot.length
    await turn()
  }
  await Promise.all(writing)
  return count
}

const insertRows = (tx: Tx, register: AnyRegister, { row, events, keys, clocks, lookups }: Rows): Promise<unknown> =>
  Promise.all([
    insertSet(tx, statementsOf(register).table, row),
    insertSet(tx, eventTable, events),
    insertSet(tx, keyTable, keys),
    insertSet(tx, clockTable, clocks),
    keepLookups(tx, lookups),
  ])

const isSecret = (register: AnyRegister, { events }: History): boolean =>
  statementsOf(register).sealed && events.some((event) => holdsSensitive(register.fields, event.set))

const openingOf = ({ events: [opening] }: History): RecordEvent => {
  if (!opening) throw new Error('a record without events')
  return opening
}

const keyFor = (tx: Tx, history: History) => sealingFor(tx, openingOf(history).record, true)

type Collecting = { readonly history: History; readonly rows: Rows; readonly sealing: SealingKey | null }

function collect(tx: Tx, register: AnyRegister, { history, rows, sealing }: Collecting): void {
  const opening = openingOf(history)
  let state: RecordState | null = null
  let head = firstHead(register.id, opening.record)
  for (const event of history.events) {
    if (sealing) rows.lookups.push(...lookupRows(tx, register, event))
    const stored = sealEvent(register.fields, event, sealing)
    state = apply(state, stored)
    const placed = { ...stored, unit: state.unit, village: state.village }
    const spelled = spelledEvent(placed)
    const hash = spelledHash(head, spelled)
    // Spelled once, for the hash and for the columns.
    rows.events.push(eventRow(placed, { prev: head, hash, spelled }))
    head = hash
  }
  const at = { first: opening.recordedAt, last: (history.events.at(-1) as RecordEvent).recordedAt }
  const record = state as RecordState
  rows.row.push(rowOf(register, record, { head, at }))
  if (sealing) rows.keys.push(keyRow(tx, record, sealing.dataKey))
  const clocks = typeof history.clocks === 'function' ? history.clocks(record) : history.clocks
  for (const clock of clocks) rows.clocks.push(clockRow(record, clock))
}
