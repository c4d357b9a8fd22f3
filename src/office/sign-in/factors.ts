import type { Pool } from 'pg'

/** A second factor as its owner sees it. Days as UTC, ISO 8601. */
export type Factor = {
  readonly id: string
  readonly kind: 'authenticator' | 'passkey'
  readonly name: string
  readonly addedAt: string
  readonly usedAt: string | null
}

/** The second factors of a person, of both kinds. */
export type Factors = {
  readonly of: (person: string) => Promise<readonly Factor[]>
  /** False if it is not his. */
  readonly remove: (person: string, id: string) => Promise<boolean>
  /** Takes all of them away, with the recovery codes. */
  readonly clear: (person: string) => Promise<void>
}

type Row = { id: string; kind: Factor['kind']; name: string; added_at: Date; used_at: Date | null }

const both = `
  SELECT id::text, 'authenticator' AS kind, name, added_at, used_at FROM sign_in.authenticator WHERE person = $1 AND confirmed
  UNION ALL SELECT id::text, 'passkey', name, added_at, used_at FROM sign_in.passkey WHERE person = $1 ORDER BY added_at`

/** Opens the list of factors. */
export const openFactors = (pool: Pool): Factors => ({
  of: async (person) => {
    const { rows } = await pool.query<Row>(both, [person])
    return rows.map(({ added_at: added, used_at: used, ...rest }) => ({
      ...rest,
      addedAt: added.toISOString(),
      usedAt: used?.toISOString() ?? null,
    }))
  },
  remove: async (person, id) => {
    const gone = await Promise.all(
      ['authenticator', 'passkey'].map((table) =>
        pool.query(`DELETE FROM sign_in.${table} WHERE person = $1 AND id::text = $2`, [person, id]),
      ),
    )
    return gone.some(({ rowCount }) => rowCount === 1)
  },
  clear: async (person) => {
    for (const table of ['authenticator', 'passkey', 'recovery_code'])
      await pool.query(`DELETE FROM sign_in.${table} WHERE person = $1`, [person])
  },
})
