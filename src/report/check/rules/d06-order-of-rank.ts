/**
 * D06 宪法没有排在前面
 *
 * 查什么：一口气列出的几部法律里，宪法排在别的法律后面；行政法规、规章排在法律前面。
 * 依据：宪法具有最高的法律效力，法律的效力高于行政法规、地方性法规、规章（《中华人民共和国立法法》关于效力等级的规定）。
 * 怎么改：按效力高低排列。
 *
 * @good
 * 学习《中华人民共和国宪法》《中华人民共和国民法典》《信访工作条例》。
 *
 * @bad
 * 学习《民法典》《中华人民共和国宪法》。
 * → info「中华人民共和国宪法」应当排在《民法典》前面。
 */
import type { StatuteMention } from '../../read/statutes.ts'
import type { Rule } from '../rule.ts'
import { listsOf } from '../statute-lists.ts'

const rank = ({ kind, canonical }: StatuteMention): number | null => {
  if (canonical === '中华人民共和国宪法') return 0
  return kind === '法律' ? 1 : kind === '行政法规' ? 2 : kind === '规章' ? 3 : null
}

export const orderOfRank: Rule = {
  id: 'D06',
  name: '宪法没有排在前面',
  severity: 'info',
  check: (report) =>
    listsOf(report).flatMap((list) => {
      const ranked = list.flatMap((one) => {
        const height = rank(one)
        return height === null ? [] : [{ one, height }]
      })
      const late = ranked.findIndex(({ height }, index) => index > 0 && height < (ranked[index - 1]?.height ?? 0))
      const [before, misplaced] = [ranked[late - 1]?.one, ranked[late]?.one]
      if (!before || !misplaced) return []
      const { start, end } = misplaced
      const first = ranked.find(({ height }) => height > (rank(misplaced) ?? 0))?.one ?? before
      const { text } = report
      const reordered = text.slice(start, end) + text.slice(before.end, start) + text.slice(first.start, before.end)
      return [
        {
          start,
          end,
          proposal: { start: first.start, end, text: reordered },
          message: `应当排在《${before.mention}》前面。`,
          suggestion: '按效力高低排列：宪法、法律、行政法规、规章。',
        },
      ]
    }),
}
