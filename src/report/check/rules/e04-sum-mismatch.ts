/**
 * E04 分项加起来不等于总数
 *
 * 查什么：总数后面用冒号、括号或“分别为”列出各项，加起来不是总数；“其中”只列一部分的，加起来超过总数才算错；先列各项后写“共”多少的、写“其余”多少的，同样重算。
 * 单位不同的、带“余”“多”的不查。
 * 依据：统计数据应当真实、准确（《中华人民共和国统计法》）。
 * 怎么改：核对各项和总数；有重复计算的，写明。
 *
 * @good
 * 受理事项1090件（其中许可2件，确认10件，给付1件，公共服务1077件）。公开信息253条：机构31条、法规71条、规划37条、财政11条、其他103条。
 *
 * @bad
 * 公开信息253条：机构31条、法规71条、规划37条、财政11条、其他104条。
 * → error「253条：机构31条、法规71条、规划37条、财政11条、其他104条」各项相加是254条，写的是253条。
 *
 * @bad
 * 办理诉讼案件72起，其中民事诉讼50起、行政诉讼14起、行政复议8起。
 * → warning「8起」行政复议、仲裁不是诉讼，不能算在诉讼案件里。
 *
 * @bad
 * 四个季度分别排查31件、27件、35件、29件，全年共排查124件。
 * → error「31件、27件、35件、29件，全年共排查124件」前面的数算下来是122件，写的是124件。
 *
 * @bad
 * 发现隐患728处，督促整改715处，其余15处正在整改。
 * → error「728处，督促整改715处，其余15处」前面的数算下来是13处，写的是15处。
 *
 * @bad
 * 审理案件12件，民事、行政、刑事分别为5件、4件、4件。
 * → error「12件，民事、行政、刑事分别为5件、4件、4件」各项相加是13件，写的是12件。
 *
 * @bad
 * 化解纠纷20件，其中邻里纠纷12件、土地纠纷9件。
 * → error「20件，其中邻里纠纷12件、土地纠纷9件」各项相加是21件，超过了20件。
 */
import type { Objection, Rule } from '../rule.ts'
import { everySum, type Sum } from '../sums.ts'
import { everyTotal, type Total } from '../totals.ts'

export const sumMismatch: Rule = {
  id: 'E04',
  name: '分项加起来不等于总数',
  severity: 'error',
  check: ({ text }) => [
    ...everySum(text).flatMap((sum) => [...wrong(sum), ...misplaced(text, sum)]),
    ...everyTotal(text).flatMap(wrongTotal),
  ],
}

function wrong({ whole, parts, exhaustive }: Sum): readonly Objection[] {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const vague = whole.vague || parts.some((part) => part.vague)
  const tooLarge = parts.every(({ value }) => value <= whole.value)
  if (vague || parts.length < 2 || sum === whole.value || (sum < whole.value && !exhaustive) || !tooLarge) return []
  const message = exhaustive
    ? `各项相加是${sum}${whole.unit}，写的是${whole.value}${whole.unit}。`
    : `各项相加是${sum}${whole.unit}，超过了${whole.value}${whole.unit}。`
  const total = { start: whole.start, end: whole.start + String(whole.value).length, text: String(sum) }
  return [
    {
      start: whole.start,
      end: parts.at(-1)?.end ?? whole.end,
      message,
      suggestion: '核对各项和总数；有重复计算的，写明。',
      ...(exhaustive && Number.isInteger(whole.value) ? { proposal: total } : {}),
    },
  ]
}

function wrongTotal({ parts, stated, right }: Total): readonly Objection[] {
  if (stated.value === right) return []
  const message = `前面的数算下来是${right}${stated.unit}，写的是${stated.value}${stated.unit}。`
  const digits = String(stated.value).length
  const proposal = { start: stated.start, end: stated.start + digits, text: String(right) }
  const start = Math.min(stated.start, ...parts.map((part) => part.start))
  return [
    {
      start,
      end: stated.end,
      message,
      suggestion: '核对各项和总数；有重复计算的，写明。',
      ...(Number.isInteger(stated.value) ? { proposal } : {}),
    },
  ]
}

/** A share that is not of the kind of its total: reconsideration is no litigation. */
function misplaced(text: string, { whole, parts }: Sum): readonly Objection[] {
  if (!/诉讼[^，,。；]{0,4}$/.test(text.slice(Math.max(0, whole.start - 10), whole.start))) return []
  return parts.flatMap(({ start, end }, index) => {
    const name = text.slice(Math.max(parts[index - 1]?.end ?? 0, start - 10), start)
    const message = '行政复议、仲裁不是诉讼，不能算在诉讼案件里。'
    return /复议|仲裁/.test(name) ? [{ start, end, message, suggestion: '分开写，总数一并改正。', severity: 'warning' as const }] : []
  })
}
