import { canonical } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'

/** Where a request stands. */
export const exportStates = { asked: '待批准', approved: '已批准', refused: '已退回', taken: '已下载' } as const

/** An export that a second person has to agree to. `request` is the export as it was asked for. Moments in UTC, ISO 8601. */
export type ExportRequestRow = {
  readonly id: string
  readonly register: string
  readonly unit_id: number
  readonly asked_by: string
  readonly asked_name: string
  readonly asked_at: string
  readonly request: unknown
  /** Rows when it was asked. */
  readonly rows: number
  readonly why: string
  readonly state: keyof typeof exportStates
  readonly decided_by: string | null
  readonly decided_name: string | null
  readonly decided_at: string | null
  readonly note: string | null
}

type Asking = Omit<ExportRequestRow, 'state' | 'decided_by' | 'decided_name' | 'decided_at' | 'note'>

/** Keeps a request; the same person asking the same again within a day stays with the first one. Gives whether it is new. */
export async function askForExport(tx: Tx, asking: Asking): Promise<boolean> {
  const { id, register, unit_id, asked_by, asked_name, asked_at, request, rows, why } = asking
  const same = `SELECT FROM export_request WHERE asked_by = $1 AND state = 'asked' AND request = $2::jsonb AND asked_at > $3::timestamptz - interval '1 day'`
  if ((await tx.query({ text: same }, [asked_by, canonical(request), asked_at])).length > 0) return false
  const text = `INSERT INTO export_request (id, register, unit_id, asked_by, asked_name, asked_at, request, rows, why, state)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, 'asked')`
  await tx.query({ text }, [id, register, unit_id, asked_by, asked_name, asked_at, canonical(request), rows, why])
  return true
}

/** The requests that these eyes see, newest first, at most a hundred. */
export const exportRequests = (tx: Tx): Promise<ExportRequestRow[]> =>
  tx.query<ExportRequestRow>({ text: 'SELECT * FROM export_request ORDER BY asked_at DESC, id LIMIT 100' })

/** One request, locked until the transaction ends; null if these eyes do not see it. */
export async function lockExportRequest(tx: Tx, id: string): Promise<ExportRequestRow | null> {
  return (await tx.query<ExportRequestRow>({ text: 'SELECT * FROM export_request WHERE id = $1 FOR UPDATE' }, [id]))[0] ?? null
}

type Decision = Pick<ExportRequestRow, 'id' | 'state' | 'decided_by' | 'decided_name' | 'decided_at' | 'note'>

/** Notes what was decided about a locked request. */
export async function decideExportRequest(tx: Tx, { id, state, decided_by, decided_name, decided_at, note }: Decision): Promise<void> {
  const text = 'UPDATE export_request SET state = $2, decided_by = $3, decided_name = $4, decided_at = $5, note = $6 WHERE id = $1'
  await tx.query({ text }, [id, state, decided_by, decided_name, decided_at, note])
}

/** Marks a locked request as taken: its one download is used. */
export async function markExportTaken(tx: Tx, id: string): Promise<void> {
  await tx.query({ text: "UPDATE export_request SET state = 'taken' WHERE id = $1" }, [id])
}
