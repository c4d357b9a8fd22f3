import type { Problem } from '../../kernel/problem/problem.ts'
import type { UnassessedView } from '../../office/privacy/unassessed.ts'
import { call, jsonRequest, send } from './call.ts'
import { fetchFile } from './download.ts'

/** A request to look into a 高度敏感 record, as whoever decides about it sees it: who, what for, which number. */
export type Viewing = {
  readonly id: string
  readonly registerName: string
  readonly code: string
  readonly purpose: string
  readonly askedName: string
  readonly askedAt: string
  readonly own: boolean
}

/** A record whose personal data have had their time. */
export type PastTime = {
  readonly id: string
  readonly register: string
  readonly registerName: string
  readonly code: string
  readonly ended: string
  readonly until: string
  readonly sealed: boolean
}

export type Erasure = {
  readonly id: string
  readonly code: string
  readonly reason: string
  readonly askedBy: string
  readonly askedName: string
  readonly askedAt: string
  readonly decidedName: string | null
  readonly decidedAt: string | null
  readonly granted: boolean | null
  readonly certificate: string | null
}

type Done = Promise<object | Problem>

export const fetchViewings = (): Promise<{ viewings: readonly Viewing[] } | Problem> => call('/privacy/viewings')
export const answerViewing = (id: string, grant: boolean): Done => send(`/privacy/viewings/${id}`, { grant })
export const fetchUnassessed = (): Promise<UnassessedView | Problem> => call('/privacy/unassessed')
export const fetchPastTime = (): Promise<{ records: readonly PastTime[] } | Problem> => call('/privacy/past-time')
export const shelveRecord = (register: string, id: string): Done => send('/privacy/shelve', { register, id })
export const fetchErasures = (): Promise<{ erasures: readonly Erasure[] } | Problem> => call('/privacy/erasures')
export const proposeErasure = (register: string, id: string, reason: string): Done => send('/privacy/erasures', { register, id, reason })
export const answerErasure = (id: string, grant: boolean): Done => send(`/privacy/erasures/${id}`, { grant })

/** The answer to a person who asks what is held about him, as a download. The number travels in the body, never in an address. */
export const answerPerson = (number: string, reason: string): Promise<Problem | null> =>
  fetchFile('/api/privacy/person', jsonRequest({ number, reason }))
