import type { Field } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'

/**
 * The records of a register, among those these eyes may see, in which somebody has this telephone number. It reads through the register: only for the
 * rare answer to a person who asks what is held about him.
 */
export async function recordsWithPhone(tx: Tx, register: AnyRegister, phone: string): Promise<readonly string[]> {
  const tests = Object.entries(register.fields).flatMap(([name, field]) => testsOf(columnOf(name), field))
  if (tests.length === 0) return []
  const rows = await tx.query<{ id: string }>({ text: `SELECT id FROM ${tableOf(register)} WHERE ${tests.join(' OR ')} LIMIT 200` }, [
    phone,
  ])
  return rows.map(({ id }) => id)
}

const isPhone = (field: Field): boolean => 'format' in field && field.format === 'phone' && field.secret !== 'sensitive'

function testsOf(column: string, field: Field): readonly string[] {
  if (isPhone(field)) return [`${column} = $1`]
  if (field.kind !== 'parts') return []
  const inside = Object.entries(field.fields).flatMap(([name, one]) => (isPhone(one) ? [`row ->> '${name}' = $1`] : []))
  return inside.length === 0 ? [] : [`EXISTS (SELECT FROM jsonb_array_elements(${column}) AS row WHERE ${inside.join(' OR ')})`]
}
