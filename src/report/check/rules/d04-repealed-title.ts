/**
 * D04 引用已废止的法律
 *
 * 查什么：报告年度开始前已经废止的法律、法规，或者规划期已满的规划纲要（规划期满只提示）；报告年度还有效、成文时已经废止的，只提示；成文时还没有通过的，是错误（下一年安排里的、写明“出台后”的不算）。
 * 依据：废止的日期见法律目录；如《中华人民共和国婚姻法》自 2021 年 1 月 1 日起由《中华人民共和国民法典》替代（民法典第一千二百六十条）。
 * 怎么改：改引现行的法律；确需叙述历史的，写明“当时施行的”。
 *
 * @good
 * 关坝镇2024年法治政府建设工作报告
 * 做好《住房租赁条例》出台后的宣传。
 *
 * @bad
 * 关坝镇2022年法治政府建设工作报告
 * 依照《中华人民共和国环境噪声污染防治法》查处扰民6起。
 * → info「中华人民共和国环境噪声污染防治法」2022年还有效，2022-06-05已经废止。
 *
 * @good
 * 关坝镇2020年法治政府建设工作报告
 * 宣讲《婚姻法》36次。
 *
 * @bad
 * 关坝镇2021年法治政府建设工作报告
 * 宣讲《婚姻法》36次。
 * → error「婚姻法」2021年初已经废止。
 *
 * @bad
 * 发布日期：2021-06-18
 * 关坝镇2020年法治政府建设工作报告
 * 宣讲《婚姻法》36次。
 * → info「婚姻法」2020年还有效，2021-01-01已经废止。
 *
 * @bad
 * 关坝镇2017年法治政府建设工作报告
 * 宣讲《中华人民共和国民法典》36次。
 * → error「中华人民共和国民法典」2020-05-28才通过，2017年还没有这部法。
 */
import { findStatute } from '../../../law/catalogue/find.ts'
import type { StatuteMention } from '../../read/statutes.ts'
import { lastDayToPublish } from '../last-days.ts'
import { publicationOf, signatureOf } from '../publication.ts'
import type { Objection, Rule } from '../rule.ts'

/** What is said to come is no mistake. */
const toCome = /^》?(?:等(?:法律|行政|地方)?法规)?(?:即将|出台|颁布|公布|通过|施行)[^，。；]{0,4}[后前]|^》?[^。；]{0,10}(?:立法|起草|制定)/
const asHistory = /(?:原|当时(?:施行)?的|废止(?:了|的)?)$/

export const repealedTitle: Rule = {
  id: 'D04',
  name: '引用已废止的法律',
  severity: 'error',
  check: (report, context) => {
    const { statutes, text } = report
    const year = report.year ?? (context.asOf ? Number(context.asOf.slice(0, 4)) : null)
    if (year === null) return []
    const written = signatureOf(report)?.day ?? publicationOf(report, context)?.day ?? context.asOf ?? null
    return statutes
      .filter(({ start }) => !asHistory.test(text.slice(Math.max(0, start - 7), start - 1)))
      .flatMap((one) => repealed(one, year) ?? since(one, { year, written, isToCome: toCome.test(text.slice(one.end, one.end + 20)) }))
  },
}

function repealed({ status, kind, start, end, note }: StatuteMention, year: number): readonly Objection[] | null {
  if (status !== 'repealed before') return null
  return kind === '政策文件'
    ? [{ start, end, severity: 'info', message: '规划期已满。', suggestion: '核实有没有新的规划；叙述以往工作的可以保留。' }]
    : [{ start, end, message: `${year}年初已经废止。`, suggestion: `${note}。改引现行的法律。` }]
}

type When = { readonly year: number; readonly written: string | null; readonly isToCome: boolean }

/** In force in the report year and repealed when the report was written; or not yet passed by then. */
function since({ canonical, kind, start, end, matchedBy }: StatuteMention, { year, written, isToCome }: When): readonly Objection[] {
  if (canonical === null || (matchedBy !== 'exact' && matchedBy !== 'short')) return []
  const entry = findStatute(canonical, year).entry
  if (!entry) return []
  if (entry.until.length === 10 && entry.until > `${year}-01-01` && entry.until <= (written ?? `${year}-12-31`)) {
    const message = `${year}年还有效，${entry.until}已经废止。`
    return [{ start, end, severity: 'info', message, suggestion: '读者看到时它已失效，可以注明“当时施行的”。' }]
  }
  const passed = entry.adopted
  const latest = written ?? lastDayToPublish(year)
  if (isToCome || !/^(?:法律|行政法规)$/.test(kind) || passed.length !== 10 || passed <= latest || entry.amended.length > 0) return []
  return [{ start, end, message: `${passed}才通过，${year}年还没有这部法。`, suggestion: '核对名称和年份。' }]
}
