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

const stops = /[。；;！\n]/
const longestSentence = 500

/** The sentence around an offset: between full stops, semicolons or line ends, at most 500 characters each way. */
export function sentenceAround(text: string, at: number): Place {
  const before = text.slice(Math.max(0, at - longestSentence), at)
  const after = text.slice(at, at + longestSentence)
  const opens = before.split('').findLastIndex((sign) => stops.test(sign))
  const closes = after.search(stops)
  return { start: at - before.length + opens + 1, end: closes < 0 ? at + after.length : at + closes }
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
