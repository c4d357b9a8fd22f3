import type { Finding } from '../check/rule.ts'

/** A stretch of the text in string offsets. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * What `markedDocx` needs: the text as it was read, the findings with offsets into it, the ISO day of the check (it stands on every comment) and
 * what else was read. `facts` get a dotted line below; `title` and `sections` get their faces. A `ReportReading` of the office fits as it is:
 * `markedDocx({ ...reading, findings, day })`.
 */
export type MarkedText = {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly day: string
  readonly facts?: readonly Stretch[]
  readonly title?: string | null
  readonly organisation?: string | null
  readonly sections?: readonly (Stretch & { readonly level: number })[]
}
