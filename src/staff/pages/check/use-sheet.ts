import { useCallback, useState } from 'react'
import type { Checked } from '../../api/checks.ts'
import { mayTake, type Sheet, sheetOf, takeOver } from './sheet.ts'

/** The lists beside the text. */
export type Aspect = 'findings' | 'facts' | 'statutes' | 'alike'

/** A checked text being worked on: which finding one is at, what was taken over, and the way back. */
export type Working = {
  readonly sheet: Sheet
  /** The finding one is at; null before the first. */
  readonly at: number | null
  readonly aspect: Aspect
  /** The entry of another list that is shown in the text. */
  readonly shown: number | null
  readonly taken: number
  readonly go: (at: number) => void
  readonly step: (by: 1 | -1) => void
  readonly take: (at: number) => void
  readonly undo: () => void
  readonly look: (aspect: Aspect, entry?: number) => void
}

type Seen = { readonly at: number | null; readonly aspect: Aspect; readonly shown: number | null }
const untouched: Seen = { at: null, aspect: 'findings', shown: null }

/** Works on what the check gave for a unit's figures (empty: none); a new check starts anew (give the component a key). */
export function useSheet(checked: Checked, unit: string): Working {
  const [history, setHistory] = useState<readonly Sheet[]>(() => [sheetOf(checked, unit)])
  const [seen, setSeen] = useState<Seen>(untouched)
  const sheet = history.at(-1) as Sheet
  const count = sheet.findings.length
  const go = useCallback((at: number) => setSeen({ at, aspect: 'findings', shown: null }), [])
  const step = useCallback(
    (by: 1 | -1) =>
      count > 0 &&
      setSeen(({ at }) => ({ at: at === null ? (by > 0 ? 0 : count - 1) : (at + by + count) % count, aspect: 'findings', shown: null })),
    [count],
  )
  const take = useCallback((at: number) => {
    setHistory((past) => {
      const last = past.at(-1) as Sheet
      return mayTake(last.findings[at]) ? [...past, takeOver(last, at)] : past
    })
    setSeen({ at, aspect: 'findings', shown: null })
  }, [])
  const undo = useCallback(() => setHistory((past) => (past.length > 1 ? past.slice(0, -1) : past)), [])
  const look = useCallback((aspect: Aspect, shown?: number) => setSeen((now) => ({ ...now, aspect, shown: shown ?? null })), [])
  return { sheet, ...seen, taken: history.length - 1, go, step, take, undo, look }
}
