import { useState } from 'react'
import type { Done } from '../../api/types.ts'

/** One entry after another on the page itself: the form opens by a button, says what became of the entry, and is fresh for the next. */
export function useEntries(saved: string) {
  const [nth, setNth] = useState(0)
  const [open, setOpen] = useState(false)
  const [said, say] = useState('')
  const onDone = (done: Done | null) => {
    say(done ? saved : '已存本机，联网后自动登记。')
    setNth(nth + 1)
    setOpen(false)
  }
  return { nth, open, said, say, start: () => setOpen(true), onDone }
}
