/**
 * E10 与上年相差过大
 *
 * 查什么：调用者给出上年报告时，同一指标的数比上年增减一半以上（上年不到十的不查）；多个数字与上年一字不差的，作一次提示。
 * 依据：报告的数字应当真实、准确（《中华人民共和国统计法》）；变化大的要能说明原因。
 * 怎么改：核对；属实的，在报告里说明原因。
 *
 * @good previous=全年排查调处矛盾纠纷100起。
 * 青石镇2023年法治政府建设工作报告
 * 全年排查调处矛盾纠纷112起。
 *
 * @bad previous=全年排查调处矛盾纠纷100起。
 * 青石镇2023年法治政府建设工作报告
 * 全年排查调处矛盾纠纷212起。
 * → warning「212起」上年是100起，增加了112%。
 *
 * @bad previous=全年排查调处矛盾纠纷112起，成功调处109起，发放宣传资料3621份，开展普法宣传活动27场。
 * 青石镇2023年法治政府建设工作报告
 * 全年排查调处矛盾纠纷112起，成功调处109起，发放宣传资料3621份，开展普法宣传活动27场。
 * → warning「112起」有4个数字与上年一字不差。
 */
import type { Fact } from '../../read/facts.ts'
import { numberIn } from '../place.ts'
import type { Objection, Rule } from '../rule.ts'

const least = 10
const change = 0.5
const several = 4

export const unlikeLastYear: Rule = {
  id: 'E10',
  name: '与上年相差过大',
  severity: 'warning',
  check: ({ facts, text }, { previous }) => {
    if (!previous) return []
    const pairs = facts.flatMap((fact) => {
      const before = fact.measure === null ? undefined : previous.find((one) => one.measure === fact.measure && one.unit === fact.unit)
      return before ? [{ fact, before }] : []
    })
    const copied = pairs.filter(({ fact, before }) => fact.value === before.value && fact.value >= least && fact.value % 10 !== 0)
    return [
      ...pairs.flatMap(({ fact, before }) => jump(fact, before, text)),
      ...(copied.length >= several ? [sameAgain(copied, text)] : []),
    ]
  },
}

function jump(fact: Fact, before: Fact, text: string): readonly Objection[] {
  const rise = (fact.value - before.value) / before.value
  if (before.value < least || Math.abs(rise) <= change) return []
  const percent = `${Math.round(Math.abs(rise) * 100)}%`
  const message = `上年是${before.value}${before.unit}，${rise > 0 ? '增加' : '减少'}了${percent}。`
  return [{ ...numberIn(fact, text), message, suggestion: '核对；属实的，说明原因。' }]
}

function sameAgain(copied: readonly { fact: Fact }[], text: string): Objection {
  const [first] = copied
  const place = first ? numberIn(first.fact, text) : { start: 0, end: 0 }
  return { ...place, message: `有${copied.length}个数字与上年一字不差。`, suggestion: '核对是否沿用了上年的文稿。' }
}
