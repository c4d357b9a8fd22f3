import type { Problem } from '../../kernel/problem.ts'
import { call, query, send } from './call.ts'
import type { FigureDetail, FigureRecords, FigureSeen } from './types.ts'

/** Whose figures and of which days; both ends included. */
export type Counting = { readonly unit: string; readonly from: string; readonly to: string }

export const fetchFigures = (asked: Counting): Promise<readonly FigureSeen[] | Problem> => call(`/figures${query(asked)}`)
export const fetchFigure = (id: string, asked: Counting & { by?: string }): Promise<FigureDetail | Problem> =>
  call(`/figures/${encodeURIComponent(id)}${query(asked)}`)
/** Confirms that nothing happened: from then on the period's zero may be written. */
export const confirmZero = (register: string, { unit, from, to }: Counting): Promise<unknown> =>
  send('/zero-reports', { register, unit, from, to })
/** Enters a value that no register counts, with its source. */
export const enterFigure = (id: string, entry: Counting & { value: number; source: string }): Promise<unknown> =>
  send(`/figures/${encodeURIComponent(id)}/entries`, entry)

/** The records that the figure counted. */
export const fetchFigureRecords = (id: string, asked: Counting & { page: number }): Promise<FigureRecords | Problem> =>
  call(`/figures/${encodeURIComponent(id)}/records${query(asked)}`)
