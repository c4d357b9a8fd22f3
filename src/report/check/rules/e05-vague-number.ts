/**
 * E05 数字不确切
 *
 * 查什么：可以数清的数，后面带“余”“多”“左右”，或前面带“近”“约”。不满两千字从第二处起、再长每千字多一处之后（至多三处），只作提示。
 * 依据：公开的数据应当准确（《中华人民共和国政府信息公开条例》第六条）；台账可以数清的不用约数。
 * 怎么改：写确切的数。
 *
 * @good
 * 青石镇人民政府2023年法治政府建设情况报告
 * 发放宣传资料2013份。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设情况报告
 * 发放宣传资料2000余份。
 * → warning「宣传资料2000余份」数字不确切。
 */
import { calmed, loudIn, type Rule } from '../rule.ts'

/** From the fourth one on the reader of the longest report has understood. */
const loud = 3

export const vagueNumber: Rule = {
  id: 'E05',
  name: '数字不确切',
  severity: 'warning',
  check: ({ facts, text }) =>
    calmed(
      facts
        .filter(({ qualifier, unit }) => qualifier === 'about' && unit !== '%' && !/元|亩|公里|米/.test(unit))
        .map(({ start, end }) => ({ start, end, message: '数字不确切。', suggestion: '写确切的数。' })),
      loudIn(text, loud),
    ),
}
