import type { Problem } from '../../kernel/problem.ts'
import type { ChangeKind } from '../../law/changes.ts'
import { call, query } from './call.ts'

/** A record that a change of law touches: where it stands, why it is touched, and what settles it. */
export type TouchedItem = {
  readonly register: string
  readonly registerName: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly stateName: string
  readonly unit: string
  readonly because: string
  readonly mark: string
  readonly todo: readonly string[]
  readonly settledOn: string | null
}

export type LawChange = {
  readonly title: string
  readonly kind: ChangeKind
  readonly kindName: string
  readonly on: string
  readonly inForce: boolean
  readonly articles: string
  readonly successor: string
  readonly notedOn: string | null
  readonly items: readonly TouchedItem[]
  readonly open: number
}
export type LawChanges = {
  readonly unit: string
  readonly unitName: string
  readonly mayNote: boolean
  readonly changes: readonly LawChange[]
}

/** An entry of the authority list, as a comparison shows it. */
export type ListEntry = { readonly id: string; readonly code: string; readonly name: string; readonly type: string; readonly basis: string }
export type ChangedEntry = ListEntry & {
  readonly basisChanged: boolean
  readonly differences: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}
export type ListVersions = {
  readonly from: string
  readonly to: string
  readonly counts: { readonly before: number; readonly after: number; readonly same: number }
  readonly added: readonly ListEntry[]
  readonly removed: readonly ListEntry[]
  readonly changed: readonly ChangedEntry[]
}

export type WallPerson = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly duties: string
  readonly certNo: string
  readonly certTo: string | null
  readonly light: 'good' | 'soon' | 'near' | 'none'
  readonly says: string
  readonly hours: number | null
  readonly planned: number | null
}
export type CertificateWall = { readonly unitName: string; readonly year: number; readonly persons: readonly WallPerson[] }

/** A paper of a record, with every place where it says something else than the record. */
export type ComparedPaper = {
  readonly digest: string
  readonly name: string
  readonly readable: boolean
  readonly differences: readonly { readonly rule: string; readonly name: string; readonly inPaper: string; readonly onRecord: string }[]
}

export const fetchLawChanges = (unit?: string): Promise<LawChanges | Problem> => call(`/law-changes${query({ unit })}`)
export const fetchListVersions = (asked: { unit: string; from: string; to: string }): Promise<ListVersions | Problem> =>
  call(`/list-versions${query(asked)}`)
export const fetchCertificates = (unit: string): Promise<CertificateWall | Problem> => call(`/certificates${query({ unit })}`)
export const fetchPaperDifferences = (register: string, id: string): Promise<{ papers: readonly ComparedPaper[] } | Problem> =>
  call(`/registers/${encodeURIComponent(register)}/records/${encodeURIComponent(id)}/paper-differences`)
