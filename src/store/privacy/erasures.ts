import type { Tx } from '../connection/transaction.ts'

/** The erasing of a record's sensitive values: proposed by one person, carried out when another approves, with a certificate that stays. Times are UTC. */
export type Erasure = {
  readonly id: string
  readonly register: string
  readonly record: string
  readonly code: string
  readonly unit: number
  readonly reason: string
  /** Paths of the fields that can no longer be read afterwards. */
  readonly fields: readonly string[]
  readonly askedBy: string
  readonly askedName: string
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly decidedName: string | null
  readonly decidedAt: string | null
  readonly granted: boolean | null
  /** SM3, in hexadecimal digits, over what was erased, why, by whom and when. */
  readonly certificate: string | null
}

export type ErasureAsked = Omit<Erasure, 'decidedBy' | 'decidedName' | 'decidedAt' | 'granted' | 'certificate'>

const columns = `id, register, record, code, unit_id AS unit, reason, fields, asked_by AS "askedBy", asked_name AS "askedName", asked_at AS "askedAt",
  decided_by AS "decidedBy", decided_name AS "decidedName", decided_at AS "decidedAt", granted, certificate`
const statement = (name: string, text: string) => ({ name: `erasure_${name}`, text })

const propose = statement(
  'propose',
  `INSERT INTO erasure (id, register, record, code, unit_id, reason, fields, asked_by, asked_name, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
)

/** Keeps a proposal; false if one for the record waits or was carried out. */
export async function proposeErasure(tx: Tx, { id, register, record, code, unit, reason, fields, ...by }: ErasureAsked): Promise<boolean> {
  const values = [id, register, record, code, unit, reason, fields, by.askedBy, by.askedName, by.askedAt]
  return (await tx.query(propose, values)).length > 0
}

export type ErasureDecided = {
  readonly id: string
  readonly by: string
  readonly name: string
  readonly at: string
  readonly certificate: string | null
}

const decide = statement(
  'decide',
  `UPDATE erasure SET decided_by = $2, decided_name = $3, decided_at = $4, granted = $5::text IS NOT NULL, certificate = $5
    WHERE id = $1 AND decided_at IS NULL RETURNING ${columns}`,
)

/** Decides a proposal that waits; gives it, or null. The database leaves alone what the same person proposed. */
export const decideErasure = async (tx: Tx, { id, by, name, at, certificate }: ErasureDecided): Promise<Erasure | null> =>
  (await tx.query<Erasure>(decide, [id, by, name, at, certificate]))[0] ?? null

const find = statement('find', `SELECT ${columns} FROM erasure WHERE id = $1 AND decided_at IS NULL`)
export const findErasure = async (tx: Tx, id: string): Promise<Erasure | null> => (await tx.query<Erasure>(find, [id]))[0] ?? null

const all = statement('all', `SELECT ${columns} FROM erasure ORDER BY decided_at NULLS FIRST, asked_at DESC LIMIT 200`)

/** Proposals that wait, then those decided, newest first. */
export const erasures = (tx: Tx): Promise<readonly Erasure[]> => tx.query<Erasure>(all)
