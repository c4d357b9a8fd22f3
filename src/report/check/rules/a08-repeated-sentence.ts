/**
 * A08 语句重复
 *
 * 查什么：两处有 16 字以上完全相同的话。标题、书名号里的名称和固定的政治表述不算。
 * 依据：公文应当简明（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：删去一处，或者改写。
 *
 * @good
 * 深入学习贯彻习近平新时代中国特色社会主义思想。
 * 深入学习贯彻习近平新时代中国特色社会主义思想。
 *
 * @bad
 * 坚持抓住领导干部这个“关键少数”，带头学法。
 * 青石镇坚持抓住领导干部这个“关键少数”，述法考核。
 * → warning「坚持抓住领导干部这个“关键少数”」与前文重复。
 */
import { insideOne, insideTitle, justBehind } from '../place.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'

const shortest = 16
const formula =
  /[《》]|习近平|法治思想|中国特色|社会主义|党的|全会|第一责任人|中央|党委|政府|法治|小事不出|大事不出|矛盾不上交|科学立法|严格规范公正|公正文明|办事依法|遇事找法|尊法学法|学法守法|两个确立|四个意识|枫桥|村社区|联席会议|现将|报告如下/

export const repeatedSentence: Rule = {
  id: 'A08',
  name: '语句重复',
  severity: 'warning',
  check: (report) => {
    const seen = new Map<number, number>()
    return clauses(report).flatMap((clause) => repeats(report, clause, seen))
  },
}

type Clause = { readonly text: string; readonly start: number }

/** A short heading may be said again: clauses that begin within its number are left out. */
const numberLength = 6

function clauses({ text, sections, debris }: CheckedReport): readonly Clause[] {
  const headings = sections.filter(({ level, title }) => level < 5 && title.length < 30)
  const isHeading = justBehind(
    headings.map(({ start }) => start),
    numberLength,
  )
  const isAside = insideOne(debris)
  return [...text.matchAll(/[^，。；：！？,;:!?\n]{16,}/g)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter(({ start }) => !isAside(start) && !isHeading(start))
}

/** Takes the sign behind a run into its number and the first one out; runs that are equal have equal numbers. */
const rolled = (hash: number, first: number, next: number): number => (Math.imul(hash - Math.imul(first, highest), base) + next) | 0
const base = 1_000_003
const highest = Array.from({ length: shortest - 1 }).reduce<number>((power) => Math.imul(power, base), 1)

/** Remembers every run of 16 signs by its number; a clause that holds one seen before is a repetition from there on. */
function repeats(report: CheckedReport, { text, start }: Clause, seen: Map<number, number>): readonly Objection[] {
  let [first, before] = [-1, -1]
  let hash = 0
  for (let index = 0; index < text.length && first < 0; index += 1) {
    hash = rolled(hash, index < shortest ? 0 : text.charCodeAt(index - shortest), text.charCodeAt(index))
    const at = index - shortest + 1
    if (at < 0) continue
    const known = seen.get(hash)
    if (known === undefined) seen.set(hash, start + at)
    else if (known < start && isSameRun(report.text, known, start + at)) [first, before] = [at, known]
  }
  if (first < 0 || insideTitle(report, start + first)) return []
  const length = commonLength(report.text, before, start + first, text.length - first)
  return [{ start: start + first, end: start + first + length, message: '与前文重复。', suggestion: '删去一处，或者改写。' }]
}

/** The number alone does not prove it; and what every report says is no repetition. */
function isSameRun(text: string, one: number, other: number): boolean {
  const run = text.slice(other, other + shortest)
  return text.startsWith(run, one) && !formula.test(run)
}

function commonLength(text: string, one: number, other: number, most: number): number {
  let length = 0
  while (length < most && text[one + length] === text[other + length]) length += 1
  return length
}
