import type { Values } from '../../kernel/condition.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { call, query, send } from './call.ts'
import type { ClockExplained, Done, OpenRequest, Page, RecordView, StepRequest, Total } from './types.ts'

const at = (register: string, id?: string): string =>
  `/registers/${encodeURIComponent(register)}${id === undefined ? '' : `/records/${encodeURIComponent(id)}`}`

/** How a list is cut: the words of the API. `state` holds several, separated by commas. */
export type ListQuery = {
  readonly unit?: string
  readonly state?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly q?: string
  readonly sort?: string
  readonly page?: number
  readonly size?: number
  /** Fields to read, and whether to add up the numbers among them. */
  readonly cols?: string
  readonly sums?: '1'
} & { readonly [filter: `f.${string}`]: string | undefined }

export const fetchRecords = (register: string, asked: ListQuery): Promise<Page | Problem> => call(`${at(register)}/records${query(asked)}`)

export const fetchTotals = (
  register: string,
  asked: Pick<ListQuery, 'unit' | 'on' | 'from' | 'to'> & { by?: string },
): Promise<readonly Total[] | Problem> => call(`${at(register)}/totals${query(asked)}`)

export const fetchRecord = (register: string, id: string): Promise<RecordView | Problem> => call(at(register, id))
export const openRecord = (register: string, request: OpenRequest): Promise<Done | Problem> => send(`${at(register)}/records`, request)
export const takeStep = (register: string, id: string, { step, ...request }: StepRequest & { step: string }): Promise<Done | Problem> =>
  send(`${at(register, id)}/steps/${encodeURIComponent(step)}`, request)

/** The unmasked values for a stated purpose; the server logs the reading. */
export const revealRecord = (register: string, id: string, purpose: string): Promise<{ values: Values } | Problem> =>
  send(`${at(register, id)}/reveal`, { purpose })

/** The deadline counted out day by day. */
export const explainClock = (register: string, id: string, clock: string): Promise<ClockExplained | Problem> =>
  call(`${at(register, id)}/clocks/${encodeURIComponent(clock)}`)

export const paperAddress = (register: string, id: string, paper: string): string =>
  `/api${at(register, id)}/papers/${encodeURIComponent(paper)}`
/** All papers of a record in one file. */
export const dossierAddress = (register: string, id: string): string => `/api${at(register, id)}/dossier`
export const templateAddress = (register: string): string => `/api${at(register)}/template`
type Exporting = { readonly reason: string; readonly recipient?: string; readonly basis?: string; readonly as: 'xlsx' | 'csv' }

/** Where the selection comes as a file, with what it is for, whom it goes to and on which basis. */
export const exportAddress = (register: string, asked: ListQuery, said: Exporting): string =>
  `/api${at(register)}/export${query({ ...asked, ...said })}`
