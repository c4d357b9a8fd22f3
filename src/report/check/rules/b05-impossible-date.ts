/**
 * B05 数据截至的日期晚于成文
 *
 * 查什么：“截至某月”的月份，晚于报告的成文或公开日期；日历上没有的日子（2月30日）。
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
 *
 * @bad
 * 2023年2月30日召开专题会议。
 * → error「2023年2月30日」没有2023年2月30日这一天。
 */
import { numberOf } from '../ordinals.ts'
import { publicationOf, signatureOf } from '../publication.ts'
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const cutOff = /截[至止](?:到)?(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月/g

export const impossibleDate: Rule = {
  id: 'B05',
  name: '数据截至的日期晚于成文',
  severity: 'error',
  check: (report, context) => {
    const closed = signatureOf(report) ?? publicationOf(report, context)
    if (!closed) return noSuchDays(report.text)
    const late = everyMatch(report.text, cutOff, ([, stated, month = '']) => {
      const year = stated ?? String(report.year ?? closed.day.slice(0, 4))
      const asOf = `${year}-${String(numberOf(month)).padStart(2, '0')}`
      if (asOf <= closed.day.slice(0, 7)) return null
      return {
        message: `截至${year}年${numberOf(month)}月的数据，写在${closed.day}成文的报告里。`,
        suggestion: '核对截至的月份和成文日期。',
      }
    })
    return [...noSuchDays(report.text), ...late]
  },
}

const fullDate = /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g

/** Days and months that no calendar has. */
const noSuchDays = (text: string): readonly Objection[] =>
  everyMatch(text, fullDate, ([found, year, month, day = '1']) => {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
      ? null
      : { message: `没有${found}这一天。`, suggestion: '核对日期。' }
  })
