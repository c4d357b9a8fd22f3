/**
 * B07 用期满的规划安排下一年工作
 *
 * 查什么：下一年度安排里引用的规划、纲要、方案，标题写明的期限在下一年之前已满。
 * 依据：规划以标题所写年份为期；新的规划可能尚未印发，所以只是警告。
 * 怎么改：改引新的规划；尚未印发的，写明“在新规划印发前”。
 *
 * @good
 * 青石镇2020年法治政府建设工作报告
 * 一、下一步工作重点
 * 按照《法治政府建设实施纲要（2021—2025年）》推进。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 一、下一步工作重点
 * 按照《法治政府建设实施纲要（2015—2020年）》推进。
 * → warning「法治政府建设实施纲要（2015—2020年）」规划期到2020年为止，用来安排2021年的工作。
 */
import { isIn, planPartsOf } from '../parts.ts'
import type { Rule } from '../rule.ts'

const period = /\d{4}\s*年?\s*[—–―─~至到-]+\s*(\d{4})\s*年?/

export const expiredPlan: Rule = {
  id: 'B07',
  name: '用期满的规划安排下一年工作',
  severity: 'warning',
  check: (report) => {
    const { year } = report
    if (year === null) return []
    const plans = planPartsOf(report).filter(({ title }) => !/成效|完成/.test(title))
    return report.statutes
      .filter(({ start }) => isIn(plans, start))
      .flatMap(({ start, end, mention }) => {
        const until = Number(period.exec(mention.normalize('NFKC'))?.[1] ?? 0)
        if (until === 0 || until > year) return []
        return [
          {
            start,
            end,
            message: `规划期到${until}年为止，用来安排${year + 1}年的工作。`,
            suggestion: '改引新的规划；尚未印发的，写明在新规划印发前继续执行。',
          },
        ]
      })
  },
}
