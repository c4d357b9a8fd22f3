import { randomUUID } from 'node:crypto'

type Kept = { readonly owner: string; readonly bytes: Uint8Array; readonly name: string; readonly until: number }

/** Rejected files hold the rows as they were typed, so they stay in memory for a short while and only for the person who sent them (DB-26). */
export type RejectedFiles = {
  /** Keeps a file and gives its id. */
  readonly keep: (file: { owner: string; bytes: Uint8Array; name: string }) => string
  readonly find: (id: string, owner: string) => { readonly bytes: Uint8Array; readonly name: string } | null
}

const most = 20
const minutes = 30

/** At most twenty files, half an hour each; the oldest goes first. `clock` in milliseconds. */
export function rejectedFiles(clock: () => number): RejectedFiles {
  const kept = new Map<string, Kept>()
  const tidy = () => {
    for (const [id, { until }] of kept) if (until <= clock() || kept.size > most) kept.delete(id)
  }
  return {
    keep: (file) => {
      const id = randomUUID()
      kept.set(id, { ...file, until: clock() + minutes * 60_000 })
      tidy()
      return id
    },
    find: (id, owner) => {
      tidy()
      const found = kept.get(id)
      return found?.owner === owner ? found : null
    },
  }
}
