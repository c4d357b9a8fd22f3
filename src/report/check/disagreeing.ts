import type { Fact } from '../read/facts.ts'
import { isIn, planPartsOf } from './parts.ts'
import { numberIn, sentenceAround } from './place.ts'
import type { CheckedReport, Objection } from './rule.ts'

const wholeYear = /全年|全[镇乡县区市]|全街道|本年度|累计|共/
const partOnly =
  /其中|上半年|下半年|季度|\d月|[一二三四五六七八九十]月|每|某|期间|活动|行动|专项|分别|新增|又|另|上年|去年|同期|较|比|力争|计划|目标/

/**
 * The same count for the whole year given differently in two sentences. Cautious: both numbers must have the same measure, unit and year and the same words
 * before them, both must speak of the whole year, neither of a share, a month or a plan.
 */
export function disagreeing(report: CheckedReport): readonly Objection[] {
  const { text } = report
  const seen = new Map<string, Fact>()
  const plans = planPartsOf(report)
  return report.facts.flatMap((fact) => {
    const key = isIn(plans, fact.start) ? null : keyOf(report, fact)
    if (key === null) return []
    const before = seen.get(key)
    if (!before) seen.set(key, fact)
    if (!before || before.value === fact.value || sentenceAround(text, before.start).start === sentenceAround(text, fact.start).start)
      return []
    const message = `前面写的是${before.value}${before.unit}。`
    return [{ ...numberIn(fact, text), message, suggestion: '核实后统一；说的不是一件事的，写清楚。', severity: 'warning' as const }]
  })
}

/** What makes two numbers the same count; null where the number is not one of the whole year. */
function keyOf(report: CheckedReport, { measure, unit, period, qualifier, quote, start, number }: Fact): string | null {
  const { text, year } = report
  if (measure === null || qualifier !== 'exact' || unit === '%') return null
  const sentence = text.slice(sentenceAround(text, start).start, start + quote.length)
  const clause = sentence.split(/[，,：:]/).at(-1) ?? ''
  if (!wholeYear.test(clause) || partOnly.test(clause)) return null
  const words = quote.replace(number, '').replace(/[\s\d]|全年|全[镇乡县区市]|全街道|本年度|累计|共/g, '')
  return words.length < 5 ? null : [measure, unit, period ?? year, words].join(' ')
}
