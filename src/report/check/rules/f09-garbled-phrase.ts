/**
 * F09 语句错乱
 *
 * 查什么：同一个词在几个字之内重复，后面是“率”，如“安装反诈安装率”；动词在几个字之内重复，后面是“工作”“活动”。
 * 依据：公文应当文字通顺。
 * 怎么改：重写这半句。
 *
 * @good
 * 反诈软件安装率达到85%。
 *
 * @bad
 * 安装反诈安装率达到85%以上。
 * → error「安装反诈安装率」“安装”重复，语句不通。
 *
 * @bad
 * 持续推进推广反诈推广工作。
 * → error「推广反诈推广」“推广”重复，语句不通。
 */
import { everyMatch, type Rule } from '../rule.ts'

const garbled =
  /([\u4e00-\u9fff]{2})(?![，,。])(?:(?![和与及或])[\u4e00-\u9fff]){1,4}\1率|(推广|推进|开展|加强|落实|实施|提升|安装|发放|完善|强化|健全)[\u4e00-\u9fff]{1,4}\2(?=工作|活动|行动)/g

export const garbledPhrase: Rule = {
  id: 'F09',
  name: '语句错乱',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, garbled, ([found, rated, done]) => ({
      message: `“${rated ?? done}”重复，语句不通。`,
      suggestion: '重写这半句。',
      replacement: found.slice(2),
    })),
}
