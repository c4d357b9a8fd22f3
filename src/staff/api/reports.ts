import type { Problem } from '../../kernel/problem.ts'
import { send } from './call.ts'
import type { Finding } from './types.ts'

/** Opens the yearly report of the unit or refreshes its draft from the registers. */
export const draftReport = (unit: string, year: number): Promise<{ id: string } | Problem> => send('/reports', { unit, year })
export const checkReport = (id: string): Promise<{ findings: readonly Finding[] } | Problem> =>
  send(`/reports/${encodeURIComponent(id)}/check`)
export const reportAddress = (id: string, as: 'docx' | 'json'): string => `/api/reports/${encodeURIComponent(id)}/export?as=${as}`
