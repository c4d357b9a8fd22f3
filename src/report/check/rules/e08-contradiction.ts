/**
 * E08 前后矛盾
 *
 * 查什么：前面说没有某类人员，后面又说仅有几名同类人员。
 * 依据：公文应当表述准确（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：核实后统一。
 *
 * @good
 * 依法治镇办没有专职人员，由两名兼职人员承担工作。
 *
 * @bad
 * 依法治区办无编制和专职人员，职能划转后，仅一名专职人员从事该工作。
 * → error「仅一名专职人员」前面说没有专职人员，后面又说有。
 */
import { everyMatch, type Rule } from '../rule.ts'

const denied =
  /(?:无|没有)[^，,。\n]{0,6}?((?:专职|兼职|执法|编制|专业|法律|工作)+人员)[^。\n]{0,60}?((?:仅|只有|仅有|现有)[一二两三四五\d]+[名人个]?\1)/g

export const contradictory: Rule = {
  id: 'E08',
  name: '前后矛盾',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, denied, ([whole, who, later = '']) => ({
      message: `前面说没有${who}，后面又说有。`,
      suggestion: `核实后统一；前面写的是“${whole.slice(0, whole.length - later.length)}”。`,
    })).map((one) => ({ ...one, start: one.start + laterAt(text.slice(one.start, one.end)) })),
}

const laterAt = (quote: string): number => Math.max(quote.lastIndexOf('仅'), quote.lastIndexOf('只有'), quote.lastIndexOf('现有'))
