import type { Day } from '../../kernel/calendar/calendar.ts'
import type { ChangeKind, ChangeState } from '../../kernel/change.ts'
import type { Tx } from '../connection/transaction.ts'

/** A change of units, people, rights or settings as it is kept. Moments in UTC, ISO 8601. */
export type Change = {
  readonly id: string
  readonly kind: ChangeKind
  readonly subject: string
  readonly unit: number | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string
  readonly state: ChangeState
  readonly from: Day | null
  readonly proposedBy: string
  readonly proposedName: string
  readonly proposedAt: string
  readonly decidedBy: string | null
  readonly decidedName: string | null
  readonly decidedAt: string | null
  readonly decision: string | null
}

const columns = `id, kind, subject, unit_id AS unit, before, after, reason, state, from_day AS "from", proposed_by AS "proposedBy",
  proposed_name AS "proposedName", proposed_at AS "proposedAt", decided_by AS "decidedBy", decided_name AS "decidedName",
  decided_at AS "decidedAt", decision`

export type NewChange = Pick<
  Change,
  'id' | 'kind' | 'subject' | 'unit' | 'before' | 'after' | 'reason' | 'state' | 'from' | 'proposedBy' | 'proposedName' | 'proposedAt'
>

/** Keeps a change. Throws for one that needs two persons and comes as if it held already. */
export async function keepChange(tx: Tx, change: NewChange): Promise<void> {
  const { id, kind, subject, unit, before, after, reason, state, from, proposedBy, proposedName, proposedAt } = change
  await tx.query(
    {
      text: `INSERT INTO change_request (id, kind, subject, unit_id, before, after, reason, state, from_day, proposed_by, proposed_name, proposed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    },
    [
      id,
      kind,
      subject,
      unit,
      JSON.stringify(before ?? null),
      JSON.stringify(after),
      reason,
      state,
      from,
      proposedBy,
      proposedName,
      proposedAt,
    ],
  )
}

export type Decision = Pick<Change, 'id' | 'state'> & {
  readonly by: string
  readonly name: string
  readonly at: string
  readonly words: string | null
}

/** Notes how a waiting change was decided. */
export async function noteDecision(tx: Tx, { id, state, by, name, at, words }: Decision): Promise<void> {
  const text = 'UPDATE change_request SET state = $2, decided_by = $3, decided_name = $4, decided_at = $5, decision = $6 WHERE id = $1'
  await tx.query({ text }, [id, state, by, name, at, words])
}

/** A scheduled change has come to its day. */
export const noteApplied = (tx: Tx, id: string): Promise<unknown> =>
  tx.query({ text: "UPDATE change_request SET state = 'applied' WHERE id = $1" }, [id])

/** A change that waits, held until the end of the transaction so that two cannot decide it. */
export async function holdWaiting(tx: Tx, id: string): Promise<Change | null> {
  const [row] = await tx.query<Change>({ text: `SELECT ${columns} FROM change_request WHERE id = $1 AND state = 'waiting' FOR UPDATE` }, [
    id,
  ])
  return row ?? null
}

/** Decided changes whose day has come, oldest first, held until the end of the transaction. */
export const changesDue = (tx: Tx, day: Day): Promise<readonly Change[]> =>
  tx.query<Change>(
    {
      text: `SELECT ${columns} FROM change_request WHERE state = 'scheduled' AND from_day <= $1 ORDER BY from_day, proposed_at FOR UPDATE`,
    },
    [day],
  )

/** Whether the same change of the same thing waits already. */
export async function alreadyWaiting(tx: Tx, { kind, subject, after }: Pick<Change, 'kind' | 'subject' | 'after'>): Promise<boolean> {
  const text = "SELECT 1 FROM change_request WHERE state = 'waiting' AND kind = $1 AND subject = $2 AND after = $3::jsonb"
  return (await tx.query({ text }, [kind, subject, JSON.stringify(after)])).length > 0
}

export type ChangeQuery = {
  readonly kinds: readonly ChangeKind[]
  readonly states?: readonly ChangeState[]
  readonly subject?: string
  readonly page: number
  readonly size: number
}

/** Changes, newest first, with their number. */
export async function listChanges(tx: Tx, query: ChangeQuery): Promise<{ readonly rows: readonly Change[]; readonly total: number }> {
  const where = 'kind = ANY ($1::text[]) AND ($2::text[] IS NULL OR state = ANY ($2)) AND ($3::text IS NULL OR subject = $3)'
  const given = [query.kinds, query.states ?? null, query.subject ?? null]
  const [counted] = await tx.query<{ total: number }>({ text: `SELECT count(*)::int AS total FROM change_request WHERE ${where}` }, given)
  const text = `SELECT ${columns} FROM change_request WHERE ${where} ORDER BY proposed_at DESC, id DESC LIMIT $4 OFFSET $5`
  return { rows: await tx.query<Change>({ text }, [...given, query.size, (query.page - 1) * query.size]), total: counted?.total ?? 0 }
}
