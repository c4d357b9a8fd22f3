/**
 * B11 用了“今年”“明年”“近期”
 *
 * 查什么：“今年”“明年”“去年”“近期”“近日”一类要看写作日子才懂的词。每个词只指第一处。
 * 依据：报告次年公开、多年存查，时间应当写明（《党政机关公文处理工作条例》关于表述准确的要求）。
 * 怎么改：写明年份、月份。
 *
 * @good
 * 2021年开展宣传12场，2022年将增加到15场。
 *
 * @bad
 * 今年开展宣传12场，今年调解纠纷3件，明年将增加。
 * → info「今年」过后再看，不知道是哪一年。
 * → info「明年」过后再看，不知道是哪一年。
 */
import type { Objection, Rule } from '../rule.ts'

/** The words, and how many years from the report's own each means; null: nobody can say. */
const words = { 今年: 0, 明年: 1, 去年: -1, 近期: null, 近日: null } as const

export const relativeTime: Rule = {
  id: 'B11',
  name: '用了“今年”“明年”“近期”',
  severity: 'info',
  check: ({ text, year }) =>
    Object.entries(words)
      .flatMap(([word, later]): readonly Objection[] => {
        const start = text.indexOf(word)
        if (start < 0) return []
        const when = word.startsWith('近') ? '不知道是什么时候' : '不知道是哪一年'
        const place = { start, end: start + word.length }
        const proposal = later === null || year === null ? {} : { proposal: { ...place, text: `${year + later}年` } }
        return [{ ...place, ...proposal, message: `过后再看，${when}。`, suggestion: '写明年份、月份。' }]
      })
      .sort((a, b) => a.start - b.start),
}
