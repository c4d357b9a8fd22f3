import type { Tx } from '../connection/transaction.ts'

/** One export: who took which rows of which register out of the system, when, and what for. */
export type Export = {
  readonly register: string
  /** Unit whose records were asked for; its people see the entry. */
  readonly unit: number
  readonly actor: { readonly id: string; readonly name: string }
  /** UTC, ISO 8601. */
  readonly at: string
  /** What was asked: unit, period, states, filters, as the caller gave them. */
  readonly filter: object
  readonly fields: readonly string[]
  readonly rows: number
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly digest: string
  readonly reason: string
  /** The id that the file carries, so that a copy found elsewhere leads back here. */
  readonly watermark: string
  /** The highest label among the rows (DB-09). */
  readonly label: string
  /** Whom the file goes to, and on which legal basis, where it leaves the organ (个人信息保护法第二十三条). */
  readonly recipient?: string
  readonly basis?: string
  /** Who agreed, where a second person had to. */
  readonly approver?: string
}

const insertExport = {
  name: 'insert_export',
  text: `INSERT INTO export_log (register, unit_id, actor_id, actor_name, at, filter, fields, rows, digest, reason, watermark, label, recipient, basis, approver)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
}

/** Keeps an export. Written before the file is handed out: if it cannot be kept, nothing leaves (DB-13). */
export async function logExport(tx: Tx, entry: Export): Promise<void> {
  const { register, unit, actor, at, filter, fields, rows, digest, reason, watermark, label, recipient, basis, approver } = entry
  const first = [register, unit, actor.id, actor.name, at, JSON.stringify(filter), fields, rows, digest, reason]
  await tx.query(insertExport, [...first, watermark, label, recipient ?? null, basis ?? null, approver ?? null])
}

const exports = {
  name: 'exports_of',
  text: `SELECT register, unit_id AS unit, json_build_object('id', actor_id, 'name', actor_name) AS actor, at, filter, fields, rows, digest, reason,
      watermark, label, recipient, basis, approver
    FROM export_log WHERE unit_id = ANY ($1::int[]) ORDER BY id DESC LIMIT 200`,
}

/** The last two hundred exports of these units, newest first. */
export const exportsOf = (tx: Tx, units: readonly number[]): Promise<Export[]> => tx.query<Export>(exports, [units])
