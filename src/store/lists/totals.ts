import type { Day } from '../../kernel/calendar/calendar.ts'
import { isAddable } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'
import { addPlaces, type ListQuery } from './listing.ts'
import { askable, endOf, Where } from './listing-parts.ts'

/** Counts of a period, split by one field. */
export type TotalsQuery = Pick<ListQuery, 'units' | 'villages' | 'own' | 'within'> & {
  readonly on: string
  readonly from: Day
  readonly to: Day
  /** A choice, yes/no, unit, person or link field, or `unit` for the record's own unit. */
  readonly by: string
  /** Number fields to add up. */
  readonly sums?: readonly string[]
}

export type Total = {
  readonly key: string | null
  readonly count: number
  readonly states: Readonly<Record<string, number>>
  readonly sums: Readonly<Record<string, number>>
}

const groupable = ['choice', 'yesNo', 'unit', 'person', 'link']

/** Count, count by state and sums per group, in one statement. Voided records do not count. Throws on fields that cannot be grouped or added up. */
export async function totals(tx: Tx, register: AnyRegister, query: TotalsQuery): Promise<readonly Total[]> {
  const { from, to, sums = [] } = query
  const where = new Where()
  addPlaces(where, register, query)
  where.and(`${columnOf(query.on)} BETWEEN ${where.value(from)} AND ${where.value(endOf(register, query.on, to))}`)
  where.and('voided IS NULL')
  const added = sums.map((name) => `, sum(${summed(register, name)})`).join('')
  const text = `SELECT ${groupOf(register, query.by)}::text, state, count(*)${added} FROM ${tableOf(register)} WHERE ${where.sql} GROUP BY 1, 2 ORDER BY 1, 2`
  return fold(await tx.rows(prepared(text), where.values), sums)
}

function groupOf(register: AnyRegister, by: string): string {
  if (by === 'unit') return 'unit_id'
  if (!groupable.includes(askable(register, by).kind)) throw new RangeError(`${register.id}.${by} does not make groups`)
  return columnOf(by)
}

function summed(register: AnyRegister, name: string): string {
  const field = askable(register, name)
  if (!isAddable(field)) throw new RangeError(`${register.id}.${name} cannot be added up`)
  return columnOf(name)
}

function fold(rows: readonly unknown[][], sums: readonly string[]): readonly Total[] {
  const groups = new Map<
    string | null,
    { key: string | null; count: number; states: Record<string, number>; sums: Record<string, number> }
  >()
  for (const [key, state, count, ...added] of rows as [string | null, string, number, ...(number | null)[]][]) {
    const group = groups.get(key) ?? { key, count: 0, states: {}, sums: Object.fromEntries(sums.map((name) => [name, 0])) }
    groups.set(key, group)
    group.count += count
    group.states[state] = (group.states[state] ?? 0) + count
    for (const [index, name] of sums.entries()) group.sums[name] = (group.sums[name] ?? 0) + (added[index] ?? 0)
  }
  return [...groups.values()]
}
