/**
 * E02 比率没有基数
 *
 * 查什么：写了“××率”多少，同一句里却没有分子和分母，读者无法核对。覆盖率、参与率等也一样；规划目标不查。写了总数的100%（部分就是总数）、从第三处起，只作提示。
 * 依据：公开的数据应当准确、可核对（《中华人民共和国政府信息公开条例》第六条）。
 * 怎么改：写成“共×件，办结×件，办结率×%”。
 *
 * @good
 * 共受理40件，办结38件，办结率95%。
 *
 * @good
 * 应考46人，46人合格，合格率100%。败诉5件，共52件，败诉率9.6%。
 *
 * @bad
 * 发放宣传资料2000余份，安装反诈安装率达到85%以上。
 * → warning「安装率达到85%以上」没有写基数。
 */
import { counted, countsBetween } from '../counts.ts'
import { sentenceStart } from '../place.ts'
import { canBeRecounted, everyRate, type Rate } from '../rates.ts'
import { calmed, type Objection, type Rule } from '../rule.ts'

/** From the third one on the reader has understood. */
const loud = 2

export const rateWithoutBase: Rule = {
  id: 'E02',
  name: '比率没有基数',
  severity: 'warning',
  check: (report) => {
    const { text } = report
    const read = counted(report)
    const bare = everyRate(read).filter((rate) => !rate.isTarget && !(rate.whole && rate.part) && !canBeRecounted(read, rate))
    const isAll = ({ value, start }: Rate) => value === 100 && countsBetween(read, sentenceStart(text, start, '。；;\n'), start).length > 0
    return [...calmed(bare.filter((rate) => !isAll(rate)).map(objection), loud), ...calmed(bare.filter(isAll).map(objection), 0)]
  },
}

const objection = ({ start, end }: Rate): Objection => ({
  start,
  end,
  message: '没有写基数。',
  suggestion: '写明分子和分母，如“共40件，办结38件，办结率95%”。',
})
