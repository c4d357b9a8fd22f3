import type { Problem } from '../../kernel/problem/problem.ts'
import { call, send } from './call.ts'
import type { Finding, Period } from './types.ts'

/** Opens the yearly report of the unit or refreshes its draft from the registers. */
export const draftReport = (wanted: { unit: string; year: number; overwrite?: boolean }): Promise<{ id: string } | Problem> =>
  send('/reports', wanted)
export const checkReport = (id: string): Promise<{ findings: readonly Finding[] } | Problem> =>
  send(`/reports/${encodeURIComponent(id)}/check`)
export const reportAddress = (id: string, as: 'docx' | 'pdf' | 'json'): string => `/api/reports/${encodeURIComponent(id)}/export?as=${as}`

type Matter = { readonly id: string; readonly code: string; readonly title: string }
/** A frozen figure that the registers count otherwise today. */
export type Drift = {
  readonly figure: string
  readonly name: string
  readonly unit: string
  readonly register: string
  readonly period: Period
  readonly frozenAt: string
  readonly before: number | null
  readonly after: number | null
  readonly came: readonly Matter[]
  readonly went: readonly Matter[]
  readonly hidden: number
  readonly ruleChanged: boolean
  readonly corrected: boolean
}
export const fetchDrift = (id: string): Promise<readonly Drift[] | Problem> => call(`/reports/${encodeURIComponent(id)}/drift`)
