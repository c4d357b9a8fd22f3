import { useEffect, useState } from 'react'
import type { Fields } from '../../kernel/field.ts'
import { type Draft, dropDraft, findDraft, keepDraft } from './draft.ts'
import type { Entry } from './entry.ts'

/** The entry of a form with the draft that was found for it. */
export type Entering = {
  readonly entry: Entry
  readonly change: (part: Partial<Entry>) => void
  readonly offered: Draft | null
  readonly resume: () => void
  readonly forget: () => void
}

const pause = 600

/** Holds what is typed and keeps a draft of it, shortly after the last key. */
export function useEntry(start: Entry, key: string, fields: Fields): Entering {
  const [entry, setEntry] = useState(start)
  const [touched, setTouched] = useState(false)
  const [offered, setOffered] = useState(() => findDraft(key, Date.now()))
  useEffect(() => {
    if (!touched) return
    const timer = setTimeout(() => keepDraft(key, entry, { fields, now: Date.now() }), pause)
    return () => clearTimeout(timer)
  }, [entry, touched, key, fields])
  return {
    entry,
    change: (part) => {
      setTouched(true)
      setEntry((before) => ({ ...before, ...part }))
    },
    offered,
    resume: () => {
      if (offered) setEntry({ ...start, ...offered.entry })
      setOffered(null)
    },
    forget: () => {
      setTouched(false)
      dropDraft(key)
      setOffered(null)
    },
  }
}
