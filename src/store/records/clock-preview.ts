import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { openRecords, type Recomputing } from './clocks.ts'

/** A clock that would end on another day, as the record's clerk knows it. */
export type Moved = { readonly register: string; readonly clock: string; readonly from: string; readonly to: string }

type Stored = { readonly record: string; readonly clock: string; readonly dueLegal: string }

const running = {
  text: `SELECT record, clock, due_legal AS "dueLegal" FROM clock WHERE record = ANY ($1::uuid[]) AND stopped_on IS NULL`,
}

/** Which running clocks of the units would end on another day under this calendar and these lengths. Changes nothing. */
export async function previewClocks(
  tx: Tx,
  registers: readonly AnyRegister[],
  { units, context }: Recomputing,
): Promise<{ readonly open: number; readonly moved: readonly Moved[] }> {
  const moved: Moved[] = []
  let open = 0
  for (const register of registers.filter((one) => one.clocks))
    for await (const records of openRecords(tx, register, units)) {
      const stored = await tx.query<Stored>(running, [records.map(({ id }) => id)])
      const wanted = new Map(
        records.flatMap((record) =>
          clocksOf(register, record, context).map((clock) => [`${record.id} ${clock.clock}`, clock.dueLegal] as const),
        ),
      )
      open += stored.length
      for (const { record, clock, dueLegal } of stored) {
        const to = wanted.get(`${record} ${clock}`)
        if (to !== undefined && to !== dueLegal) moved.push({ register: register.id, clock, from: dueLegal, to })
      }
    }
  return { open, moved }
}
