import type { Problem } from '../../kernel/problem/problem.ts'
import type { CertificateWall } from '../../office/law-changes/certificate-wall.ts'
import type { VersionsView } from '../../office/law-changes/compare-versions.ts'
import type { LawChangesView } from '../../office/law-changes/see-changes.ts'
import type { PaperReason } from '../../office/papers/explain-paper.ts'
import type { ComparedPapers } from '../../office/papers/paper-differences.ts'
import { call, query, send } from './call.ts'

/** The reason for one difference; the record is in the address. */
export type DifferenceExplained = Omit<PaperReason, 'register' | 'id'>

export const fetchLawChanges = (unit?: string): Promise<LawChangesView | Problem> => call(`/law-changes${query({ unit })}`)
export const fetchListVersions = (asked: { unit: string; from: string; to: string }): Promise<VersionsView | Problem> =>
  call(`/list-versions${query(asked)}`)
export const fetchCertificates = (unit: string): Promise<CertificateWall | Problem> => call(`/certificates${query({ unit })}`)
export const fetchPaperDifferences = (register: string, id: string): Promise<ComparedPapers | Problem> => call(differencesAt(register, id))
export const explainDifference = (register: string, id: string, reason: DifferenceExplained): Promise<{ version: number } | Problem> =>
  send(differencesAt(register, id), reason)
const differencesAt = (register: string, id: string): string =>
  `/registers/${encodeURIComponent(register)}/records/${encodeURIComponent(id)}/paper-differences`
