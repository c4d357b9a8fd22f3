import type { AuditLine } from '../../kernel/audit.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { AuditStatus } from '../../office/audit/read-audit.ts'
import { call, query, send } from './call.ts'
import type { UnitName } from './types.ts'

/** A line of the audit as the API gives it. */
export type AuditSeen = Omit<AuditLine, 'unit'> & {
  readonly unit: UnitName | null
  /** The register that the object belongs to, and the person that it is, by name. */
  readonly objectRegister?: string
  readonly objectName?: string
}
export type AlarmSeen = AuditSeen & { readonly marks: readonly AuditSeen[] }

/** How the audit is cut; empty values do not cut. */
export type AuditAsked = {
  readonly person?: string
  readonly kind?: string
  readonly outcome?: string
  readonly from?: string
  readonly to?: string
  readonly object?: string
  readonly page?: number
}

export const fetchAudit = (asked: AuditAsked): Promise<{ lines: readonly AuditSeen[]; total: number } | Problem> =>
  call(`/audit${query(asked)}`)
export const fetchAlarms = (): Promise<readonly AlarmSeen[] | Problem> => call('/audit/alarms')
export const fetchChain = (): Promise<AuditStatus | Problem> => call('/audit/status')
export const verifyNow = (): Promise<{ findings: readonly { says: string }[] } | Problem> => send('/audit/verify')
export const markLine = (id: number, mark: string, note: string): Promise<{ marked: true } | Problem> =>
  send(`/audit/${id}/marks`, note.trim() === '' ? { mark } : { mark, note: note.trim() })
export const liftBudget = (person: string, reason: string): Promise<{ lifted: true } | Problem> => send('/audit/lifts', { person, reason })

/** Where the lines that are shown can be fetched as a file. */
export const auditFile = ({ page: _, ...asked }: AuditAsked): string => `/api/audit/export${query(asked)}`

type By = { readonly id: string; readonly name: string; readonly at: string }

/** An export that waits for a second person, or was decided about. */
export type ExportAsked = {
  readonly id: string
  readonly register: { readonly id: string; readonly name: string }
  readonly unit: UnitName | null
  readonly asked: By
  readonly decided: (By & { readonly note: string | null }) | null
  readonly rows: number
  readonly why: string
  readonly reason: string
  readonly recipient: string | null
  readonly basis: string | null
  readonly state: 'asked' | 'approved' | 'refused' | 'taken'
  readonly mine: boolean
  readonly mayDecide: boolean
  readonly mayTake: boolean
}

export const fetchExportRequests = (): Promise<readonly ExportAsked[] | Problem> => call('/export-requests')
export const decideExport = (id: string, approve: boolean, note: string): Promise<{ state: string } | Problem> =>
  send(`/export-requests/${id}/decision`, note.trim() === '' ? { approve } : { approve, note: note.trim() })
export const exportFile = (id: string): string => `/api/export-requests/${id}/file`
