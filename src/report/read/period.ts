import { ahead, back, clauseEnds, type Stretch } from './clause.ts'

const thisYear = ['全年', '今年', '年内', '截至', '本年', '年度内', '一年来'] as const
const clause: Stretch = { stops: clauseEnds, longest: 40 }
const statement: Stretch = { stops: '。;!?\n', longest: 260 }

/**
 * The year a number speaks of: a year named before it in the same statement, or the report's year where the statement says 全年, 今年, 年内, 截至.
 * Null where the statement names none; then the year of the report applies. Years inside 《》 do not count (`masked` has them blanked).
 */
export function periodOf(masked: string, at: number, reportYear: number | null): number | null {
  const words = masked.slice(statementStart(masked, at), at)
  let found: number | null = null
  let place = -1
  if (words.includes('年')) {
    for (const match of words.matchAll(/(?:19|20)\d\d(?=年)/g)) {
      if (isRange(words, match.index)) continue
      found = Number(match[0])
      place = match.index
    }
  }
  found ??= yearBehind(masked, at)
  return found ?? (thisYear.some((name) => words.lastIndexOf(name) > place) ? reportYear : null)
}

/** A year named behind the number in its own clause (44人参加2025年法治考试). */
function yearBehind(masked: string, at: number): number | null {
  const words = masked.slice(at, ahead(masked, at, clause))
  const match = /(?:19|20)\d\d(?=年)/.exec(words)
  return match && !isRange(words, match.index) ? Number(match[0]) : null
}

/** A part introduced by 其中 belongs to the statement before it, also after a semicolon. */
function statementStart(masked: string, at: number): number {
  const from = back(masked, at, statement)
  return masked.startsWith('其中', from) && masked[from - 1] === ';' ? back(masked, from - 1, statement) : from
}

/** Titles of parts that look ahead (三、明年工作计划; 2025年度主要安排). */
const aheadWords = ['计划', '打算', '下一步', '下步', '安排', '思路', '设想'] as const
const backWords = ['情况', '完成', '成效', '开展', '落实', '回顾'] as const

/** The later year of which a part speaks by its title, for numbers whose statement names none; null under any other title. */
export function plannedYear(heads: string, reportYear: number | null): number | null {
  for (const title of heads.split('。').reverse()) {
    if (!aheadWords.some((word) => title.includes(word)) || backWords.some((word) => title.includes(word))) continue
    const named = /(20\d\d)年/.exec(title)
    const year = named ? Number(named[1]) : /明年|来年|下一?年度/.test(title) && reportYear !== null ? reportYear + 1 : null
    if (year !== null) return year === reportYear ? null : year
  }
  return null
}

const listedBy = /《([^《》]{1,60})》(?:共?列出?|列有|明确|提出|部署|确定|安排)[^,。;]{0,16}$/

/** The one year in the title of a plan whose items are counted (《行动方案2024》列改革举措48项); null for a span of years or another wording. */
export function yearOfPlan(words: string): number | null {
  const title = listedBy.exec(words)?.[1] ?? ''
  const years = title.match(/20\d\d/g) ?? []
  return years.length === 1 ? Number(years[0]) : null
}

function isRange(text: string, at: number): boolean {
  const after = text[at + 5] ?? ''
  return '-—–~至'.includes(text[at - 1] ?? ' ') || ('-—–~至'.includes(after) && after !== '')
}
