/**
 * B05 数据截至的日期晚于成文
 *
 * 查什么：“截至某月”的月份，晚于报告的成文或公开日期。
 * 依据：公文的时间应当准确（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：核对截止的月份或成文日期。
 *
 * @good
 * 发布日期：2020-12-26
 * 青石镇2020年法治政府建设工作总结
 * 截至十月份共办理345户。
 *
 * @bad
 * 发布日期：2020-09-26
 * 青石镇2020年法治政府建设工作总结
 * 截至十月份共办理345户。
 * → error「截至十月」截至2020年10月的数据，写在2020-09-26成文的报告里。
 */
import { numberOf } from '../ordinals.ts'
import { publicationOf, signatureOf } from '../publication.ts'
import { everyMatch, type Rule } from '../rule.ts'

const cutOff = /截[至止](?:到)?(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月/g

export const impossibleDate: Rule = {
  id: 'B05',
  name: '数据截至的日期晚于成文',
  severity: 'error',
  check: (report, context) => {
    const closed = signatureOf(report) ?? publicationOf(report, context)
    if (!closed) return []
    return everyMatch(report.text, cutOff, ([, stated, month = '']) => {
      const year = stated ?? String(report.year ?? closed.day.slice(0, 4))
      const asOf = `${year}-${String(numberOf(month)).padStart(2, '0')}`
      if (asOf <= closed.day.slice(0, 7)) return null
      return {
        message: `截至${year}年${numberOf(month)}月的数据，写在${closed.day}成文的报告里。`,
        suggestion: '核对截至的月份和成文日期。',
      }
    })
  },
}
