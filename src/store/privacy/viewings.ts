import type { Tx } from '../connection/transaction.ts'

/** Leave to look into one 高度敏感 record: asked by one person with a purpose, granted or refused by another, and gone after a day. Times are UTC. */
export type Viewing = {
  readonly id: string
  readonly register: string
  readonly record: string
  readonly code: string
  readonly unit: number
  readonly purpose: string
  readonly askedBy: string
  readonly askedName: string
  readonly askedAt: string
}

const columns =
  'id, register, record, code, unit_id AS unit, purpose, asked_by AS "askedBy", asked_name AS "askedName", asked_at AS "askedAt"'
const statement = (name: string, text: string) => ({ name: `viewing_${name}`, text })

const ask = statement(
  'ask',
  `INSERT INTO viewing (id, register, record, code, unit_id, purpose, asked_by, asked_name, asked_at)
    SELECT $1::uuid, $2, $3::uuid, $4, $5::int, $6, $7, $8, $9::timestamptz
    WHERE NOT EXISTS (SELECT FROM viewing WHERE record = $3::uuid AND asked_by = $7 AND decided_at IS NULL)`,
)

/** Keeps a request; one that waits already is enough. */
export async function askViewing(
  tx: Tx,
  { id, register, record, code, unit, purpose, askedBy, askedName, askedAt }: Viewing,
): Promise<void> {
  await tx.query(ask, [id, register, record, code, unit, purpose, askedBy, askedName, askedAt])
}

const inForce = statement('in_force', 'SELECT 1 FROM viewing WHERE record = $1 AND asked_by = $2 AND granted AND until > $3 LIMIT 1')

/** Whether this person may look into the record at this moment. */
export const mayView = async (tx: Tx, { record, person, now }: { record: string; person: string; now: string }): Promise<boolean> =>
  (await tx.query(inForce, [record, person, now])).length > 0

/** A decision about a request: by whom, and until when the leave holds; null refuses. */
export type Decision = {
  readonly id: string
  readonly by: string
  readonly name: string
  readonly at: string
  readonly until: string | null
}

const decide = statement(
  'decide',
  `UPDATE viewing SET decided_by = $2, decided_name = $3, decided_at = $4, granted = $5::timestamptz IS NOT NULL, until = $5
    WHERE id = $1 AND decided_at IS NULL RETURNING ${columns}`,
)

/** Decides a request that waits; gives it, or null. The database leaves alone what the same person asked. */
export const decideViewing = async (tx: Tx, { id, by, name, at, until }: Decision): Promise<Viewing | null> =>
  (await tx.query<Viewing>(decide, [id, by, name, at, until]))[0] ?? null

const find = statement('find', `SELECT ${columns} FROM viewing WHERE id = $1 AND decided_at IS NULL`)

/** The request as it waits, or null. */
export const findViewing = async (tx: Tx, id: string): Promise<Viewing | null> => (await tx.query<Viewing>(find, [id]))[0] ?? null

const waiting = statement('waiting', `SELECT ${columns} FROM viewing WHERE decided_at IS NULL ORDER BY asked_at LIMIT 200`)

/** The requests that wait and that these eyes may see, oldest first. */
export const viewingsWaiting = (tx: Tx): Promise<readonly Viewing[]> => tx.query<Viewing>(waiting)
