import { signsOf } from './signs.ts'

/** Signs that end a clause; a number is spoken of by the words of its clause. */
export const clauseEnds = ',。;:!?\n'
/** Signs that end a sentence. */
export const sentenceEnds = '。!?\n'

/** Start of the stretch without any of `stops` that ends at `to`; at most `longest` characters back, so that reading stays linear. */
export function back(text: string, to: number, { stops, longest }: Stretch): number {
  const ends = signsOf(stops)
  const least = Math.max(0, to - longest)
  let from = to
  while (from > least && ends[text.charCodeAt(from - 1)] === 0) from -= 1
  return from
}

/** End of the stretch without any of `stops` that begins at `from`; at most `longest` characters ahead. */
export function ahead(text: string, from: number, { stops, longest }: Stretch): number {
  const ends = signsOf(stops)
  const most = Math.min(text.length, from + longest)
  let to = from
  while (to < most && ends[text.charCodeAt(to)] === 0) to += 1
  return to
}

/** What bounds a stretch of text. */
export type Stretch = { readonly stops: string; readonly longest: number }
