import type { Fact } from '../read/facts.ts'
import type { ReadReport } from '../read/read.ts'
import type { StatuteMention } from '../read/statutes.ts'

/** What a rule sees: the text and what was read from it. Offsets everywhere are string offsets in `text`. */
export type CheckedReport = ReadReport & { readonly text: string; readonly statutes: readonly StatuteMention[] }

/** A numbered part: `start`–`end` cover its heading and all text under it. Level 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 一是. */
export type CheckedSection = ReadReport['sections'][number]

/** What the caller knows beside the text. Days are ISO. A rule whose knowledge is missing says nothing. */
export type CheckContext = {
  readonly publishedOn?: string
  readonly sentOn?: string
  readonly asOf?: string
  /** The full name under which the unit is registered. */
  readonly registeredName?: string
  /** The unit's own figures, of `figuresYear` or else of the report's own year. */
  readonly figures?: readonly OfficialFigure[]
  readonly figuresYear?: number
  /** What the report of the year before said. */
  readonly previous?: readonly Fact[]
}

/** A figure of the registers, by its measure. `records`: how many records it was counted from. */
export type OfficialFigure = { readonly id: string; readonly value: number; readonly unit: string; readonly records?: number }

/** error blocks publishing until fixed; warning: fix or explain; info: a hint. */
export type Severity = 'error' | 'warning' | 'info'

/** A correction that can be taken over as it is: what stands between `start` and `end` becomes `text` (empty: it goes). */
export type Proposal = { readonly start: number; readonly end: number; readonly text: string }

/**
 * One finding. `start`–`end` point at `quote` in the text; a thing that is missing points at the title. Messages are Chinese sentences; `why` is the
 * statute or style source of the rule. `proposal` only where one correction is sure; `figure` where a figure of the registers says something else.
 */
export type Finding = {
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly message: string
  readonly suggestion: string
  readonly why: string
  readonly proposal?: Proposal
  readonly figure?: OfficialFigure
}

/** Where in the text a rule objects, and in what words. A rule that judges single cases differently names the severity itself. */
export type Objection = {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly suggestion: string
  readonly severity?: Severity
  readonly proposal?: Proposal
  readonly figure?: OfficialFigure
}

/** One check. Its head comment is its page and its test; `severity` is the usual one, the caller may set another. It reads and objects, nothing else. */
export type Rule = {
  readonly id: string
  readonly name: string
  readonly severity: Severity
  readonly check: (report: CheckedReport, context: CheckContext) => readonly Objection[]
}

/** The same objection again and again: after the first `loud` ones it is a hint. */
export const calmed = (objections: readonly Objection[], loud: number): readonly Objection[] =>
  objections.map((one, index) => (index < loud ? one : { ...one, severity: 'info' }))

/** How often one fault may be called a warning: once in a text of up to 2,000 signs, once more for each further thousand, but never more than `most`. */
export const loudIn = (text: string, most: number): number => Math.min(most, Math.max(1, Math.floor(text.length / 1000)))

/** Every match of a pattern (with the g flag) as an objection; `replacement` is what the whole match should be. */
export function everyMatch(
  text: string,
  pattern: RegExp,
  objection: (match: RegExpExecArray) => (Omit<Objection, 'start' | 'end' | 'proposal'> & { readonly replacement?: string }) | null,
): readonly Objection[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = objection(match)
    if (!found) return []
    const { replacement, ...words } = found
    const place = { start: match.index, end: match.index + match[0].length }
    return [{ ...place, ...words, ...(replacement === undefined ? {} : { proposal: { ...place, text: replacement } }) }]
  })
}
