/**
 * C05 套用了上级或部门的用语
 *
 * 查什么：乡镇、街道的报告里出现“党委（党组）”“政府系统”“各市县”一类上级文件面向各单位的用语。
 * 依据：乡镇只有党委，没有党组；报告应当写本单位的情况。
 * 怎么改：改为本单位的机构。
 *
 * @good
 * 青石镇人民政府2023年法治政府建设情况报告
 * 纳入党委理论学习中心组学习内容。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设情况报告
 * 纳入单位党委（党组）学习内容。
 * → warning「党委（党组）」这是面向各单位的用语。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设情况报告
 * 把习近平法治思想作为政府系统重点学习内容。
 * → warning「作为政府系统」这是面向各单位的用语。
 */
import { insideTitle } from '../place.ts'
import { everyMatch, type Rule } from '../rule.ts'

const phrase =
  /(?:作为|成为|列入|实现|纳入)政府系统|政府系统(?:学习|重点|各)|党委[（(]党组[）)]|党[委组][/／]党[委组]|各市县|(?:推动|推进|加快|促进|引领)全(?:省|国)(?=法治|依法|经济)|各县[（(]市、区[）)]|各乡镇[（(]街道[）)]/g

export const otherLevel: Rule = {
  id: 'C05',
  name: '套用了上级或部门的用语',
  severity: 'warning',
  check: (report) => {
    if (!/(?:镇|乡|街道)(?:人民政府|办事处|党委|党工委)?$/.test(report.organisation ?? '')) return []
    return everyMatch(report.text, phrase, (match) =>
      insideTitle(report, match.index)
        ? null
        : {
            message: '这是面向各单位的用语。',
            suggestion: '改为本单位的机构，如“镇党委”。',
            replacement: /^党委[（(]党组/.test(match[0]) ? '党委' : undefined,
          },
    )
  },
}
