/**
 * F09 语句错乱
 *
 * 查什么：同一个词在几个字之内重复，后面是“率”，如“安装反诈安装率”。
 * 依据：公文应当文字通顺。
 * 怎么改：重写这半句。
 *
 * @good
 * 反诈软件安装率达到85%。
 *
 * @bad
 * 安装反诈安装率达到85%以上。
 * → error「安装反诈安装率」“安装”重复，语句不通。
 */
import { everyMatch, type Rule } from '../rule.ts'

const garbled = /([\u4e00-\u9fff]{2})(?![，,。])[\u4e00-\u9fff]{1,4}\1率/g

export const garbledPhrase: Rule = {
  id: 'F09',
  name: '语句错乱',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, garbled, ([found, word = '']) => ({
      message: `“${word}”重复，语句不通。`,
      suggestion: '重写这半句。',
      replacement: found.slice(word.length),
    })),
}
