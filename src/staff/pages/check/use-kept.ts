import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { isUnsaved } from './unsaved.ts'

const question = '采用的改正还没有下载，离开就没有了。仍要离开吗？'

/** Whether the corrections that were taken over are kept somewhere; `leave` asks before they are lost. */
export type Kept = { readonly unsaved: boolean; readonly keep: () => void; readonly leave: () => boolean }

/** Corrections live on this page only: whoever goes away, closes it or takes another file is asked first. `carried`: an earlier check left some unsaved. */
export function useKept(taken: number, carried: boolean): Kept {
  const [keptAt, setKeptAt] = useState<number | null>(null)
  const unsaved = isUnsaved({ taken, keptAt, carried })
  const leave = () => !unsaved || window.confirm(question)
  useBlocker({ shouldBlockFn: () => !leave(), enableBeforeUnload: () => unsaved, disabled: !unsaved })
  return { unsaved, keep: () => setKeptAt(taken), leave }
}
