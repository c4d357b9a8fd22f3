import { useState } from 'react'
import { useSession } from './session-context.ts'

function kept(name: string): readonly string[] | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : null
  } catch {
    return null
  }
}

/** Which parts of a place this person keeps unfolded in this browser. */
export type Unfolded = {
  readonly has: (part: string) => boolean
  readonly turn: (part: string, open: boolean) => void
  readonly turnAll: (parts: readonly string[], open: boolean) => void
}

/** Remembers unfolded parts by person; `usual` stand open until he has chosen for himself. Only names of parts are kept. */
export function useUnfolded(place: string, usual: readonly string[]): Unfolded {
  const { actor } = useSession()
  const name = `mingfa.unfolded.${place}.${actor.id}`
  const [chosen, setChosen] = useState(() => kept(name))
  const open = chosen ?? usual
  const turnAll = (parts: readonly string[], unfold: boolean): void => {
    const others = open.filter((one) => !parts.includes(one))
    const next = unfold ? [...others, ...parts] : others
    setChosen(next)
    try {
      localStorage.setItem(name, JSON.stringify(next))
    } catch {
      // A browser that forbids storage costs the habit, not the work.
    }
  }
  return { has: (part) => open.includes(part), turn: (part, unfold) => turnAll([part], unfold), turnAll }
}
