import type { Database } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'

/** So many keys in one transaction: a kill loses no more work than that. */
const batch = 500

const stale = (tx: Tx) => ({ text: 'WHERE substring(wrapped FROM 1 FOR 7) <> $1', head: tx.keys.current() })

/** How many data keys another master key than the current one wrapped. */
export const staleKeys = (db: Database): Promise<number> =>
  db.owner(async (tx) => {
    const { text, head } = stale(tx)
    const [row] = await tx.query<{ count: number }>({ text: `SELECT count(*)::int AS count FROM secret_key ${text}` }, [head])
    return row?.count ?? 0
  })

/**
 * Wraps every data key anew with the current master key, in batches of their own: what was killed goes on where it stood. The values stay as they are
 * sealed; only their keys get another cover. Gives how many there were.
 */
export async function rewrapKeys(db: Database): Promise<number> {
  for (let total = 0; ; ) {
    const done = await db.owner(rewrapSome)
    total += done
    if (done === 0) return total
  }
}

async function rewrapSome(tx: Tx): Promise<number> {
  const { text, head } = stale(tx)
  const rows = await tx.query<{ record: string; wrapped: Buffer }>(
    { text: `SELECT record, wrapped FROM secret_key ${text} ORDER BY record LIMIT ${batch} FOR UPDATE` },
    [head],
  )
  if (rows.length === 0) return 0
  const wrapped = rows.map((row) => tx.keys.wrap(tx.keys.unwrap(row.wrapped, row.record), row.record))
  const update =
    'UPDATE secret_key k SET wrapped = n.wrapped FROM unnest($1::uuid[], $2::bytea[]) AS n(record, wrapped) WHERE k.record = n.record'
  await tx.query({ text: update }, [rows.map(({ record }) => record), wrapped])
  return rows.length
}
