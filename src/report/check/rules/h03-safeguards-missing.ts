/**
 * H03 写了执法、决策，没有写必经的制度
 *
 * 查什么：标题讲行政执法，一百字以上的正文没有提到公示、全过程记录、法制审核；标题讲重大行政决策，没有提到公众参与、专家论证、风险评估、合法性审查、集体讨论中的任何一项；完整的报告写了执法，全文没有提到前三项。
 * 正文不到一百字，或者写了裁量基准、持证上岗、案卷评查、集体讨论、不予处罚等别的规范办法的，只提示。
 * 依据：《中华人民共和国行政处罚法》第三十九条、第四十七条、第五十八条；《重大行政决策程序暂行条例》第十条至第三十条。
 * 怎么改：补写执行情况；确实没有做的，写进不足。
 *
 * @good
 * 一、主要工作
 * （一）规范行政执法
 * 落实行政执法公示、全过程记录和重大执法决定法制审核制度，{90×办}。
 *
 * @bad
 * 一、主要工作
 * （一）规范行政执法
 * 全部持证上岗，评查案卷20卷，{100×办}。
 * → info「（一）规范行政执法」没有提到执法公示、全过程记录、法制审核。
 *
 * @bad
 * 一、主要工作
 * （一）规范行政执法
 * 组织执法人员培训，{100×办}。
 * → warning「（一）规范行政执法」没有提到执法公示、全过程记录、法制审核。
 */
import { headingOf, isWholeReport } from '../parts.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'

const shortest = 40
const enough = 100
/** Other ways to keep enforcement within the law: with one of them the section is not silent. */
const otherWays = /裁量|持证|执法资格|执法证|案卷|集体讨论|不予处罚|不予行政处罚|首违不罚|柔性执法|包容审慎|说理|执法监督/
const safeguards = [
  {
    heading: /^(?!.*监督).*(?:行政执法|文明执法|规范执法|执法水平)/,
    words: /三项制度|公示|全过程记录|全程记录|法制审核/,
    says: '没有提到执法公示、全过程记录、法制审核。',
  },
  {
    heading: /重大(?:行政)?决策|依法决策|科学决策|民主决策/,
    words: /公众参与|征求意见|听取意见|论证|风险评估|合法性审[查核]|集体讨论|听证/,
    says: '没有提到公众参与、专家论证、风险评估、合法性审查、集体讨论。',
  },
] as const

export const safeguardsMissing: Rule = {
  id: 'H03',
  name: '写了执法、决策，没有写必经的制度',
  severity: 'warning',
  check: (report) => {
    const headed = underHeadings(report)
    return headed.length > 0 ? headed : nowhere(report)
  },
}

const suggestion = '补写执行情况；确实没有做的，写进不足。'

const underHeadings = (report: CheckedReport): readonly Objection[] =>
  report.sections
    .filter(({ level }) => level === 2)
    .flatMap((section) => {
      const heading = headingOf(report, section)
      const body = report.text.slice(heading.end, section.end)
      return safeguards
        .filter(
          (one) => one.heading.test(section.title) && body.length >= shortest && !one.words.test(body) && !one.words.test(section.title),
        )
        .map(({ says }) => ({
          ...heading,
          message: says,
          suggestion,
          ...(body.length < enough || otherWays.test(body) ? { severity: 'info' as const } : {}),
        }))
    })

/** A whole report that tells of enforcement and nowhere of its three safeguards. */
function nowhere(report: CheckedReport): readonly Objection[] {
  const [enforcement] = safeguards
  const told = /行政执法能力|执法人员取得|处理案件\d|办理行政处罚案件\d|立案查处/.exec(report.text)
  if (!told || !isWholeReport(report) || enforcement.words.test(report.text)) return []
  return [{ start: told.index, end: told.index + told[0].length, message: `全文${enforcement.says}`, suggestion }]
}
