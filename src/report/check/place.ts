import { ahead, back } from '../read/clause.ts'
import type { Fact } from '../read/facts.ts'
import type { CheckedReport } from './rule.ts'

/** A stretch of the text. */
export type Place = { readonly start: number; readonly end: number }

/** Where an objection about the whole report points: its title, else its first heading, else its first line with words. */
export function headOf({ text, title, sections }: CheckedReport): Place {
  const at = title ? text.indexOf(title) : -1
  if (title && at >= 0) return { start: at, end: at + title.length }
  const start = sections[0]?.start ?? Math.max(0, text.search(/\S/))
  const line = text.slice(start).split('\n')[0] ?? ''
  return { start, end: start + line.trimEnd().length }
}

const longestSentence = 500
const sentenceStops = '。；;！\n'

/** The sentence around an offset: between full stops, semicolons or line ends, at most 500 characters each way. */
export function sentenceAround(text: string, at: number): Place {
  return { start: sentenceStart(text, at, sentenceStops), end: ahead(text, at, { stops: sentenceStops, longest: longestSentence }) }
}

/** Where the sentence begins in which an offset stands: behind the last of the stops, at most 500 characters before it. */
export function sentenceStart(text: string, at: number, stops = '。\n'): number {
  return back(text, at, { stops, longest: longestSentence })
}

/** Whether the offset lies inside a 《》 title. */
export const insideTitle = ({ statutes }: CheckedReport, at: number): boolean => statutes.some(({ start, end }) => start <= at && at < end)

/** The number of a fact in the text, with its unit where it follows; the whole fact if the number is not written as it was read. */
export function numberIn({ start, end, number, unit }: Fact, text: string): Place {
  const at = text.slice(start, end).indexOf(number)
  if (at < 0) return { start, end }
  const to = start + at + number.length
  return { start: start + at, end: text.startsWith(unit, to) ? to + unit.length : to }
}

/** Tells for any offset whether it lies in one of the places, which stand in the order of the text and do not overlap. */
export function insideOne(places: readonly Place[]): (at: number) => boolean {
  return (at) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle] as Place).end <= at) low = middle + 1
      else high = middle
    }
    const place = places[low]
    return place !== undefined && place.start <= at
  }
}

/** Tells for any offset whether it lies so near behind one of the starts. */
export function justBehind(starts: readonly number[], reach: number): (at: number) => boolean {
  const known = new Set(starts)
  return (at) => {
    for (let back = 0; back < reach; back += 1) if (known.has(at - back)) return true
    return false
  }
}
