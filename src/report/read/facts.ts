import type { MeasureId } from '../../figures/measures.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { measuresOf } from './carried.ts'
import { ahead, back, clauseEnds, type Stretch } from './clause.ts'
import { bar, type Context, type Page, preparePage, readContexts, splitList } from './context.ts'
import type { Part } from './headings.ts'
import { findRule } from './measure.ts'
import { periodOf, plannedYear, yearOfPlan } from './period.ts'
import type { Qualifier } from './qualifiers.ts'
import { quoteAround } from './quote.ts'
import { locate, type Reading } from './reading.ts'
import { markText, refusedBy } from './refuse.ts'
import { withRhythm } from './rhythm.ts'

/** One number that a report gives for something done, held, reached, spent or measured. `start` and `end` are offsets in the original text. */
export type Fact = {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly number: string
  readonly value: number
  readonly qualifier: Qualifier
  readonly unit: string
  readonly measure: MeasureId | null
  /** The year the statement names; null means the year of the report. */
  readonly period: number | null
}

const clause: Stretch = { stops: clauseEnds, longest: 60 }
const rateEnds = ['率', '度', '比例'] as const

/** The facts of a reading in the order of the text. Numbers that count nothing (dates, titles, slogans, ranks …) are refused; no measure is null. */
export function readFacts(reading: Reading, parts: readonly Part[], year: number | null): Fact[] {
  const { text } = reading
  const marks = markText(text)
  const page = preparePage(text, parts)
  const accepted = findCandidates(text).filter((candidate) => !refusedBy(text, candidate, marks) && wanted(page, candidate))
  const contexts = readContexts(page, accepted)
  const placed = accepted.map((candidate, index) => {
    const context = contexts[index]!
    return { candidate, context, rule: findRule(candidate.kinds, context) }
  })
  const measures = measuresOf(page, placed)
  return placed.flatMap((place, index) => factsOf({ reading, page, ...place, measure: measures[index]!, year }))
}

/** Some counters count only in company (小时 of training, 分 of an appraisal). */
function wanted(page: Page, candidate: Candidate): boolean {
  if (!candidate.only) return true
  const words = page.text.slice(back(page.text, candidate.from, clause), ahead(page.text, candidate.to, clause))
  return candidate.only.some((word) => words.includes(word))
}

type Place = { reading: Reading; page: Page; candidate: Candidate; context: Context; measure: MeasureId | null; year: number | null }

function factsOf(place: Place): Fact[] {
  const { reading, page, candidate, context, year } = place
  const before = page.masked.slice(back(page.masked, candidate.from, clause), candidate.from)
  const unit = withRhythm(candidate.unit, {
    kinds: candidate.kinds,
    before,
    after: page.text.slice(candidate.unitTo, candidate.unitTo + 3),
  })
  const { number, value, qualifier, kinds } = candidate
  const period = periodIn(page, { at: candidate.from, heads: context.heads, year })
  const names = unit === '%' ? sharedRates(context.near.slice(0, context.near.indexOf(bar))) : []
  const nears = names.length > 1 ? names.map((name) => name + context.near.slice(context.near.indexOf(bar))) : [context.near]
  return nears.map((near, index) => {
    const nameLength = names.length > 1 ? lengthFrom(before, names[index]!) : undefined
    const { start, end } = locate(reading, ...quoteAround(page.masked, candidate, { near, nameLength }))
    const measure = names.length > 1 ? (findRule(kinds, { ...context, near })?.measure ?? null) : place.measure
    return { quote: reading.original.slice(start, end), start, end, number, value, qualifier, unit, measure, period }
  })
}

function periodIn(page: Page, { at, heads, year }: { at: number; heads: string; year: number | null }): number | null {
  const own = periodOf(page.masked, at, year) ?? yearOfPlan(page.text.slice(back(page.text, at, clause), at))
  return own ?? plannedYear(heads, year)
}

/** 参考率、合格率均为100%: one number for two rates is two facts. */
function sharedRates(before: string): string[] {
  if (before.includes('分别')) return []
  const names = splitList(before)
  const last = names.at(-1)
  if (names.length < 2 || last === undefined) return []
  const rates = names.filter((name) => rateEnds.some((end) => name.endsWith(end)) || name === last)
  return rates.length > 1 && rateEnds.some((end) => last.includes(end)) ? rates : []
}

function lengthFrom(before: string, name: string): number {
  return before.length - Math.max(0, before.lastIndexOf(name))
}
