/**
 * E04 分项加起来不等于总数
 *
 * 查什么：总数后面用冒号、括号或“分别为”列出各项，加起来不是总数；“其中”只列一部分的，加起来超过总数才算错。单位不同的、带“余”“多”的不查。
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
 * 化解纠纷20件，其中邻里纠纷12件、土地纠纷9件。
 * → error「20件，其中邻里纠纷12件、土地纠纷9件」各项相加是21件，超过了20件。
 */
import type { Objection, Rule } from '../rule.ts'
import { everySum, type Sum } from '../sums.ts'

export const sumMismatch: Rule = {
  id: 'E04',
  name: '分项加起来不等于总数',
  severity: 'error',
  check: ({ text }) => everySum(text).flatMap(wrong),
}

function wrong({ whole, parts, exhaustive }: Sum): readonly Objection[] {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const vague = whole.vague || parts.some((part) => part.vague)
  const tooLarge = parts.every(({ value }) => value <= whole.value)
  if (vague || parts.length < 2 || sum === whole.value || (sum < whole.value && !exhaustive) || !tooLarge) return []
  const message = exhaustive
    ? `各项相加是${sum}${whole.unit}，写的是${whole.value}${whole.unit}。`
    : `各项相加是${sum}${whole.unit}，超过了${whole.value}${whole.unit}。`
  return [{ start: whole.start, end: parts.at(-1)?.end ?? whole.end, message, suggestion: '核对各项和总数；有重复计算的，写明。' }]
}
