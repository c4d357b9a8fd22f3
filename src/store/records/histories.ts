import type { RecordEvent } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'
import { type EventRow, eventFields, eventOf } from './events.ts'

/** Of which records the histories are wanted: those of the unit in which this field was ever filled. */
export type HistoriesOf = { readonly unit: number; readonly filled: string }

/** The events of many records in one question, each record's oldest first. Sealed values stay sealed. */
export async function historiesOf(
  tx: Tx,
  register: AnyRegister,
  { unit, filled }: HistoriesOf,
): Promise<readonly (readonly RecordEvent[])[]> {
  const ids = `SELECT id FROM ${tableOf(register)} WHERE unit_id = $1 AND ${columnOf(filled)} IS NOT NULL`
  const rows = await tx.query<EventRow>({ text: `SELECT ${eventFields} FROM event WHERE record IN (${ids}) ORDER BY record, version` }, [
    unit,
  ])
  return [...Map.groupBy(rows.map(eventOf), ({ record }) => record).values()]
}
