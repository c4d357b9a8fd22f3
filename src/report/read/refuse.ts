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
  let opens = placeIn(text, open, 0)
  let closes = placeIn(text, close, 0)
  let line = 0
  let starts: number[] = []
  while (closes < text.length) {
    const at = Math.min(opens, closes)
    if (at >= line) {
      starts = []
      line = placeIn(text, '\n', at)
    }
    if (at === opens && (open !== close || starts.length === 0)) starts.push(at)
    else {
      const from = starts.pop()
      if (from !== undefined && at - from <= longest) yield { from, to: at }
    }
    if (at === opens) opens = placeIn(text, open, at + 1)
    if (at === closes) closes = placeIn(text, close, at + 1)
  }
}

/** Where a sign stands next; the length of the text where it does not. */
function placeIn(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found < 0 ? text.length : found
}

/** The family that refuses a candidate as a fact, or undefined if none does. */
export function refusedBy(text: string, candidate: Candidate, marks: Marks): Family | undefined {
  const listed = marks.listed[candidate.from] === 1
  const place: Asked = { text, candidate, marks, said: undefined }
  return sorted.find(
    (one) =>
      holds(one.family, text, candidate) &&
      !(listed && one.family.followed) &&
      !endsWithOne(text, one.butNot, candidate.numeral.from) &&
      (one.unmarked || marked(one, place)),
  )?.family
}

/** A candidate that is judged, with the words of its clause before it once a family has asked for them. */
type Asked = { readonly text: string; readonly candidate: Candidate; readonly marks: Marks; said: string | undefined }

/** Words by the sign at which they are looked up: their first or their last. */
type BySign = ReadonlyMap<number, readonly string[]>

/** A family with its words laid out by sign, since every number is tried against every family. */
type Sorted = {
  readonly family: Family
  readonly unmarked: boolean
  readonly before: BySign
  readonly butNot: BySign
  readonly thing: BySign
  readonly terms: BySign
}

const marksOf = ['before', 'thing', 'beside', 'within', 'terms', 'earlier'] as const
const lastSign = (word: string): number => word.charCodeAt(word.length - 1)
const firstSign = (word: string): number => word.charCodeAt(0)
const by = (words: readonly string[] | undefined, sign: (word: string) => number): BySign => Map.groupBy(words ?? [], sign)

const sorted: readonly Sorted[] = families.map((family) => ({
  family,
  unmarked: marksOf.every((mark) => family[mark] === undefined),
  before: by(family.before, lastSign),
  butNot: by(family.butNot, lastSign),
  thing: by(family.thing, firstSign),
  terms: by(family.terms, firstSign),
}))

function holds(family: Family, text: string, { numeral, unit, qualifier, to, value }: Candidate): boolean {
  if (family.script && family.script !== numeral.script) return false
  if (family.value !== undefined && family.value !== value) return false
  if (family.counters && !family.counters.includes(unit)) return false
  if (family.bare && !(numeral.bare && qualifier === 'exact')) return false
  return !(family.followed && closes.includes(text[to] ?? '\n'))
}

function marked({ family, before, thing, terms }: Sorted, place: Asked): boolean {
  const { text, candidate, marks } = place
  const { numeral, unitTo } = candidate
  if (endsWithOne(text, before, numeral.from) || endsWithOne(text, before, candidate.from)) return true
  if (thing.get(text.charCodeAt(unitTo))?.some((word) => text.startsWith(word, unitTo))) return true
  if (family.beside !== undefined && touches(text, numeral, family.beside)) return true
  if (family.within?.some(([open]) => marks.inside.get(open)?.[numeral.from] === 1)) return true
  if (terms.size > 0 && covers(text, terms, numeral)) return true
  if (family.earlier === undefined) return false
  place.said ??= text.slice(back(text, numeral.from, clause), numeral.from)
  return says(place.said, family.earlier)
}

function endsWithOne(text: string, words: BySign, end: number): boolean {
  return words.size > 0 && words.get(text.charCodeAt(end - 1))?.some((word) => endsAt(text, word, end)) === true
}

function endsAt(text: string, word: string, end: number): boolean {
  return end >= word.length && text.startsWith(word, end - word.length)
}

function touches(text: string, { from, to }: { from: number; to: number }, signs: string): boolean {
  return (from > 0 && signs.includes(text[from - 1]!)) || (to < text.length && signs.includes(text[to]!))
}

function covers(text: string, terms: BySign, { from }: { from: number }): boolean {
  for (let start = Math.max(0, from - longestTerm); start <= from; start += 1) {
    const begun = terms.get(text.charCodeAt(start))
    if (begun?.some((term) => start + term.length > from && text.startsWith(term, start))) return true
  }
  return false
}

function says(clauseWords: string, words: readonly string[]): boolean {
  return words.some((word) => clauseWords.includes(word))
}
