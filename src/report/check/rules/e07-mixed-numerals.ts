/**
 * E07 数字写法不统一
 *
 * 查什么：计数有的用阿拉伯数字，有的用汉字（“4次”和“四次”）。“一次”“两个”以外的汉字数字才算。
 * 依据：出版物上数字用法（GB/T 15835-2011）：同一文件里同类数字写法应当一致。
 * 怎么改：统计数字一律用阿拉伯数字。
 *
 * @good
 * 青石镇人民政府2023年法治政府建设情况报告
 * 召开专题会议4次，开展宣传12场。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设情况报告
 * 召开专题会议4次，全年集体学法四次。
 * → info「四次」别处用阿拉伯数字，这里用汉字。
 */
import type { CheckedReport, Rule } from '../rule.ts'

export const mixedNumerals: Rule = {
  id: 'E07',
  name: '数字写法不统一',
  severity: 'info',
  check: (report) => {
    const arabic = report.facts.filter(({ number, unit }) => /^\d+$/.test(number) && unit !== '%')
    const chinese = report.facts.find(({ number }) => /^[三四五六七八九十]+$/.test(number))
    if (arabic.length === 0 || !chinese) return []
    const place = numberIn(report, chinese)
    const text = String(chinese.value) + chinese.unit
    const proposal = report.text.slice(place.start, place.end) === chinese.number + chinese.unit ? { proposal: { ...place, text } } : {}
    return [{ ...place, ...proposal, message: '别处用阿拉伯数字，这里用汉字。', suggestion: '统计数字一律用阿拉伯数字。' }]
  },
}

type Fact = CheckedReport['facts'][number]

function numberIn({ text }: CheckedReport, { start, end, number, unit }: Fact): { start: number; end: number } {
  const at = text.indexOf(number + unit, start)
  return at >= 0 && at < end ? { start: at, end: at + number.length + unit.length } : { start, end }
}
