import type { ClockState } from '../../kernel/clock/clock.ts'
import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { eventHash } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'
import { quoted, tableOf } from '../names.ts'
import { isRecordId } from './records.ts'
import { clockRow, eventRow, type Row, recordColumns, recordOf, rowOf, type StoredRecord } from './rows.ts'
import { statementsOf } from './statements.ts'

/** Records by their ids in one question; those that are not there, or not for these eyes, are missing. `lock` makes other writers of them wait. */
export async function findRecords(
  tx: Tx,
  register: AnyRegister,
  ids: readonly string[],
  { lock = false } = {},
): Promise<readonly StoredRecord[]> {
  const known = ids.filter(isRecordId)
  if (known.length === 0) return []
  const columns = recordColumns(register).map((column) => `t.${quoted(column)}`)
  // In the order of their ids: two who lock the same records never wait for each other.
  const end = lock ? ' ORDER BY t.id FOR UPDATE OF t' : ''
  const rows = await tx.rows({ text: `SELECT ${columns.join(', ')} FROM ${tableOf(register)} t WHERE t.id = ANY ($1::uuid[])${end}` }, [
    known,
  ])
  return rows.map((row) => {
    const { record, head } = recordOf(register, row)
    tx.heads.set(record.id, head)
    return record
  })
}

/** One change that sets no field (a voiding), with the clocks that run after it. */
export type Turning = { readonly before: RecordState; readonly event: RecordEvent; readonly clocks: readonly ClockState[] }

/**
 * Writes one event on each of many records in sets; the records were found in this transaction. Only events that set no field, so that nothing
 * has to be sealed: others throw. Gives how many were written; those that changed in between are left out.
 */
export async function saveTurnings(tx: Tx, register: AnyRegister, turnings: readonly Turning[]): Promise<number> {
  const { update, sealed, timed } = statementsOf(register)
  let saved = 0
  // The statement drops the clocks that are not named in it, so records with the same clocks go together.
  for (const alike of Map.groupBy(turnings, ({ clocks }) => clocks.map(({ clock }) => clock).join()).values()) {
    const rows = alike.map((turning) => rowsOf(tx, register, turning))
    const sets = [
      rows.map(({ row }) => row),
      rows.map(({ event }) => event),
      ...(sealed ? [[]] : []),
      ...(timed ? [rows.flatMap(({ clocks }) => clocks)] : []),
    ]
    saved += (
      await tx.rows(
        update,
        sets.map((set) => JSON.stringify(set)),
      )
    ).length
  }
  return saved
}

type Rows = { readonly row: Row; readonly event: Row; readonly clocks: readonly Row[] }

function rowsOf(tx: Tx, register: AnyRegister, { before, event, clocks }: Turning): Rows {
  const prev = tx.heads.get(before.id)
  if (!prev || Object.keys(event.set).length > 0) throw new Error(`not a change of a found record without values: ${event.step}`)
  const state = apply(before, event)
  const placed = { ...event, unit: state.unit, village: state.village }
  const hash = eventHash(prev, placed)
  tx.heads.set(before.id, hash)
  return {
    row: rowOf(register, state, { head: hash, at: { first: event.recordedAt, last: event.recordedAt } }),
    event: eventRow(placed, { prev, hash }),
    clocks: clocks.map((clock) => clockRow(state, clock)),
  }
}
