/**
 * D05 全称和简称混用
 *
 * 查什么：一口气列出的几部法律，有的写“中华人民共和国”，有的不写。
 * 依据：同一处引用，写法应当一致（《党政机关公文处理工作条例》关于引用公文的要求）。
 * 怎么改：统一写全称，或者统一写简称。
 *
 * @good
 * 学习《中华人民共和国宪法》《中华人民共和国民法典》。
 * 学习《民法典》《国家安全法》。
 *
 * @bad
 * 学习《中华人民共和国宪法》《民法典》《中华人民共和国未成年人保护法》。
 * → info「民法典」同列的法律写了全称，这里是简称。
 */
import type { Rule } from '../rule.ts'
import { listsOf } from '../statute-lists.ts'

const isFull = (mention: string): boolean => mention.startsWith('中华人民共和国')

export const mixedTitles: Rule = {
  id: 'D05',
  name: '全称和简称混用',
  severity: 'info',
  check: (report) =>
    listsOf(report).flatMap((list) => {
      const laws = list.filter(({ kind, canonical }) => kind === '法律' && canonical?.startsWith('中华人民共和国'))
      const full = laws.filter(({ mention }) => isFull(mention))
      if (full.length === 0 || full.length === laws.length) return []
      return laws
        .filter(({ mention }) => !isFull(mention))
        .map(({ start, end, canonical }) => ({
          start,
          end,
          message: '同列的法律写了全称，这里是简称。',
          suggestion: `改为《${canonical}》，或者全部用简称。`,
          proposal: { start, end, text: canonical ?? '' },
        }))
    }),
}
