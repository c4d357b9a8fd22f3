import { rolled, worksOn } from '../calendar/calendar.ts'
import { monthsAfter, numberOf } from '../calendar/days.ts'
import { meansWorkdays, type Profile, profiles } from './profiles.ts'
import { type Length, measured, type Pause, type Term, type Unit } from './term.ts'

/** A stretch of a period counted in one unit: the days after `from` up to and including `to`. */
export type Leg = { readonly unit: Count; readonly from: number; readonly to: number }

/** Days that do not count, both ends included. */
export type Gap = { readonly first: number; readonly last: number }

/** What used up a period, in day numbers. `unit` is that of the period itself, after the profile decided what 日 means. */
export type Ledger = {
  readonly unit: Unit
  readonly start: number
  readonly legs: readonly Leg[]
  readonly gaps: readonly Gap[]
  readonly strict: number
  readonly legal: number
}

type Count = 'days' | 'workdays' | 'months'
type Part = { unit: Count; count: number }

/** Counts a period that `termFault` accepts and that is not in hours. */
export function ledgerOf(term: Term): Ledger {
  const start = numberOf(term.start)
  const gaps = gapsOf(term.pauses ?? [])
  const { unit, parts } = partsOf(term)
  const legs: Leg[] = []
  let strict = start
  for (const part of parts) {
    const to = reach(strict, part, { term, gaps })
    legs.push({ unit: part.unit, from: strict, to })
    strict = to
  }
  const { rolls }: Profile = profiles[term.profile]
  const legal = rolls === 'never' ? strict : rolled(strict, term.calendar)
  return { unit, start, legs, gaps, strict, legal }
}

/** A pause uses the day it was decided and frees every later day up to the one of resumption. */
const gapsOf = (pauses: readonly Pause[]): Gap[] =>
  pauses.map(({ from, to }) => ({ first: numberOf(from) + 1, last: numberOf(to) })).sort((a, b) => a.first - b.first)

/** Does a pause cover the day? */
export const inGap = (day: number, gaps: readonly Gap[]): boolean => gaps.some(({ first, last }) => first <= day && day <= last)

/**
 * The period and its extensions, neighbours in one unit added up: n 日 extended by m is counted as n + m from the start. 日 in an
 * extension means what it means in the period (ten working days extended by 15日 are 25 working days), and never depends on the sum.
 */
function partsOf({ profile, length, extensions = [] }: Term): { unit: Unit; parts: Part[] } {
  const base = measured(length)
  const meaning = (days: number) => (meansWorkdays(profile, days) ? 'workdays' : 'days')
  const ofBase = base.unit === 'days' ? meaning(base.count) : undefined
  const partOf = (part: Length): Part => {
    const { unit, count } = measured(part)
    if (unit === 'days') return { unit: ofBase ?? meaning(count), count }
    return unit === 'workdays' ? { unit, count } : { unit: 'months', count: unit === 'years' ? count * 12 : count }
  }
  const parts = [partOf(length)]
  for (const next of extensions.map(partOf)) {
    const last = parts.at(-1)!
    if (last.unit === next.unit) last.count += next.count
    else if (next.count > 0) parts.push(next)
  }
  return { unit: ofBase ?? base.unit, parts }
}

function reach(from: number, { unit, count }: Part, { term, gaps }: { term: Term; gaps: readonly Gap[] }): number {
  if (unit === 'workdays') return workdaysAfter(from, count, (day) => worksOn(day, term.calendar) && !inGap(day, gaps))
  return daysAfter(from, unit === 'months' ? monthsAfter(from, count) - from : count, gaps)
}

function workdaysAfter(from: number, count: number, counts: (day: number) => boolean): number {
  let day = from
  for (let left = count; left > 0; ) if (counts(++day)) left--
  return day
}

/** Pushes the end by every paused day before it. Gaps are sorted; `freed` keeps overlapping ones from being deducted twice. */
function daysAfter(from: number, count: number, gaps: readonly Gap[]): number {
  let end = from + count
  let freed = from
  for (const { first, last } of gaps) {
    if (first > end) break
    end += Math.max(0, last - Math.max(first - 1, freed))
    freed = Math.max(freed, last)
  }
  return end
}
