import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'

/** Sends one thing at a time; keeps the refusal and, after a success, the sentence that says what was done. What the pages show is read anew. */
export function useSending() {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const submit = async <T>(sent: Promise<T | Problem>, says: (answer: T) => string): Promise<T | null> => {
    setBusy(true)
    const answer = await sent
    setBusy(false)
    setRefusal(isRefusal(answer) ? answer : null)
    setDone(isRefusal(answer) ? null : says(answer))
    if (isRefusal(answer)) return null
    await client.invalidateQueries()
    return answer
  }
  return { busy, refusal, done, submit, clear: () => setRefusal(null) }
}

export type Sending = ReturnType<typeof useSending>
