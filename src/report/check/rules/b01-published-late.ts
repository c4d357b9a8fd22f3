/**
 * B01 公开晚于期限
 *
 * 查什么：上一年度的报告应当在每年 4 月 1 日前公开，3 月 31 日是最后一天。公开日期取自公开信息栏，或由使用者告知；没有公开日期的，看成文日期是不是已经晚了。
 * 依据：《法治政府建设与责任落实督察工作规定》第二十四条。
 * 怎么改：尽快公开，并说明迟延原因；来年列入工作计划。
 *
 * @good
 * 发布日期：2021-03-31
 * 关坝镇人民政府2020年度法治政府建设工作年度报告
 *
 * @bad
 * 发布日期：2021-06-18
 * 关坝镇人民政府2020年度法治政府建设工作年度报告
 * → error「2021-06-18」2020年度报告2021-06-18公开，晚于2021-03-31。
 *
 * @bad publishedOn=2022-04-01
 * 关坝镇人民政府2021年度法治政府建设工作年度报告
 * → error「关坝镇人民政府2021年度法治政府建设工作年度报告」2021年度报告2022-04-01公开，晚于2022-03-31。
 *
 * @bad
 * 青石镇2023年法治政府建设情况报告
 * 调解纠纷12件。
 * 青石镇人民政府
 * 2024年5月10日
 * → error「2024年5月10日」2023年度报告2024-05-10才成文，晚于2024-03-31。
 */
import { lastDayToPublish } from '../last-days.ts'
import { headOf } from '../place.ts'
import { publicationOf, signatureOf } from '../publication.ts'
import type { Rule } from '../rule.ts'

export const publishedLate: Rule = {
  id: 'B01',
  name: '公开晚于期限',
  severity: 'error',
  check: (report, context) => {
    const { year } = report
    if (year === null) return []
    const last = lastDayToPublish(year)
    const suggestion = '说明迟延原因；报告应当在每年4月1日前向社会公开。'
    const published = publicationOf(report, context)
    if (!published) {
      const signed = signatureOf(report)
      if (!signed || signed.day <= last) return []
      return [{ start: signed.start, end: signed.end, message: `${year}年度报告${signed.day}才成文，晚于${last}。`, suggestion }]
    }
    if (published.day <= last) return []
    const { start, end } = published.stated ? headOf(report) : published
    return [{ start, end, message: `${year}年度报告${published.day}公开，晚于${last}。`, suggestion }]
  },
}
