/**
 * F06 “法制”应为“法治”
 *
 * 查什么：说的是依法治理，却写成“法制”。“法制审核”“法制机构”“法制办”等机构和制度名称本来就用“法制”，书名号里的标题照原样，不改。
 * 依据：2018 年宪法修正案将“健全社会主义法制”改为“健全社会主义法治”。
 * 怎么改：改为“法治”。
 *
 * @good
 * 重大行政执法决定法制审核3件，开展法治宣传12次，原法制办职能已经划转。
 *
 * @bad
 * 开展法制宣传12次，增强法制意识。
 * → warning「法制宣传」应为“法治宣传”。
 * → warning「法制意识」应为“法治意识”。
 */
import { insideTitle } from '../place.ts'
import { everyMatch, type Rule } from '../rule.ts'

const wrong =
  /法制(?:宣传|意识|教育|观念|建设|环境|氛围|培训|讲座|思维|政府|社会|轨道|课|文化|知识|副校长|保障|思想|国家|中国|理念|精神|素养|信仰|化(?=营商|轨道|水平|建设|方式|治理))/g

/** 法制副校长 was the official name of the office until 2021 and is now 法治副校长. */
export const legalSystemWord: Rule = {
  id: 'F06',
  name: '“法制”应为“法治”',
  severity: 'warning',
  check: (report) =>
    everyMatch(report.text, wrong, (match) => {
      if (insideTitle(report, match.index)) return null
      const right = match[0].replace('法制', '法治')
      return { message: `应为“${right}”。`, suggestion: `改为“${right}”。`, replacement: right }
    }),
}
