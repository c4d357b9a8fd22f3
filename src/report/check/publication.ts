import type { CheckContext, CheckedReport } from './rule.ts'

/** A date that stands in the text (ISO), with its place. */
export type DatedPlace = { readonly day: string; readonly start: number; readonly end: number }

const label =
  /(?:发布日期|发布时间|公开日期|公布日期|发文日期|发稿时间|上传时间|更新时间|(?:^|[\s|])(?:日期|时间))\s*[\]】]?\s*[:：]?\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})/m

/** The day of publication: what the caller states, else what the metadata rows of the page say; null where neither speaks. */
export function publicationOf({ text }: CheckedReport, { publishedOn }: CheckContext): (DatedPlace & { stated: boolean }) | null {
  if (publishedOn) return { day: publishedOn, start: 0, end: 0, stated: true }
  const match = label.exec(text)
  return match ? { ...dated(match, text), stated: false } : null
}

const signature = /^[ \t\u3000]*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[ \t\u3000]*$/gm

/** The date that closes the report (成文日期): the last line that is only a date, near the end. */
export function signatureOf({ text }: CheckedReport): DatedPlace | null {
  const last = [...text.matchAll(signature)].at(-1)
  if (!last || text.length - last.index > 300) return null
  return dated(last, text)
}

function dated(match: RegExpExecArray, text: string): DatedPlace {
  const [, year = '', month = '', day = ''] = match
  const start = match.index + match[0].indexOf(year, match[0].search(/\d{4}/))
  const end = match.index + match[0].length
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, start, end: text.slice(start, end).trimEnd().length + start }
}
