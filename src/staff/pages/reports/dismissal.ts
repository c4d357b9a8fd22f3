import type { EventSeen, Finding } from '../../api/types.ts'

/** A finding that somebody does not follow: who, when and why. It is a note on the record, so it stays in its history. */
export type Dismissal = { readonly by: string; readonly at: string; readonly why: string }

const head = '不采纳校核意见'
const mostQuoted = 60

/** How a dismissal begins in the log: rule and quote name the finding, since a new check gives findings no other identity. */
const nameOf = ({ rule, quote }: Finding): string => `${head}［${rule}］“${[...quote].slice(0, mostQuoted).join('')}”：`

/** The note that dismisses a finding. */
export const dismissing = (finding: Finding, why: string): string => `${nameOf(finding)}${why.trim()}`

/** The latest dismissal of this finding among the events, if any. */
export function dismissalOf(finding: Finding, events: readonly EventSeen[]): Dismissal | null {
  const name = nameOf(finding)
  const found = [...events].sort((a, b) => b.version - a.version).find(({ step, reason }) => step === 'note' && reason?.startsWith(name))
  if (!found?.reason) return null
  const by = typeof found.actor === 'string' ? found.actor : found.actor.name
  return { by, at: found.recordedAt, why: found.reason.slice(name.length) }
}
