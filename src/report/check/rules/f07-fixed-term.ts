/**
 * F07 固定用语写错
 *
 * 查什么：有规范说法的固定用语写错，如“理论中心组”“习总书记”。
 * 依据：《中国共产党党委（党组）理论学习中心组学习规则》；公文对领导人称谓的规范。
 * 怎么改：按规范说法改正。
 *
 * @good
 * 通过党委理论学习中心组学习习近平总书记重要讲话，营造尊法、守法氛围。
 *
 * @bad
 * 通过党组理论中心组学习习总书记重要讲话，营造守法、遵法的氛围。
 * → warning「理论中心组」规范说法是“理论学习中心组”。
 * → warning「习总书记」规范说法是“习近平总书记”。
 * → warning「遵法」规范说法是“尊法”。
 */
import { insideTitle } from '../place.ts'
import { everyMatch, type Rule } from '../rule.ts'

const terms: readonly (readonly [string, string])[] = [
  ['中心理论组', '理论学习中心组'],
  ['理论中心组', '理论学习中心组'],
  ['习总书记', '习近平总书记'],
  ['(?<=[、法])遵法(?=[、的])|遵法(?=[、]?(?:学法|守法|用法))', '尊法'],
  ['复议案例', '复议案件'],
  ['粘贴横幅', '悬挂横幅'],
  ['监督执法公示制度', '行政执法公示制度'],
  ['依法行驶', '依法行使'],
  ['(?<=日常|执法)检察监督', '检查监督'],
  ['(?<=联系点[及和、])监督点', '监督员'],
  ['四个意思', '四个意识'],
  ['习近平新时代中国特色社会主义(?:理论|法治思想)', '习近平新时代中国特色社会主义思想'],
  ['习近平法治理论', '习近平法治思想'],
  ['实施刚要', '实施纲要'],
  ['(?<=执法决定)法治审核', '法制审核'],
  ['推进法治政府建设第一责任人职责', '推进法治建设第一责任人职责'],
  ['(?<=履行[^，。；]{0,12})第一责任人责任', '第一责任人职责'],
  ['行驶职权', '行使职权'],
]
const wrong = new RegExp(terms.map(([pattern]) => `(${pattern})`).join('|'), 'g')

export const fixedTerm: Rule = {
  id: 'F07',
  name: '固定用语写错',
  severity: 'warning',
  check: (report) =>
    everyMatch(report.text, wrong, (match) => {
      if (insideTitle(report, match.index)) return null
      const right = terms[match.slice(1).findIndex((one) => one !== undefined)]?.[1] ?? ''
      return { message: `规范说法是“${right}”。`, suggestion: `改为“${right}”。`, replacement: right }
    }),
}
