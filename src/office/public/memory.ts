import type { Office } from '../office.ts'

type Kept<T> = { readonly at: number; readonly answer: Promise<T> }

const keepFor = 60_000
const keepAtMost = 300

/**
 * Keeps answers for a minute: citizens ask the same question many times, and a count carries its own as-of time. A failed answer is not kept, and
 * there is never more than a fixed number of them. One office never gets another's.
 */
export function memory<T>(): (office: Office, question: string, ask: () => Promise<T>) => Promise<T> {
  const offices = new WeakMap<Office, Map<string, Kept<T>>>()
  return (office, question, ask) => {
    const kept = offices.get(office) ?? new Map<string, Kept<T>>()
    offices.set(office, kept)
    const now = Date.parse(office.now())
    const known = kept.get(question)
    if (known && Math.abs(now - known.at) < keepFor) return known.answer
    if (kept.size >= keepAtMost) kept.clear()
    const answer = ask()
    kept.set(question, { at: now, answer })
    answer.catch(() => kept.delete(question))
    return answer
  }
}
