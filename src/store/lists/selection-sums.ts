import { isAddable } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'
import { conditionOf, type ListQuery } from './listing.ts'
import { askable } from './listing-parts.ts'

/** The sums of number fields over everything that a list's question fits, not only its page; an empty selection sums to 0. Throws on other fields. */
export async function selectionSums(
  tx: Tx,
  register: AnyRegister,
  { query, fields }: { readonly query: ListQuery; readonly fields: readonly string[] },
): Promise<Readonly<Record<string, number>>> {
  if (fields.length === 0) return {}
  const where = conditionOf(register, query)
  const sums = fields.map((name) => `coalesce(sum(${numberColumn(register, name)}), 0)`)
  const [row = []] = await tx.rows(prepared(`SELECT ${sums.join(', ')} FROM ${tableOf(register)} WHERE ${where.sql}`), where.values)
  return Object.fromEntries(fields.map((name, index) => [name, Number(row[index] ?? 0)]))
}

function numberColumn(register: AnyRegister, name: string): string {
  const field = askable(register, name)
  if (!isAddable(field)) throw new RangeError(`${register.id}.${name} cannot be added up`)
  return columnOf(name)
}
