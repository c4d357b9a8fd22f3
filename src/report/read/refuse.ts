import type { Candidate } from './candidates.ts'
import { back, clauseEnds, type Stretch } from './clause.ts'
import { families } from './families.ts'
import type { Family } from './family.ts'

/** Marks of a text that the families ask for, computed once: whether a character lies inside a pair of signs (by opening sign), and bracketed lists of counted things. */
export type Marks = { readonly inside: ReadonlyMap<string, Uint8Array>; readonly listed: Uint8Array }
type Span = { readonly from: number; readonly to: number }

const closes = `${clauseEnds}、)”"`
const longestTerm = 12
const longestList = 200
const clause: Stretch = { stops: clauseEnds, longest: 80 }

/** Finds the pairs of signs; a pair that is longer than its family allows is no pair. */
export function markText(text: string): Marks {
  const inside = new Map<string, Uint8Array>()
  for (const pair of families.flatMap((family) => family.within ?? [])) {
    const covered = new Uint8Array(text.length)
    for (const { from, to } of spansOf(text, pair)) covered.fill(1, from, to)
    inside.set(pair[0], covered)
  }
  const listed = new Uint8Array(text.length)
  for (const { from, to } of spansOf(text, ['(', ')', longestList])) {
    if (text.slice(Math.max(0, from - 3), from).includes('个一')) listed.fill(1, from, to)
  }
  return { inside, listed }
}

/** The pairs inside a paragraph, each found at its closing sign. Only the signs themselves are visited, not what lies between. */
function* spansOf(text: string, [open, close, longest]: readonly [string, string, number]): Generator<Span> {
  const next = { open: text.indexOf(open), close: text.indexOf(close), line: text.indexOf('\n') }
  let starts: number[] = []
  for (let index = earliest(next); index < text.length; index = earliest(next)) {
    const opens = index === next.open && (open !== close || starts.length === 0)
    if (index === next.line) starts = []
    else if (opens) starts.push(index)
    else {
      const from = starts.pop()
      if (from !== undefined && index - from <= longest) yield { from, to: index }
    }
    if (index === next.open) next.open = text.indexOf(open, index + 1)
    if (index === next.close) next.close = text.indexOf(close, index + 1)
    if (index === next.line) next.line = text.indexOf('\n', index + 1)
  }
}

function earliest(next: Readonly<Record<string, number>>): number {
  return Math.min(...Object.values(next).map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place)))
}

/** The family that refuses a candidate as a fact, or undefined if none does. */
export function refusedBy(text: string, candidate: Candidate, marks: Marks): Family | undefined {
  const listed = marks.listed[candidate.from] === 1
  return families.find(
    (family) => holds(family, text, candidate) && !(listed && family.followed) && marked(family, { text, candidate, marks }),
  )
}

function holds(family: Family, text: string, { numeral, unit, qualifier, to, value }: Candidate): boolean {
  if (family.script && family.script !== numeral.script) return false
  if (family.value !== undefined && family.value !== value) return false
  if (family.counters && !family.counters.includes(unit)) return false
  if (family.bare && !(numeral.bare && qualifier === 'exact')) return false
  if (family.followed && closes.includes(text[to] ?? '\n')) return false
  return !family.butNot?.some((word) => endsAt(text, word, numeral.from))
}

const marksOf = ['before', 'thing', 'beside', 'within', 'terms', 'earlier'] as const

function marked(family: Family, place: { text: string; candidate: Candidate; marks: Marks }): boolean {
  const { text, candidate, marks } = place
  const { numeral, unitTo } = candidate
  if (marksOf.every((mark) => family[mark] === undefined)) return true
  if (family.before?.some((word) => endsAt(text, word, numeral.from) || endsAt(text, word, candidate.from))) return true
  if (family.thing?.some((word) => text.startsWith(word, unitTo))) return true
  if (family.beside !== undefined && touches(text, numeral, family.beside)) return true
  if (family.within?.some(([open]) => marks.inside.get(open)?.[numeral.from] === 1)) return true
  if (family.terms && covers(text, family.terms, numeral)) return true
  return family.earlier !== undefined && says(text.slice(back(text, numeral.from, clause), numeral.from), family.earlier)
}

function endsAt(text: string, word: string, end: number): boolean {
  return end >= word.length && text.startsWith(word, end - word.length)
}

function touches(text: string, { from, to }: { from: number; to: number }, signs: string): boolean {
  return (from > 0 && signs.includes(text[from - 1]!)) || (to < text.length && signs.includes(text[to]!))
}

function covers(text: string, terms: readonly string[], { from, to }: { from: number; to: number }): boolean {
  const start = Math.max(0, from - longestTerm)
  const words = text.slice(start, to + longestTerm)
  return terms.some((term) => {
    const found = words.indexOf(term)
    return found >= 0 && start + found <= from && start + found + term.length > from
  })
}

function says(clauseWords: string, words: readonly string[]): boolean {
  return words.some((word) => clauseWords.includes(word))
}
