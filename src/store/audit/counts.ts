import type { AuditKind, AuditOutcome } from '../../kernel/audit.ts'
import type { Tx } from '../connection/transaction.ts'

/** Which lines are counted, and by what they are put together. Moments in UTC, ISO 8601. */
export type Counting = {
  readonly kinds: readonly AuditKind[]
  readonly outcome?: AuditOutcome
  readonly by: 'actor' | 'source' | 'object'
  readonly since: string
  readonly count: number
  readonly atNight?: boolean
}

const columnOf = { actor: 'actor_id', source: 'source', object: 'object' } as const
const night = "extract(hour FROM at AT TIME ZONE 'Asia/Shanghai') NOT BETWEEN 6 AND 21"

/** Persons, addresses or objects with at least so many such lines since a moment. For the owner. */
export async function countAudit(
  tx: Tx,
  { kinds, outcome, by, since, count, atNight }: Counting,
): Promise<readonly { key: string; count: number }[]> {
  const column = columnOf[by]
  const text = `SELECT ${column} AS key, count(*)::int AS count FROM audit
    WHERE kind = ANY ($1) AND ($2::text IS NULL OR outcome = $2) AND at >= $3 AND ${column} IS NOT NULL${atNight ? ` AND ${night}` : ''}
    GROUP BY ${column} HAVING count(*) >= $4 ORDER BY ${column}`
  return tx.query({ text }, [[...kinds], outcome ?? null, since, count])
}

/** Whether this alarm was raised about this object since a moment. For the owner. */
export async function alarmStands(
  tx: Tx,
  { rule, object, since }: { rule: string; object: string | null; since: string },
): Promise<boolean> {
  const text = `SELECT FROM audit WHERE kind = 'alarmRaised' AND at >= $1 AND detail ->> 'rule' = $2 AND object IS NOT DISTINCT FROM $3 LIMIT 1`
  return (await tx.query({ text }, [since, rule, object])).length > 0
}
