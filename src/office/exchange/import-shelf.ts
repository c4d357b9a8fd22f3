import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { StagedFile } from './import-preview.ts'
import type { Imported } from './import-records.ts'
import type { Twin } from './import-twins.ts'

/** How far a file is. `done` and `total` count rows while it is checked or written. */
export type Progress = {
  readonly phase: 'open' | 'checking' | 'writing' | 'checked' | 'done' | 'refused'
  readonly done: number
  readonly total: number
  readonly twins?: readonly Twin[]
  readonly outcome?: Imported
}

/** A file between choosing and writing, whose it is, and how far it is. */
export type Staged = { readonly owner: string; readonly file: StagedFile; progress: Progress; until: number; stopped: boolean }

/** Where such files lie: in memory, half an hour after they were last touched, three of a person and twelve altogether at most. */
export type Shelf = {
  readonly put: (id: string, owner: string, file: StagedFile) => void
  /** The file, if it is there and this person's. */
  readonly find: (id: string, owner: string) => Staged | Problem
  readonly drop: (id: string) => void
}

const minutes = 30
const most = 12
const mostOfOne = 3

export const isBusy = ({ progress }: Staged): boolean => progress.phase === 'checking' || progress.phase === 'writing'

/** An empty shelf. `clock` in milliseconds. */
export function shelf(clock: () => number): Shelf {
  const staged = new Map<string, Staged>()
  const tidy = () => {
    for (const [id, one] of staged) if (!isBusy(one) && (one.until <= clock() || staged.size > most)) staged.delete(id)
  }
  const until = () => clock() + minutes * 60_000
  return {
    put: (id, owner, file) => {
      const own = [...staged].filter(([, one]) => one.owner === owner && !isBusy(one))
      for (const [oldest] of own.slice(0, Math.max(0, own.length - mostOfOne + 1))) staged.delete(oldest)
      staged.set(id, { owner, file, progress: { phase: 'open', done: 0, total: 0 }, until: until(), stopped: false })
      tidy()
    },
    find: (id, owner) => {
      tidy()
      const found = staged.get(id)
      if (found?.owner !== owner) return problem('MF-IMP-024')
      found.until = until()
      return found
    },
    drop: (id) => staged.delete(id),
  }
}
