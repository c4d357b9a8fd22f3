import type { Problem } from '../../kernel/problem.ts'
import { call } from './call.ts'
import { openRecord } from './records.ts'
import type { Done, UnitName } from './types.ts'

export type Reason = { readonly signal: string; readonly name: string; readonly says: string; readonly why: string }
/** A record that is worth a call-back; `link` is the field in which the call-back names it. */
export type ProposedRecord = {
  readonly register: string
  readonly registerName: string
  readonly link: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly on: string
  readonly unit: UnitName
  readonly reasons: readonly Reason[]
}
export type SignalCount = { readonly registerName: string; readonly name: string; readonly records: number | null }
export type Proposals = { readonly rows: readonly ProposedRecord[]; readonly total: number; readonly counts: readonly SignalCount[] }

export const callBacks = 'call-back'
/** Longest that the call-back keeps of what was found. */
const longest = 200

export const fetchProposals = (): Promise<Proposals | Problem> => call('/call-back-proposals')

/** Opens the call-back with everything filled in that is known; who makes the call is named afterwards. */
export const proposeCallBack = ({ link, id, code, unit, reasons }: ProposedRecord, today: string): Promise<Done | Problem> =>
  openRecord(callBacks, {
    step: 'propose',
    unit: unit.code,
    title: `回访 ${code}`,
    input: {
      [link]: id,
      grounds: reasons.map(({ signal }) => signal),
      found: reasons
        .map(({ says }) => says)
        .join('')
        .slice(0, longest),
      proposedOn: today,
    },
  })
