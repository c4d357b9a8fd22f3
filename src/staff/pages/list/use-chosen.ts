import { useState } from 'react'
import type { Chosen } from '../../api/lists.ts'
import type { Row } from '../../api/types.ts'

/** The chosen records, kept while pages and filters change. */
export type Choosing = {
  readonly chosen: readonly Chosen[]
  readonly has: (id: string) => boolean
  /** Chooses these or lets them go; without a wish, the other way round for each. */
  readonly toggle: (rows: readonly Row[], on?: boolean) => void
  /** Lets all go but these. */
  readonly keep: (ids: readonly string[]) => void
}

/** So many may be chosen at once. */
export const mostChosen = 200

export function useChosen(): Choosing {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map())
  return {
    chosen: [...chosen.values()],
    has: (id) => chosen.has(id),
    toggle: (rows, on) =>
      setChosen((before) => {
        const after = new Map(before)
        for (const { id, version, code, title } of rows)
          if (!(on ?? !before.has(id))) after.delete(id)
          else if (after.size < mostChosen) after.set(id, { id, version, code, title })
        return after
      }),
    keep: (ids) => setChosen((before) => new Map([...before].filter(([id]) => ids.includes(id)))),
  }
}
