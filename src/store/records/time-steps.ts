import type { Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'

/** Records for which time may take a step: a clock is past its legal end, or the day in the step's field has come. At most 1,000 at a time. */
export async function recordsForTime(tx: Tx, register: AnyRegister, today: Day): Promise<readonly string[]> {
  const steps = Object.values(register.steps).filter((step) => step.by === 'time')
  const conditions = steps.map(({ from, when }) => {
    const states = from.map((state) => `'${state}'`).join(', ')
    const day = when
      ? `t.${columnOf(when)}::date <= $1::text::date`
      : 'EXISTS (SELECT FROM clock c WHERE c.record = t.id AND c.stopped_on IS NULL AND NOT c.paused AND c.due_legal < $1::text)'
    return `(t.state IN (${states}) AND ${day})`
  })
  const rows = await tx.query<{ id: string }>(
    { text: `SELECT t.id FROM ${tableOf(register)} t WHERE t.voided IS NULL AND (${conditions.join(' OR ')}) ORDER BY t.id LIMIT 1000` },
    [today],
  )
  return rows.map(({ id }) => id)
}
