import { type RecordEvent, type RecordState, replay } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { canonical } from '../chain/chain.ts'
import { eventOf } from '../records/events.ts'
import { recordOf, rowOf } from '../records/rows.ts'
import type { ChainRow, Finding } from './chain.ts'

/** Compares a record's row with the fold of its events. `row` is in the order of `recordColumns`, undefined if there is none. */
export function checkRow(register: AnyRegister, events: readonly ChainRow[], row: readonly unknown[] | undefined): readonly Finding[] {
  const last = events.at(-1)
  if (!last) return []
  const about = { register: register.id, record: last.record }
  if (!row) return [{ ...about, kind: 'missingRecord', says: `记录 ${last.record}：有 ${events.length} 个事件，台账中却没有这条记录。` }]
  const { record, head } = recordOf(register, row)
  if (record.version > last.version) {
    const says = `记录 ${last.record}：台账为第 ${record.version} 版，事件只到第 ${last.version} 版，最后的事件不见了。`
    return [{ ...about, kind: 'missingEvent', version: record.version, says }]
  }
  const folded = fold(events.map(eventOf))
  // A chain with a gap cannot be folded; the gap itself was told.
  if (!folded) return []
  const wanted = rowOf(register, folded, { head: last.hash.toString('hex'), at: { first: events[0]!.recorded_at, last: last.recorded_at } })
  const found = rowOf(register, record, { head, at: { first: record.registeredAt, last: record.updatedAt } })
  const columns = [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
  const differing = columns.filter((column) => canonical(wanted[column]) !== canonical(found[column]))
  if (differing.length === 0) return []
  return [
    {
      ...about,
      kind: 'changedRow',
      says: `记录 ${last.record}：台账中的 ${differing.map((one) => labelOf(register, one)).join('、')} 与事件推算的结果不同。`,
    },
  ]
}

function fold(events: readonly RecordEvent[]): RecordState | null {
  return events.every((event, index) => event.version === index + 1) ? replay(events) : null
}

function labelOf(register: AnyRegister, column: string): string {
  const field = Object.entries(register.fields).find(([name]) => name.toLowerCase() === column.replaceAll('_', '').toLowerCase())
  return field ? `“${field[1].name}”` : column
}
