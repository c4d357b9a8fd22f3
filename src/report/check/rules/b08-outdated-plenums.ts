/**
 * B08 中央全会列举不全
 *
 * 查什么：列举历次全会，却漏了成文时已经召开的最近一次。只提一次全会的不查。
 * 依据：各次全会的召开时间：十九届二中 2018 年 1 月，三中 2018 年 2 月，四中 2019 年 10 月，五中 2020 年 10 月，六中 2021 年 11 月；
 * 二十届二中 2023 年 2 月，三中 2024 年 7 月，四中 2025 年 10 月。
 * 怎么改：补上最近一次。
 *
 * @good
 * 青石镇2020年法治政府建设工作报告
 * 贯彻党的十九届二中、三中、四中、五中全会精神。
 *
 * @bad
 * 发布日期：2020-09-26
 * 青石镇2020年法治政府建设工作报告
 * 贯彻党的十九届二中、三中全会精神。
 * → warning「十九届二中、三中全会」漏了四中全会（2019-10召开）。
 */
import { publicationOf, signatureOf } from '../publication.ts'
import { everyMatch, type Rule } from '../rule.ts'

const held: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  十九届: [
    ['二中', '2018-01'],
    ['三中', '2018-02'],
    ['四中', '2019-10'],
    ['五中', '2020-10'],
    ['六中', '2021-11'],
  ],
  二十届: [
    ['二中', '2023-02'],
    ['三中', '2024-07'],
    ['四中', '2025-10'],
  ],
}
const list = /(十九届|二十届)((?:[一二三四五六七]中(?:全会)?[、和及]){1,6}[一二三四五六七]中)全会/g

export const outdatedPlenums: Rule = {
  id: 'B08',
  name: '中央全会列举不全',
  severity: 'warning',
  check: (report, context) => {
    const closed = signatureOf(report)?.day ?? publicationOf(report, context)?.day ?? (report.year ? `${report.year}-12-31` : '')
    return everyMatch(report.text, list, ([, congress = '', named = '']) => {
      const missing = (held[congress] ?? []).filter(([session, month]) => month < monthBefore(closed) && !named.includes(session))
      const [latest] = missing.slice(-1)
      if (!latest) return null
      const replacement = `${congress}${[named, ...missing.map(([session]) => session)].join('、')}全会`
      return { message: `漏了${latest[0]}全会（${latest[1]}召开）。`, suggestion: `补上${latest[0]}全会。`, replacement }
    })
  },
}

/** A session of the last month need not be in a text that was written while it sat. */
const monthBefore = (day: string): string => day.slice(0, 7)
