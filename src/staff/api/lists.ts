import type { Values } from '../../kernel/condition.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { call, send } from './call.ts'

const at = (register: string): string => `/registers/${encodeURIComponent(register)}`

/** What the person keeps about a register on the server. */
export type SavedView = { readonly kind: 'filter' | 'columns' | 'mapping'; readonly name: string; readonly value: unknown }

export const fetchViews = (register: string): Promise<readonly SavedView[] | Problem> => call(`${at(register)}/views`)
export const keepView = (register: string, view: SavedView): Promise<SavedView | Problem> => send(`${at(register)}/views`, view)
export const forgetView = (register: string, { kind, name }: Omit<SavedView, 'value'>): Promise<{ forgotten: boolean } | Problem> =>
  send(`${at(register)}/views/forget`, { kind, name })

/** A step that some of the chosen records may take now. */
export type BulkStep = {
  readonly step: string
  readonly name: string
  readonly by: string
  readonly allowed: readonly string[]
  readonly refused: readonly { readonly id: string; readonly problem: Problem | null }[]
}
export const fetchBulkSteps = (register: string, ids: readonly string[]): Promise<readonly BulkStep[] | Problem> =>
  send(`${at(register)}/bulk/steps`, { ids })

export type Chosen = { readonly id: string; readonly version: number; readonly code: string; readonly title: string }
export type BulkResult = { readonly id: string } & ({ readonly version: number; readonly state: string } | { readonly problem: Problem })
export type BulkCommand = {
  readonly step: string
  readonly input: Values
  readonly on?: string
  readonly reason?: string
  readonly files?: readonly string[]
}
/** One step on up to fifty records; each answers for itself. */
export const takeBulkStep = (
  register: string,
  records: readonly Chosen[],
  command: BulkCommand,
): Promise<readonly BulkResult[] | Problem> =>
  send(`${at(register)}/bulk`, { ...command, records: records.map(({ id, version }) => ({ id, version })) })
