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
import { insideTitle } from '../place.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'

const shortest = 16
const formula =
  /[《》]|习近平|法治思想|中国特色|社会主义|党的|全会|第一责任人|中央|党委|政府|法治|小事不出|大事不出|矛盾不上交|科学立法|严格规范公正|公正文明|办事依法|遇事找法|尊法学法|学法守法|两个确立|四个意识|枫桥|村社区|联席会议|现将|报告如下/

export const repeatedSentence: Rule = {
  id: 'A08',
  name: '语句重复',
  severity: 'warning',
  check: (report) => {
    const seen = new Map<string, number>()
    return clauses(report).flatMap((clause) => repeats(report, clause, seen))
  },
}

type Clause = { readonly text: string; readonly start: number }

const clauses = ({ text, sections, debris }: CheckedReport): readonly Clause[] =>
  [...text.matchAll(/[^，。；：！？,;:!?\n]{16,}/g)]
    .map((match) => ({ text: match[0], start: match.index }))
    .filter(({ start }) => !debris.some((range) => range.start <= start && start < range.end))
    .filter(
      (clause) =>
        !sections.some(({ level, title, start }) => level < 5 && clause.start - start < 6 && clause.start >= start && title.length < 30),
    )

/** Remembers every run of 16 signs; a clause that holds one seen before is a repetition from there on. */
function repeats(report: CheckedReport, { text, start }: Clause, seen: Map<string, number>): readonly Objection[] {
  let [first, before] = [-1, -1]
  for (let at = 0; at <= text.length - shortest; at += 1) {
    const run = text.slice(at, at + shortest)
    const known = seen.get(run)
    if (known === undefined) seen.set(run, start + at)
    else if (first < 0 && known < start && !formula.test(run)) [first, before] = [at, known]
  }
  if (first < 0 || insideTitle(report, start + first)) return []
  const length = commonLength(report.text, before, start + first, text.length - first)
  return [{ start: start + first, end: start + first + length, message: '与前文重复。', suggestion: '删去一处，或者改写。' }]
}

function commonLength(text: string, one: number, other: number, most: number): number {
  let length = 0
  while (length < most && text[one + length] === text[other + length]) length += 1
  return length
}
