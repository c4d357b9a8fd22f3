import { linesOf } from './lines.ts'
import type { Place } from './place.ts'
import type { CheckedReport } from './rule.ts'

const headLines = 15

/** The Chinese signs and digits of a title: what makes two of them the same. */
export const signs = (words: string): string => words.normalize('NFKC').replace(/[^\u4e00-\u9fff\d]/g, '')

/** Every place before the text begins at which the title stands, on one line or broken over two. */
export function titlesOf({ text, title, sections, debris }: CheckedReport): readonly Place[] {
  if (title === null) return []
  const begins = sections[0]?.start ?? text.length
  const head = linesOf(text)
    .filter(({ start }) => start < begins && !debris.some((range) => range.start <= start && start < range.end))
    .slice(0, headLines)
  const ranges = head.flatMap((line, index) =>
    [line, head[index + 1]].flatMap((last) => (last ? [{ start: line.start, end: last.start + last.text.length }] : [])),
  )
  return ranges.filter(({ start, end }) => signs(text.slice(start, end)) === signs(title))
}
