import type { Problem } from '../../kernel/problem/problem.ts'
import type { Proposals, Proposed } from '../../office/work-pages/call-backs.ts'
import { call } from './call.ts'
import { openRecord } from './records.ts'
import type { Done, UnitName } from './types.ts'

/** A record that is worth a call-back, with its unit by name. */
export type ProposedRecord = Omit<Proposed, 'unit'> & { readonly unit: UnitName }
export type ProposalsSeen = Omit<Proposals, 'rows'> & { readonly rows: readonly ProposedRecord[] }

export const callBacks = 'call-back'
/** Longest that the call-back keeps of what was found. */
const longest = 200

export const fetchProposals = (): Promise<ProposalsSeen | Problem> => call('/call-back-proposals')

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
