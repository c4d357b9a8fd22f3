/**
 * E08 前后矛盾
 *
 * 查什么：前面说没有某类人员，后面又说仅有几名同类人员；一处说没有发生某类案件、事件，另一处又写了件数；同一件事全年的数，前后两处写得不一样（作警告）。
 * 依据：公文应当表述准确（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：核实后统一。
 *
 * @good
 * 依法治镇办没有专职人员，由两名兼职人员承担工作。全年未发生行政诉讼案件，办理行政处罚案件3件。
 *
 * @good
 * 青石镇人民政府2023年法治政府建设情况报告
 * 全镇共调解矛盾纠纷239件。其中白河村调解矛盾纠纷12件。2022年全镇共调解矛盾纠纷210件。
 *
 * @bad
 * 依法治区办无编制和专职人员，职能划转后，仅一名专职人员从事该工作。
 * → error「仅一名专职人员」前面说没有专职人员，后面又说有。
 *
 * @bad
 * 目前司法所没有专职工作人员，日常工作由2名专职人员承担。
 * → error「由2名专职人员」前面说没有专职工作人员，后面又说有。
 *
 * @bad
 * 全年未发生行政诉讼案件。镇长出庭应诉，办理行政诉讼案件2件。
 * → error「行政诉讼案件2件」前面说没有行政诉讼案件，后面又说有。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设情况报告
 * 全镇共调解矛盾纠纷239件，普法宣传12场。
 * 总的看，全镇共调解矛盾纠纷293件。
 * → warning「293件」前面写的是239件。
 */
import { disagreeing } from '../disagreeing.ts'
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const denied =
  /(?:无|没有)[^，,。\n]{0,6}?((专职|兼职|执法|编制|专业|法律)*(?:专职|兼职|执法|编制|专业|法律|工作)人员)[^。\n]{0,60}?((?:仅|只有|仅有|现有|由)[一二两三四五\d]+[名人个]?(?:\1|\2人员))/g

export const contradictory: Rule = {
  id: 'E08',
  name: '前后矛盾',
  severity: 'error',
  check: (report) => [...staff(report.text), ...matters(report.text), ...disagreeing(report)],
}

const staff = (text: string): readonly Objection[] =>
  everyMatch(text, denied, ([whole, who, , later = '']) => ({
    message: `前面说没有${who}，后面又说有。`,
    suggestion: `核实后统一；前面写的是“${whole.slice(0, whole.length - later.length)}”。`,
  })).map((one) => ({ ...one, start: one.start + laterAt(text.slice(one.start, one.end)) }))

const laterAt = (quote: string): number =>
  Math.max(quote.lastIndexOf('仅'), quote.lastIndexOf('只有'), quote.lastIndexOf('现有'), quote.lastIndexOf('由'))

const kinds = '(?:行政复议|行政诉讼|行政应诉|行政赔偿|刑事|民转刑)案件|群体性事件|安全(?:生产|责任)?事故|越级上访|信访事项|依申请公开'
const none = new RegExp(
  `(?:无|没有|未发生|未出现|尚无|未收到|零发生)(?:一[起件例])?(?:新发)?(${kinds})(?!.{0,12}(?:败诉|被撤销|被纠错|超期|逾期))`,
  'g',
)

/** A matter that did not happen at all and yet has a number elsewhere in the text. Only plain denials of the whole year count. */
function matters(text: string): readonly Objection[] {
  const seen = new Set<string>()
  return [...text.matchAll(none)].flatMap((match) => {
    const name = match[1] ?? ''
    if (seen.has(name)) return []
    seen.add(name)
    const clause = text.slice(Math.max(0, match.index - 12), match.index)
    if (/因|引发|引起|造成|导致|由此|等|村|连续/.test(clause)) return []
    const stated = new RegExp(`(?<!其他|其它|上年|去年|年)${name}(?:共|总计|合计)?([1-9]\\d*)[件起次宗]`, 'g')
    return everyMatch(text, stated, (found) =>
      lastYear(text, found.index)
        ? null
        : {
            message: `${found.index > match.index ? '前面' : '后面'}说没有${name}，${found.index > match.index ? '后面又' : '这里却'}说有。`,
            suggestion: '核实后统一。',
          },
    ).slice(0, 1)
  })
}

const lastYear = (text: string, at: number): boolean =>
  /上年|去年|同期|(?:19|20)\d\d年[^，。]{0,8}$/.test(text.slice(Math.max(0, at - 14), at))
