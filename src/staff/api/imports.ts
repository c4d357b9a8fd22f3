import type { Problem } from '../../kernel/problem/problem.ts'
import type { Plan, Preview } from '../../office/exchange/import-preview.ts'
import type { Progress as Stage } from '../../office/exchange/import-shelf.ts'
import type { Order } from '../../office/exchange/import-staging.ts'
import { call, send, upload } from './call.ts'

export type Outcome = { readonly rows: number; readonly batch: string } | { readonly problem: Problem; readonly rejected?: string }
/** How far a file is; rows that were refused lie under an address. */
export type Progress = Omit<Stage, 'outcome'> & { readonly outcome?: Outcome }
export type PastImport = {
  readonly id: string
  readonly unit: string
  readonly rows: number
  readonly by: string
  readonly at: string
  readonly undoneAt: string | null
}

const at = (register: string, id?: string, work?: string): string =>
  [`/registers/${encodeURIComponent(register)}/imports`, id, work].filter(Boolean).join('/')

/** Sends a file to be looked at; nothing is written. */
export function openImport(
  register: string,
  { unit, file }: { unit: string; file: File },
): Promise<{ id: string; preview: Preview } | Problem> {
  const form = new FormData()
  form.set('unit', unit)
  form.set('file', file)
  return upload(at(register), form)
}
export const previewImport = (register: string, id: string, plan: Plan): Promise<Preview | Problem> =>
  send(at(register, id, 'preview'), plan)
export const checkImport = (register: string, id: string, order: Order): Promise<Progress | Problem> =>
  send(at(register, id, 'check'), order)
export const writeImport = (register: string, id: string, order: Order): Promise<Progress | Problem> =>
  send(at(register, id, 'write'), order)
export const importProgress = (register: string, id: string): Promise<Progress | Problem> => call(at(register, id))
export const cancelImport = (register: string, id: string): Promise<{ cancelled: true } | Problem> => send(at(register, id, 'cancel'))
export const pastImports = (register: string): Promise<readonly PastImport[] | Problem> => call(at(register))
export const undoImport = (register: string, id: string): Promise<{ rows: number } | Problem> => send(at(register, id, 'undo'))
