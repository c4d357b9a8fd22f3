/** Signs that end a clause; a number is spoken of by the words of its clause. */
export const clauseEnds = ',。;:!?\n'
/** Signs that end a sentence. */
export const sentenceEnds = '。!?\n'

/** Start of the stretch without any of `stops` that ends at `to`; at most `longest` characters back, so that reading stays linear. */
export function back(text: string, to: number, { stops, longest }: Stretch): number {
  let from = to
  while (from > 0 && to - from < longest && !stops.includes(text[from - 1]!)) from -= 1
  return from
}

/** End of the stretch without any of `stops` that begins at `from`; at most `longest` characters ahead. */
export function ahead(text: string, from: number, { stops, longest }: Stretch): number {
  let to = from
  while (to < text.length && to - from < longest && !stops.includes(text[to]!)) to += 1
  return to
}

/** What bounds a stretch of text. */
export type Stretch = { readonly stops: string; readonly longest: number }
