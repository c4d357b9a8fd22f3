import type { Tx } from '../connection/transaction.ts'

/** Who looked at the personal data of a record, when and what for. */
export type PastReading = { readonly actor: string; readonly at: string; readonly purpose: string; readonly fields: readonly string[] }

const ofRecord = {
  name: 'readings_of',
  text: 'SELECT actor_name AS actor, at, purpose, fields FROM reading WHERE record = $1 ORDER BY id DESC LIMIT 100',
}

/** The last hundred readings of a record, newest first. */
export const readingsOf = (tx: Tx, record: string): Promise<PastReading[]> => tx.query<PastReading>(ofRecord, [record])
