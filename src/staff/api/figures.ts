import type { Problem } from '../../kernel/problem/problem.ts'
import type { FigurePicture } from '../../office/figures/figure-picture.ts'
import type { Beside } from '../../office/figures/figures-beside.ts'
import { call, query, send } from './call.ts'
import type { FigureListed, FigureRecords, FigureSeen, Period } from './types.ts'

/** Whose figures and of which days; both ends included. */
export type Counting = { readonly unit: string; readonly from: string; readonly to: string }

export const fetchFigures = (asked: Counting): Promise<readonly FigureListed[] | Problem> => call(`/figures${query(asked)}`)
/** Confirms that nothing happened: from then on the period's zero may be written. */
export const confirmZero = (register: string, { unit, from, to }: Counting): Promise<unknown> =>
  send('/zero-reports', { register, unit, from, to })
/** Enters a value that no register counts, with its source. */
export const enterFigure = (id: string, entry: Counting & { value: number; source: string }): Promise<unknown> =>
  send(`/figures/${encodeURIComponent(id)}/entries`, entry)

/** The records that the figure counted, or one kind of them. `group` empty: those that leave the field empty. */
export const fetchFigureRecords = (
  id: string,
  asked: Counting & { page: number; size: number; by?: string; group?: string },
): Promise<FigureRecords | Problem> => call(`/figures/${encodeURIComponent(id)}/records${query(asked)}`)

/** A figure by time, by place and by kind, each beside the same days a year earlier; `by`: the one of the splits that was drawn. */
export type Picture = Omit<FigurePicture, 'figure'> & {
  readonly register: { readonly id: string; readonly name: string }
  readonly splits: readonly { readonly field: string; readonly name: string }[]
  readonly by?: string
  readonly figure: FigureSeen & { readonly period: Period; readonly ruleSince: string }
}
export const fetchPicture = (id: string, asked: Counting & { by?: string }): Promise<Picture | Problem> =>
  call(`/figures/${encodeURIComponent(id)}/picture${query(asked)}`)

/** The same tables as a file. */
export const tableAddress = (id: string, asked: Counting & { by?: string }, as: 'xlsx' | 'csv'): string =>
  `/api/figures/${encodeURIComponent(id)}/table${query({ ...asked, as })}`

/** The figures of one register, the units below side by side. */
export const fetchBeside = (register: string, asked: Counting): Promise<Beside | Problem> =>
  call(`/figures-beside${query({ ...asked, register })}`)
