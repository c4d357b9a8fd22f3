import type { Problem } from '../../kernel/problem.ts'
import { call, send, upload } from './call.ts'

export type Mapping = {
  readonly columns: Readonly<Record<string, string>>
  readonly fixed: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  readonly title: readonly string[]
}
/** What the person has decided about a file so far. */
export type Plan = {
  readonly sheet?: number
  readonly line?: number
  readonly step?: string
  readonly mapping?: Mapping
  readonly year?: number
}

export type UnknownWord = {
  readonly path: string
  readonly heading: string
  readonly typed: string
  readonly count: number
  readonly line: number
  readonly suggestion: string | null
  readonly options: readonly string[]
  readonly optional: boolean
}
export type PlaceEntry = {
  readonly path: string
  readonly heading: string
  readonly required: boolean
  readonly kind: string
  readonly labels?: readonly string[]
}
export type PreviewColumn = {
  readonly key: string
  readonly letter: string
  readonly samples: readonly string[]
  readonly path: string
  readonly sure: boolean
}
export type PreviewRow = {
  readonly line: number
  readonly cells: readonly { readonly heading: string; readonly text: string }[]
  readonly faults: readonly { readonly heading: string; readonly message: string; readonly next: string }[]
}
export type Aside = { readonly line: number; readonly kind: 'total' | 'heading' | 'section' | 'note' | 'example'; readonly text: string }

/** How a file is understood. */
export type Preview = {
  readonly name: string
  readonly sheets: readonly { readonly index: number; readonly name: string; readonly rows: number }[]
  readonly sheet: number
  readonly line: number
  readonly step: string
  readonly steps: readonly { readonly id: string; readonly name: string }[]
  readonly year: number | null
  readonly columns: readonly PreviewColumn[]
  readonly places: readonly PlaceEntry[]
  readonly title: readonly string[]
  readonly mapping: Mapping
  readonly remembered: boolean
  readonly unknown: readonly UnknownWord[]
  readonly asides: readonly Aside[]
  readonly count: number
  readonly rows: readonly PreviewRow[]
  readonly problem: Problem | null
}
export type Twin = { readonly line: number; readonly code: string | null; readonly same: number | null }
export type Outcome = { readonly rows: number; readonly batch: string } | { readonly problem: Problem; readonly rejected?: string }
export type Progress = {
  readonly phase: 'open' | 'checking' | 'writing' | 'checked' | 'done' | 'refused'
  readonly done: number
  readonly total: number
  readonly twins?: readonly Twin[]
  readonly outcome?: Outcome
}
export type Order = { readonly plan: Plan; readonly existing: 'skip' | 'add' }
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
