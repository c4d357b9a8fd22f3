/**
 * D09 “新修订”的不新
 *
 * 查什么：写“新修订的《…》”，而这部法在报告年度和前两年都没有修改过，也不是那时通过的。目录里没有修改日期的不查。
 * 依据：表述应当准确（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：去掉“新修订”，或者写明修订的年份。
 *
 * @good
 * 青石镇2021年法治政府建设工作报告
 * 学习新修订的《中华人民共和国行政处罚法》。
 *
 * @bad
 * 青石镇2024年法治政府建设工作报告
 * 学习新修订的《中华人民共和国行政许可法》。
 * → warning「新修订的《中华人民共和国行政许可法》」最近一次修改是2019年。
 */
import { findStatute } from '../../../law/catalogue/find.ts'
import type { Rule } from '../rule.ts'

const recent = 2
const claim = /新(?:近)?(?:修订|修正|修改|颁布|出台)的?(?:\s*)$/

export const notNewlyRevised: Rule = {
  id: 'D09',
  name: '“新修订”的不新',
  severity: 'warning',
  check: ({ text, statutes, year }) => {
    if (year === null) return []
    return statutes.flatMap(({ canonical, start, end }) => {
      const said = claim.exec(text.slice(Math.max(0, start - 10), start - 1))
      const entry = said && canonical !== null ? findStatute(canonical, year).entry : null
      const days = entry ? [entry.adopted, ...entry.amended].filter(Boolean) : []
      const latest = days
        .map((day) => Number(day.slice(0, 4)))
        .filter((one) => one <= year + 1)
        .at(-1)
      if (!said || latest === undefined || latest >= year - recent || (entry?.amended.length ?? 0) === 0) return []
      const from = start - 1 - said[0].length
      const proposal = { start: from, end: start - 1, text: '' }
      return [
        { start: from, end: end + 1, proposal, message: `最近一次修改是${latest}年。`, suggestion: '去掉“新修订”，或者写明修订的年份。' },
      ]
    })
  },
}
