import type { Problem } from '../../kernel/problem/problem.ts'
import { call, query, send } from './call.ts'
import type { DueClock, PersonName, UnitName } from './types.ts'

export type DueOnDesk = DueClock & {
  readonly registerName: string
  readonly state: string
  readonly provisional: boolean
  readonly unit: UnitName
  readonly handler: PersonName | null
  readonly mine: boolean
}
export type DeskMatter = {
  readonly register: string
  readonly registerName: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: string
  readonly stateName: string
  readonly version: number
  readonly updatedAt: string
  readonly unit: UnitName
  readonly village: UnitName | null
  readonly handler: PersonName | null
  /** By which step it goes on; `form` unless that step has a page of its own. */
  readonly next: { readonly step: string; readonly name: string; readonly form: boolean } | null
  /** Why it was given back or over. */
  readonly reason: string | null
  /** What somebody else asked of me, and the steps that answer it. */
  readonly asked: {
    readonly name: string
    readonly on: string
    readonly by: PersonName | null
    readonly answers: readonly NonNullable<DeskMatter['next']>[]
  } | null
  readonly last: { readonly step: string; readonly name: string; readonly actor: PersonName | null; readonly on: string } | null
}
export type DeskKind = 'waiting' | 'handling' | 'returned' | 'sentBack' | 'received' | 'corrections'
type ListOf<T> = { readonly rows: readonly T[]; readonly total: number }
/** A recurring duty that is not done: in the running stretch (open, overdue), or in the last one (missed). */
export type DutyOnDesk = {
  readonly register: string
  readonly duty: string
  readonly name: string
  readonly says: string
  readonly step: string
  readonly place: UnitName
  readonly from: string
  readonly to: string
  readonly due: string
  readonly done: number
  readonly times: number
  readonly state: 'open' | 'overdue' | 'missed'
}
export type DeskView = { readonly due: ListOf<DueOnDesk>; readonly recurring: ListOf<DutyOnDesk>; readonly digest: DigestSeen | null } & {
  readonly [K in DeskKind]: ListOf<DeskMatter>
}
export type DigestSeen = { readonly day: string; readonly lines: readonly string[]; readonly read: boolean }

/** The whole desk, or one of its lists in full. */
export const fetchDesk = (only?: DeskKind | 'due' | 'recurring'): Promise<DeskView | Problem> => call(`/desk${query({ only })}`)
export const markDigestRead = (): Promise<unknown> => send('/desk/digest/read')
export const fetchEntryAids = (): Promise<{ readonly dictation: boolean } | Problem> => call('/entry-aids')

export type HandedMatter = {
  readonly register: string
  readonly registerName: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly version: number
  readonly stateName: string
  readonly next: string | null
  readonly pending: boolean
  readonly village: UnitName | null
  readonly clocks: readonly { readonly name: string; readonly dueLegal: string; readonly paused: boolean; readonly late: boolean }[]
  readonly gaps: readonly { readonly step: string; readonly missing: readonly string[] }[]
}
export type HandOverSheet = {
  readonly person: PersonName & { readonly unit: UnitName }
  readonly day: string
  readonly waiting: number
  readonly corrections: number
  readonly matters: readonly HandedMatter[]
}
export type Handing = { readonly register: string; readonly id: string; readonly version: number }
export type Handed = { readonly results: readonly { readonly register: string; readonly id: string; readonly problem: Problem | null }[] }

export const fetchHandOver = (person?: string): Promise<HandOverSheet | Problem> => call(`/hand-over${query({ person })}`)
export const handOver = (items: readonly (Handing & { to: string })[], reason: string): Promise<Handed | Problem> =>
  send('/hand-over', { items, reason })
export const confirmReceipt = (items: readonly Handing[]): Promise<Handed | Problem> => send('/hand-over/receipt', { items })
export const handOverAddress = (person: string, as: 'xlsx' | 'docx'): string => `/api/hand-over${query({ person, as })}`
