/**
 * B03 年度未满就成文
 *
 * 查什么：成文或公开日期早于报告年度的 12 月 31 日，正文又没有写明数据截至哪一天，读者无从知道年末的工作和数字算没算。
 * 依据：报告应当反映上一年度的情况（《法治政府建设与责任落实督察工作规定》第二十四条）。
 * 怎么改：年度终了再成文；或者写明“数据截至×年×月×日”。
 *
 * @good
 * 永兴镇2021年法治政府建设工作报告
 * 截至2021年11月30日，调解纠纷12件。
 * 永兴镇人民政府
 * 2021年12月4日
 *
 * @bad
 * 永兴镇2021年法治政府建设工作报告
 * 截止目前，调解纠纷12件。
 * 永兴镇人民政府
 * 2021年12月4日
 * → warning「2021年12月4日」2021年度未满就已成文（2021-12-04），也没有写明数据截至哪一天。
 */
import { publicationOf, signatureOf } from '../publication.ts'
import type { Rule } from '../rule.ts'

const cutOff = /截[至止](?:到)?(?:\d{4}年)?\d{1,2}月/

export const closedEarly: Rule = {
  id: 'B03',
  name: '年度未满就成文',
  severity: 'warning',
  check: (report, context) => {
    const published = publicationOf(report, context)
    const closed = signatureOf(report) ?? (published?.stated ? null : published)
    if (!closed || report.year === null || closed.day >= `${report.year}-12-31` || closed.day < `${report.year}-01-01`) return []
    if (cutOff.test(report.text)) return []
    const message = `${report.year}年度未满就已成文（${closed.day}），也没有写明数据截至哪一天。`
    return [{ start: closed.start, end: closed.end, message, suggestion: '年度终了后成文，或写明“数据截至某年某月某日”。' }]
  },
}
