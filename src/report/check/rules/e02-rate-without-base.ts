/**
 * E02 比率没有基数
 *
 * 查什么：写了“××率”多少，句子里（连同后面的括号）、上一句都没有能算出它的两个数，读者无法核对。覆盖率、参与率等也一样；规划目标不查。前面写了总数的（分子可以推算）、
 * 两千字以内从第二处起（再长从第三处起），只作提示。
 * 依据：公开的数据应当准确、可核对（《中华人民共和国政府信息公开条例》第六条）。
 * 怎么改：写成“共×件，办结×件，办结率×%”。
 *
 * @good
 * 共受理40件，办结38件，办结率95%。
 *
 * @good
 * 应考46人，46人合格，合格率100%。败诉5件，共52件，败诉率9.6%。
 *
 * @good
 * 抽查案卷180卷，优秀率为35%（63卷）。开展测评，知晓率86.2%（有效问卷1500份，知晓1293份）。办事效率提高30%。
 *
 * @bad
 * 受理群众诉求1250件，办结率98.5%。
 * → info「办结率98.5%」没有写基数。
 *
 * @bad
 * 组织全镇116名干部参加法治理论考试，参考率达99.14%。
 * → info「参考率达99.14%」没有写基数。
 *
 * @bad
 * 发放宣传资料2000余份，安装反诈安装率达到85%以上。
 * → warning「安装率达到85%以上」没有写基数。
 */
import { type Counted, counted, countsBetween } from '../counts.ts'
import { sentenceStart } from '../place.ts'
import { canBeRecounted, everyRate, type Rate } from '../rates.ts'
import { calmed, loudIn, type Objection, type Rule } from '../rule.ts'

/** From the third one on the reader of the longest report has understood. */
const loud = 2
const intake =
  /(?:组织|现有|受理|收到|接到|接待|办理|登记|排查|调解|调处|发现|应|共|总计?|合计|累计|开展|抽查|检查|审查)[\u4e00-\u9fff、“”"]{0,14}$/

export const rateWithoutBase: Rule = {
  id: 'E02',
  name: '比率没有基数',
  severity: 'warning',
  check: (report) => {
    const read = counted(report)
    const bare = everyRate(read).filter((rate) => !rate.isTarget && !(rate.whole && rate.part) && !canBeRecounted(read, rate))
    const based = bare.filter((rate) => hasWhole(read, rate))
    const baseless = bare.filter((rate) => !based.includes(rate))
    return [...calmed(baseless.map(objection), loudIn(report.text, loud)), ...calmed(based.map(objection), 0)]
  },
}

/** Whether its sentence counts what the rate is of: then the part is easily found. A rate of all of them asks for no more than some number. */
function hasWhole(read: Counted, { start, value }: Rate): boolean {
  const from = sentenceStart(read.text, start, '。；;\n')
  return countsBetween(read, from, start).some(
    (count) => value === 100 || intake.test(read.text.slice(Math.max(from, count.start - 20), count.start)),
  )
}

const objection = ({ start, end }: Rate): Objection => ({
  start,
  end,
  message: '没有写基数。',
  suggestion: '写明分子和分母，如“共40件，办结38件，办结率95%”。',
})
