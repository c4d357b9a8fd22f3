/**
 * B10 标题没有报告年度
 *
 * 查什么：标题里没有年份，或者只有下一年工作计划的年份。
 * 依据：公文标题应当准确概括内容（《党政机关公文处理工作条例》关于公文标题的规定）。
 * 怎么改：在标题里写明报告年度。
 *
 * @good
 * 青石镇人民政府关于2023年法治政府建设情况的报告
 *
 * @bad
 * 青石镇法治政府建设工作总结和2021年工作计划
 * 2020年，青石镇深入推进依法行政。
 * → warning「青石镇法治政府建设工作总结和2021年工作计划」标题没有写报告年度2020年。
 */
import { headOf } from '../place.ts'
import type { Rule } from '../rule.ts'

export const yearNotInTitle: Rule = {
  id: 'B10',
  name: '标题没有报告年度',
  severity: 'warning',
  check: (report) => {
    const { title, year } = report
    if (title === null || year === null || title.replace(/\s/g, '').includes(String(year)) || /[〇○零一二三四五六七八九]{4}年/.test(title))
      return []
    const place = headOf(report)
    const at = place.start + report.text.slice(place.start, place.end).search(/法治|依法/)
    const proposal = at < place.start ? {} : { proposal: { start: at, end: at, text: `${year}年` } }
    return [{ ...place, ...proposal, message: `标题没有写报告年度${year}年。`, suggestion: `在标题里写明“${year}年”。` }]
  },
}
