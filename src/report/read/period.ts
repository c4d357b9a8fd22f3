import { back, type Stretch } from './clause.ts'

const thisYear = ['全年', '今年', '年内', '截至', '本年', '年度内', '一年来'] as const
const statement: Stretch = { stops: '。;!?\n', longest: 260 }

/**
 * The year a number speaks of: a year named before it in the same statement, or the report's year where the statement says 全年, 今年, 年内, 截至.
 * Null where the statement names none; then the year of the report applies. Years inside 《》 do not count (`masked` has them blanked).
 */
export function periodOf(masked: string, at: number, reportYear: number | null): number | null {
  const words = masked.slice(statementStart(masked, at), at)
  let found: number | null = null
  let place = -1
  for (const match of words.matchAll(/(?:19|20)\d\d(?=年)/g)) {
    if (isRange(words, match.index)) continue
    found = Number(match[0])
    place = match.index
  }
  const word = Math.max(...thisYear.map((name) => words.lastIndexOf(name)))
  return word > place && found === null ? reportYear : found
}

/** A part introduced by 其中 belongs to the statement before it, also after a semicolon. */
function statementStart(masked: string, at: number): number {
  const from = back(masked, at, statement)
  return masked.startsWith('其中', from) && masked[from - 1] === ';' ? back(masked, from - 1, statement) : from
}

function isRange(text: string, at: number): boolean {
  const after = text[at + 5] ?? ''
  return '-—–~至'.includes(text[at - 1] ?? ' ') || ('-—–~至'.includes(after) && after !== '')
}
