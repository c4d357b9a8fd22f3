import type { Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, literal, tableOf } from '../names.ts'
import { valuesOf } from '../records/rows.ts'

/** How far a matter has come: nothing of its content, nobody's name. */
export type Standing = {
  readonly unit: number
  readonly state: string
  readonly values: Readonly<Record<string, unknown>>
  readonly due: readonly { readonly clock: string; readonly day: Day }[]
}

/** Asked by the number of a record and the telephone of somebody in a part of it; told are these fields and these clocks while they run. */
export type ProgressQuery = {
  readonly code: string
  readonly phone: string
  readonly party: string
  readonly fields: readonly string[]
  readonly clocks: readonly string[]
}

/**
 * The one record with this number in which somebody has this telephone, or null. One statement does all the looking, so that a wrong telephone takes
 * no other way than a wrong number; `code <> ''` is what the index on numbers is made for. Restricted and voided records are never found.
 */
export async function findProgress(
  tx: Tx,
  register: AnyRegister,
  { code, phone, party, fields, clocks }: ProgressQuery,
): Promise<Standing | null> {
  const columns = fields.map((name) => `r.${columnOf(name)}`).join(', ')
  const due = `ARRAY(SELECT c.clock || ' ' || left(c.due_legal, 10) FROM clock c WHERE c.record = r.id AND c.clock = ANY ($3) AND c.stopped_on IS NULL AND NOT c.paused ORDER BY c.due_legal)`
  const known = `EXISTS (SELECT FROM jsonb_array_elements(r.${columnOf(party)}) AS row WHERE regexp_replace(row ->> ${literal('phone')}, '\\D', '', 'g') = $2)`
  const text = `SELECT r.unit_id, r.state, ${due}, ${columns} FROM ${tableOf(register)} r WHERE r.code = $1 AND r.code <> '' AND r.voided IS NULL AND NOT r.restricted AND ${known}`
  const [row] = await tx.rows({ text }, [code, phone, clocks])
  if (!row) return null
  const [unit, state, running, ...values] = row as [number, string, string[], ...unknown[]]
  const told = running.map((one) => ({ clock: one.slice(0, one.indexOf(' ')), day: one.slice(one.indexOf(' ') + 1) }))
  return { unit, state, values: valuesOf(fields, values), due: told }
}
