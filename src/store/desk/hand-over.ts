import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, literal, tableOf } from '../names.ts'

/** An open matter of somebody who leaves, with its running clocks and the fields that are filled, among those asked about. */
export type MatterInHand = {
  readonly id: string
  readonly register: string
  readonly code: string
  readonly title: string
  readonly state: string
  readonly version: number
  readonly unit: number
  readonly village: number | null
  readonly updatedAt: string
  readonly pending: boolean
  readonly filled: readonly string[]
  readonly clocks: readonly { readonly clock: string; readonly dueLegal: string; readonly paused: boolean }[]
}

/** Which states count as open, and which fields the steps ahead will ask for. */
export type InHandQuery = {
  readonly handler: string
  readonly open: readonly string[]
  readonly fields: readonly string[]
  readonly limit: number
}

/** Everything of one register that is in somebody's hands, as far as these eyes see it: one statement. */
export async function mattersInHand(
  tx: Tx,
  register: AnyRegister,
  { handler, open, fields, limit }: InHandQuery,
): Promise<readonly MatterInHand[]> {
  const filled = fields.map((field) => `CASE WHEN r.${columnOf(field)} IS NOT NULL THEN ${literal(field)} END`)
  return tx.query<MatterInHand>(
    {
      text: `SELECT r.id, ${literal(register.id)} AS register, r.code, r.title, r.state, r.version, r.unit_id AS unit, r.village_id AS village,
          r.updated_at AS "updatedAt", r.pending IS NOT NULL AS pending, array_remove(ARRAY[${filled.join(', ')}]::text[], NULL) AS filled,
          coalesce((SELECT jsonb_agg(jsonb_build_object('clock', c.clock, 'dueLegal', c.due_legal, 'paused', c.paused) ORDER BY c.due_legal)
            FROM clock c WHERE c.record = r.id AND c.stopped_on IS NULL), '[]') AS clocks
        FROM ${tableOf(register)} r WHERE r.handler = $1 AND r.voided IS NULL AND r.state = ANY ($2::text[]) ORDER BY r.updated_at DESC, r.id LIMIT $3`,
    },
    [handler, open, limit],
  )
}
