import { readOnce } from './once.ts'
import type { Place } from './place.ts'

/**
 * A counted number with its place. `low` to `high`: what it can stand for where it is rounded (1.2万) or vague (110余, 近3000); both are `value` where it is
 * exact. `vague`: written with 余, 近, 以上 and the like. `written`: the figure as it stands, without scale and unit.
 */
export type Count = Place & {
  readonly value: number
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly vague: boolean
  readonly written: string
}

/** A text with its counted numbers, in their order. */
export type Counted = { readonly text: string; readonly counts: readonly Count[] }

const units =
  '件次|人次|批次|场次|户次|家次|平方米|公里|学时|课时|小时|件|起|宗|个(?!百分点|月|工作日|方面|季度|年|阶段|星期)|人|名|位|次|户|份|条|项|批|部|家|处|例|卷|篇|场|册|本|张|期|所|支|块|笔|元|亩|吨'
const number = new RegExp(
  `(?<![\\d第]|\\d[.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?\\s*([余多])?([万亿])?([余多])?\\s*(${units})(以上|以下|左右|多)?`,
  'g',
)
const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }
/** A rounded number stands for less than one step above itself: it may have been cut off. */
const almost = 1 - 1e-6

/** Reads the counted numbers of a report, once for all the rules. */
export const counted = readOnce(
  ({ text }: { readonly text: string }): Counted => ({ text, counts: [...text.matchAll(number)].map((match) => countOf(match, text)) }),
)

/** The counted numbers that lie between two offsets. */
export function countsBetween({ counts }: Counted, from: number, to: number): readonly Count[] {
  const found: Count[] = []
  for (let at = firstFrom(counts, from); at < counts.length; at += 1) {
    const count = counts[at] as Count
    if (count.end > to) break
    found.push(count)
  }
  return found
}

/** The place in the list of the first number that starts at an offset or behind it. */
function firstFrom(counts: readonly Count[], offset: number): number {
  let [low, high] = [0, counts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counts[middle] as Count).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function countOf(match: RegExpExecArray, text: string): Count {
  const [found, whole = '', fraction, odd, scale, oddLater, unit = '', bound] = match
  const written = fraction === undefined ? whole : `${whole}.${fraction}`
  const power = scales[scale ?? ''] ?? 1
  const value = Math.round(Number(written.replaceAll(',', '')) * power * 1000) / 1000
  const step = power === 1 && fraction === undefined ? 0 : power * 10 ** -(fraction?.length ?? 0)
  const ahead = vagueAhead.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0].trim()
  const word = ahead ?? odd ?? oddLater ?? bound
  const range =
    word === undefined ? { low: value - step / 2, high: value + step * almost } : rangeOf(value, Math.max(step, placeOf(value)), word)
  return { value, unit, ...range, vague: word !== undefined, written, start: match.index, end: match.index + found.length }
}

const vagueAhead = /(?:近|约|超|超过|逾|突破|不少于|不低于|至少)\s*$/

/** What a vague number can mean: 110余 is less than 120, 近3000 more than 2000, 以上 has no end. */
function rangeOf(value: number, place: number, word: string): { low: number; high: number } {
  if (word === '余' || word === '多') return { low: value, high: value + place * almost }
  if (word === '近') return { low: value - place, high: value }
  if (word === '约' || word === '左右') return { low: value - place, high: value + place }
  return word === '以下' ? { low: 0, high: value } : { low: value, high: Number.POSITIVE_INFINITY }
}

/** The worth of the last figure that is not nought: 10 of 110, 1000 of 5000. */
function placeOf(value: number): number {
  let place = 1
  while (value > 0 && value % (place * 10) === 0) place *= 10
  return place
}

/** Counters that count the same things. */
const alike: readonly RegExp[] = [/^[人名位]$/, /^[件起宗例]$/, /^[家户]$/]

/** Whether two units count things of one kind: 46名 and 46人. */
export const sameKind = (one: string, other: string): boolean => one === other || alike.some((kind) => kind.test(one) && kind.test(other))

/** Whether a number is given as it is: not rounded, not vague. */
export const isExact = ({ low, high }: Count): boolean => low === high

/** What some numbers can give together. */
export const sumOf = (parts: readonly Count[]): { readonly value: number; readonly low: number; readonly high: number } => ({
  value: total(parts.map(({ value }) => value)),
  low: total(parts.map(({ low }) => low)),
  high: total(parts.map(({ high }) => high)),
})

/** Added to a tenth of a cent, so that 0.1 and 0.2 make 0.3. */
const total = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) * 1000) / 1000

/** How a number of the text is shown in a sentence: 12800 as 1.28万. */
export function shown(value: number): string {
  const scale = value >= 100_000_000 ? '亿' : value >= 10_000 ? '万' : ''
  return `${Math.round((value / (scales[scale] ?? 1)) * 10_000) / 10_000}${scale}`
}
