import { createHmac, randomInt } from 'node:crypto'
import type { Pool } from 'pg'

/** Codes on paper for the day the phone is lost: ten, each good once, kept as keyed hashes. */
export type RecoveryCodes = {
  /** Ten new codes; older ones die. Shown once. */
  readonly make: (person: string) => Promise<readonly string[]>
  readonly prove: (person: string, code: string) => Promise<boolean>
  readonly left: (person: string) => Promise<number>
}

/** No letter that is taken for a digit or another letter on paper; twelve of them carry 58 bits, and guessing is limited. */
const alphabet = '23456789abcdefghjkmnpqrstuvw'
const many = 10

const newCode = (): string => Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
/** As people type it back: capitals, spaces and dashes do not matter. */
const plain = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Opens the book of recovery codes. `secret` keys the hashes, so that the table alone does not let anybody try codes. */
export function openRecoveryCodes(pool: Pool, secret: string): RecoveryCodes {
  const hashOf = (person: string, code: string) =>
    createHmac('sha256', secret)
      .update(`recovery\0${person}\0${plain(code)}`)
      .digest()
  return {
    make: async (person) => {
      const codes = Array.from({ length: many }, newCode)
      const hashes = codes.map((code) => hashOf(person, code))
      const text = `WITH gone AS (DELETE FROM sign_in.recovery_code WHERE person = $1)
        INSERT INTO sign_in.recovery_code (person, hash) SELECT $1, unnest($2::bytea[])`
      await pool.query(text, [person, hashes])
      return codes.map(grouped)
    },
    prove: async (person, code) =>
      (await pool.query('DELETE FROM sign_in.recovery_code WHERE person = $1 AND hash = $2', [person, hashOf(person, code)])).rowCount ===
      1,
    left: async (person) => {
      const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM sign_in.recovery_code WHERE person = $1', [
        person,
      ])
      return rows[0]?.count ?? 0
    },
  }
}
