import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Pool } from 'pg'
import { openValue, sealValue } from '../../store/seal/seal.ts'

/** What a person types or scans into an authenticator: shown once, when it is added. */
export type AuthenticatorOffer = { readonly id: string; readonly secret: string; readonly uri: string }

/** Time-based codes (RFC 6238: SHA-1, six digits, 30 seconds, as every authenticator speaks them). Secrets are sealed with a key outside the database. */
export type Authenticators = {
  /** Offers a new one; it counts only once its first code has been shown. An older offer falls away. */
  readonly offer: (person: string, account: string) => Promise<AuthenticatorOffer>
  /** False if the code is wrong or the offer is not this person's. */
  readonly confirm: (person: string, given: { id: string; code: string; name: string }) => Promise<boolean>
  /** Whether the code belongs to one of his authenticators and was never used before. At most one step old (AV-39). */
  readonly prove: (person: string, code: string) => Promise<boolean>
}

type Row = { id: string; secret: string; last_step: string }
const step = 30_000

/** The newest step tried first; one back for slow typing, one ahead for a clock that is slow here. */
const near = [0, -1, 1]

/** Opens the authenticators. `secret` is the installation's; sealing takes a key of its own from it. */
export function openAuthenticators(pool: Pool, secret: string, clock: () => number): Authenticators {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'second factors', 32))
  /** Of two requests with one code only one finds the step still unused. */
  const use = async (row: Row, code: string): Promise<boolean> => {
    const found = await stepOf(String(openValue(key, row.id, row.secret)), code, clock())
    if (found === null) return false
    const text = 'UPDATE sign_in.authenticator SET last_step = $2, used_at = $3 WHERE id = $1 AND last_step < $2'
    return (await pool.query(text, [row.id, found, new Date(clock())])).rowCount === 1
  }
  const rowsOf = async (where: string, ...values: unknown[]) =>
    (await pool.query<Row>(`SELECT id, secret, last_step FROM sign_in.authenticator WHERE ${where}`, values)).rows
  return {
    offer: async (person, account) => {
      const [id, bytes] = [randomUUID(), randomBytes(20)]
      const text = base32.encode(bytes, { padding: false })
      await pool.query('DELETE FROM sign_in.authenticator WHERE person = $1 AND NOT confirmed', [person])
      const insert = 'INSERT INTO sign_in.authenticator (id, person, name, secret, added_at) VALUES ($1, $2, $3, $4, $5)'
      await pool.query(insert, [id, person, '', sealValue({ bytes: key, suite: 'intl' }, id, text), new Date(clock())])
      return { id, secret: text, uri: createOTP(new Uint8Array(bytes)).url('明法', account) }
    },
    confirm: async (person, { id, code, name }) => {
      const [row] = await rowsOf('id::text = $1 AND person = $2 AND NOT confirmed', id, person)
      if (!row || !(await use(row, code))) return false
      await pool.query('UPDATE sign_in.authenticator SET confirmed = true, name = $2 WHERE id = $1', [id, name])
      return true
    },
    prove: async (person, code) => {
      for (const row of await rowsOf('person = $1 AND confirmed', person)) if (await use(row, code)) return true
      return false
    },
  }
}

async function stepOf(secret: string, code: string, at: number): Promise<number | null> {
  const otp = createOTP(new Uint8Array(base32.decode(secret)))
  for (const distance of near) {
    const counter = Math.floor(at / step) + distance
    if ((await otp.hotp(counter)) === code) return counter
  }
  return null
}
