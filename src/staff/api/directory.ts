import type { Problem } from '../../kernel/problem/problem.ts'
import { call, query, upload } from './call.ts'
import type { PersonName, StoredFile, UnitEntry } from './types.ts'

/** Units that the actor sees, the whole tree below his posts. */
export const fetchUnits = (): Promise<readonly UnitEntry[] | Problem> => call('/units')

export type PersonEntry = PersonName & { readonly unit: { readonly code: string; readonly name: string } | string }
/** At most fifty people of the unit and below whose name contains the text. */
export const findPeople = (asked: { unit?: string; q?: string }): Promise<readonly PersonEntry[] | Problem> =>
  call(`/people${query(asked)}`)

/** Stores one file; the answer's digest is its name from then on. */
export function storeFile(file: File): Promise<StoredFile | Problem> {
  const form = new FormData()
  form.set('file', file)
  return upload('/files', form)
}

/** The words of an attached document. */
export const fetchFileText = (digest: string, register: string): Promise<{ name: string; text: string } | Problem> =>
  call(`/files/${encodeURIComponent(digest)}/text${query({ register })}`)

export const fileAddress = (digest: string, register?: string): string => `/api/files/${encodeURIComponent(digest)}${query({ register })}`
