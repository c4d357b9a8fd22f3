/**
 * E11 绝对化的说法没有数据
 *
 * 查什么：“彻底解决”“全面杜绝”“没有一起”“全覆盖”一类的说法，同一句里没有数字；“遥遥领先”“走在前列”一类排名的说法。
 * 依据：公文应当实事求是（《党政机关公文处理工作条例》第五条）。
 * 怎么改：补上数据，或者改成说得住的话。
 *
 * @good
 * 10个村居实现法律顾问全覆盖。
 *
 * @bad
 * 各项工作遥遥领先，彻底解决了执法不规范的问题。
 * → info「遥遥领先」没有数据支持的绝对化说法。
 * → info「彻底解决」没有数据支持的绝对化说法。
 */
import { sentenceAround } from '../place.ts'
import { everyMatch, type Rule } from '../rule.ts'

/** A rank needs a rank as its data: a number beside it says nothing. */
const ranks = /遥遥领先|名列前茅|走在(?:全[国省市县区]|前列)/g
const claims =
  /彻底(?:解决|改变|杜绝|消除|扭转|告别)|(?:全面|坚决|完全)杜绝|没有(?:发生)?一[起件例]|从未发生|全部(?:解决|化解|办结|完成)|全覆盖|百分之百/g

export const absoluteClaim: Rule = {
  id: 'E11',
  name: '绝对化的说法没有数据',
  severity: 'info',
  check: ({ text }) => [
    ...everyMatch(text, ranks, () => words),
    ...everyMatch(text, claims, (match) => {
      const { start, end } = sentenceAround(text, match.index)
      return /\d|[一二两三四五六七八九十百]+(?:个|名|件|起|次|场)(?!例)/.test(text.slice(start, end).replace(match[0], '')) ? null : words
    }),
  ],
}

const words = { message: '没有数据支持的绝对化说法。', suggestion: '补上数据，或者改成说得住的话。' }
