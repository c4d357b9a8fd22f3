import type { Tx } from '../connection/transaction.ts'

const read = {
  name: 'readings_since',
  text: `SELECT count(*)::int AS count, (SELECT purpose FROM reading WHERE actor_id = $1 AND at >= $2 ORDER BY id DESC LIMIT 1) AS last
    FROM reading WHERE actor_id = $1 AND at >= $2`,
}

/** How often a person looked at personal data since a moment, and the purpose given last. For the owner. */
export async function readingsToday(
  tx: Tx,
  person: string,
  since: string,
): Promise<{ readonly count: number; readonly last: string | null }> {
  const [row] = await tx.query<{ count: number; last: string | null }>(read, [person, since])
  return row as { count: number; last: string | null }
}

/** How often a security administrator lifted the budget of a person since a moment. For the owner. */
export async function budgetLiftsOf(tx: Tx, person: string, since: string): Promise<number> {
  const text = "SELECT count(*)::int AS count FROM audit WHERE kind = 'budgetLifted' AND object = $1 AND at >= $2"
  const [row] = await tx.query<{ count: number }>({ text }, [`person/${person}`, since])
  return row?.count ?? 0
}
