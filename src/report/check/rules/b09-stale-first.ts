/**
 * B09 旧事当作首次
 *
 * 查什么：“首个宪法宣传周”一类只发生过一次的“首个”，“‘十四五’开局之年”“党的二十大召开之年”一类只有一年的说法，“首次施行的《民法典》”，写在别的年度里。
 * 依据：首个宪法宣传周是 2018 年 12 月 2 日至 8 日；首个国家宪法日是 2014 年；首个民法典宣传月是 2021 年 5 月；首个全国生态日是 2023 年 8 月 15 日。五年规划从逢一、逢六的年份开始，普法规划同期；党的二十大在 2022 年召开。
 * 怎么改：删去“首个”，或者改成当年的事实。
 *
 * @good
 * 青石镇2018年法治政府建设工作报告
 * 在首个“宪法宣传周”开展宣传3次。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 在首个“宪法宣传周”开展宣传3次。
 * → error「首个“宪法宣传周」首个宪法宣传周在2018年。
 *
 * @good
 * 青石镇2020年法治政府建设工作报告
 * 2020年是“十三五”收官之年。2021年是“十四五”开局之年，也是“八五”普法启动之年。
 *
 * @bad
 * 青石镇2023年法治政府建设工作报告
 * 今年是“八五”普法开局之年，也是党的二十大召开之年。以学习首次施行的《中华人民共和国民法典》为契机开展宣传。
 * → error「“八五”普法开局之年」这是2021年。
 * → error「党的二十大召开之年」这是2022年。
 * → error「首次施行的《中华人民共和国民法典》」2021年起施行。
 */
import { entryOf } from '../../../law/catalogue/find.ts'
import { isIn, planPartsOf } from '../parts.ts'
import { sentenceAround } from '../place.ts'
import { type CheckedReport, everyMatch, type Objection, type Rule } from '../rule.ts'

const firsts: Readonly<Record<string, number>> = {
  宪法宣传周: 2018,
  国家宪法日: 2014,
  民法典宣传月: 2021,
  全国生态日: 2023,
  中国人民警察节: 2021,
  中国农民丰收节: 2018,
}
const pattern = new RegExp(`(?:首个|第一个)[“"]?(${Object.keys(firsts).join('|')})`, 'g')

/** Sayings that are right in one year only. The next year's may stand in the plan, or where the year itself is named. */
const onlyYears: readonly (readonly [pattern: RegExp, year: number])[] = [
  [/[“"]?十三五[”"]?(?:规划)?的?收官之年/g, 2020],
  [/[“"]?七五[”"]?普法(?:规划)?的?(?:收官|总结验收)之年/g, 2020],
  [/脱贫攻坚(?:战)?的?(?:收官|决胜)之年|全面建成小康社会的?(?:收官|决胜|实现)之年/g, 2020],
  [/[“"]?十四五[”"]?(?:规划)?的?开局之年/g, 2021],
  [/[“"]?八五[”"]?普法(?:规划)?的?(?:开局|启动)之年/g, 2021],
  [/(?:中国共产党成立|建党)(?:100|一百)周年/g, 2021],
  [/党的二十大(?:胜利)?召开之年/g, 2022],
  [/贯彻(?:落实)?党的二十大精神的?开局之年/g, 2023],
  [/新中国成立75周年/g, 2024],
  [/新中国成立70周年/g, 2019],
  [/[“"]?十四五[”"]?(?:规划)?的?收官之年/g, 2025],
  [/[“"]?八五[”"]?普法(?:规划)?的?收官之年/g, 2025],
  [/[“"]?十五五[”"]?(?:规划)?的?开局之年/g, 2026],
]
const newlyInForce = /(?:首次|首度|第一次)(?:正式)?(?:施行|实施)的?$/

export const staleFirst: Rule = {
  id: 'B09',
  name: '旧事当作首次',
  severity: 'error',
  check: (report) => [...firstTimes(report), ...sayings(report), ...firstInForce(report)],
}

const firstTimes = ({ text, year }: CheckedReport): readonly Objection[] =>
  everyMatch(text, pattern, ([found, name = '']) =>
    year !== null && firsts[name] !== year
      ? {
          message: `首个${name}在${firsts[name]}年。`,
          suggestion: '删去“首个”，或改成当年的事实。',
          replacement: found.replace(/^(?:首个|第一个)/, ''),
        }
      : null,
  )

function sayings(report: CheckedReport): readonly Objection[] {
  const { text, year } = report
  if (year === null) return []
  const plans = planPartsOf(report)
  return onlyYears.flatMap(([saying, right]) =>
    everyMatch(text, saying, ({ index }) => {
      const { start, end } = sentenceAround(text, index)
      const said = right === year || text.slice(start, end).includes(`${right}年`) || (right === year + 1 && isIn(plans, index))
      const asNow =
        /之年$/.test(text.slice(start, index + 20).split(/[，,]/)[0] ?? '') ||
        /(?:今年|本年|是)[^，,。；]{0,12}$/.test(text.slice(start, index))
      return said || !asNow ? null : { message: `这是${right}年。`, suggestion: '删去，或改成当年的事实。' }
    }),
  )
}

/** A statute said to be in force for the first time, years after it was. */
const firstInForce = ({ text, statutes, year }: CheckedReport): readonly Objection[] =>
  statutes.flatMap(({ canonical, start, end }) => {
    const said = newlyInForce.exec(text.slice(Math.max(0, start - 12), start - 1))
    const since = said && canonical !== null ? Number((entryOf(canonical)?.effective ?? '').slice(0, 4)) : 0
    if (!said || year === null || since === 0 || since >= year) return []
    return [{ start: start - 1 - said[0].length, end: end + 1, message: `${since}年起施行。`, suggestion: '删去“首次施行”。' }]
  })
