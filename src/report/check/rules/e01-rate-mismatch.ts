/**
 * E01 比率与分子分母不符
 *
 * 查什么：一句话里先写总数，再写其中办成的数，再写比率，而比率算出来不是这个数；“其中……占……%”同样重算；写了上年和今年两个数的，重算增减的幅度和方向。
 * 四舍五入或截尾到所写位数的，算对；带“余”“多”“近”“以上”的数不查。
 * 依据：统计数据应当真实、准确（《中华人民共和国统计法》）。
 * 怎么改：重新计算；分子分母不是这两个数的，在句子里写清楚。
 *
 * @good
 * 共排查调处矛盾纠纷112起，成功调处109起，成功率97%，办理网上信件5件，办结率100%。
 *
 * @good
 * 受理纠纷112件，其中婚姻家庭纠纷45件，占40.2%，邻里纠纷30件，占26.8%。办理案件50件，较上年的40件增长25%，比2022年的60件减少10件。
 *
 * @bad
 * 共受理矛盾纠纷2872宗，成功调处2784宗，成功率96.7%。
 * → error「2872宗，成功调处2784宗，成功率96.7%」2784÷2872=96.9%，写的是96.7%。
 *
 * @bad
 * 受理纠纷112件，其中婚姻家庭纠纷45件，占45%。
 * → error「112件，其中婚姻家庭纠纷45件，占45%」45÷112=40.2%，写的是45%。
 *
 * @bad
 * 办理案件50件，较上年的40件增长20%。信访量由2022年的60件降至2023年的45件，减少20件。
 * → error「50件，较上年的40件增长20%」40件到50件是增加25.0%，写的是20%。
 * → error「60件降至2023年的45件，减少20件」60件到45件是减少15件，写的是20件。
 *
 * @bad
 * 受理信访事项48件，去年同期为60件，同比上升20%。
 * → error「48件，去年同期为60件，同比上升20%」60件到48件是减少，写的是增加。
 */
import { type Change, everyChange } from '../changes.ts'
import { everyRate, type Rate } from '../rates.ts'
import type { Objection, Rule } from '../rule.ts'
import { everyShare, type Share } from '../shares.ts'

export const rateMismatch: Rule = {
  id: 'E01',
  name: '比率与分子分母不符',
  severity: 'error',
  check: ({ text }) => [
    ...everyRate(text).flatMap(wrong),
    ...everyShare(text).flatMap(wrongShare),
    ...everyChange(text).flatMap(wrongChange),
  ],
}

/** A stated percentage that is neither the rounded nor the cut-off one. */
const differs = (actual: number, { value, decimals }: { readonly value: number; readonly decimals: number }): boolean =>
  Math.abs(actual - value) >= 10 ** -decimals

function wrong(rate: Rate): readonly Objection[] {
  const { whole, part, bounded, start } = rate
  if (!whole || !part || bounded || whole.value === 0 || part.value > whole.value) return []
  return quotient({ ...rate, start: Math.min(whole.start, start), whole, part })
}

const wrongShare = (share: Share): readonly Objection[] =>
  share.whole.value === 0 || share.part.value > share.whole.value ? [] : quotient(share)

function quotient({ whole, part, value, decimals, start, end, number }: Share): readonly Objection[] {
  const actual = (part.value / whole.value) * 100
  if (!differs(actual, { value, decimals })) return []
  const message = `${part.value}÷${whole.value}=${actual.toFixed(Math.max(1, decimals))}%，写的是${value.toFixed(decimals)}%。`
  const suggestion = '重新计算；分子分母不是这两个数的，写清楚是哪两个数。'
  return [{ start, end, message, suggestion, proposal: { ...number, text: actual.toFixed(decimals) } }]
}

function wrongChange({ now, before, step, decimals, percent, rises, start, end, number }: Change): readonly Objection[] {
  const gap = now.value - before.value
  if (before.value === 0 || gap === 0) return []
  const way = gap > 0 ? '增加' : '减少'
  const says = `${before.value}${before.unit}到${now.value}${now.unit}是${way}`
  const suggestion = '重新计算；比较的不是这两个数的，写清楚是哪两个数。'
  if (gap > 0 !== rises) return [{ start, end, message: `${says}，写的是${rises ? '增加' : '减少'}。`, suggestion }]
  const actual = percent ? (Math.abs(gap) / before.value) * 100 : Math.abs(gap)
  if (!differs(actual, { value: step, decimals: percent ? decimals : 6 })) return []
  const [right, stated] = percent
    ? [`${actual.toFixed(Math.max(1, decimals))}%`, `${step.toFixed(decimals)}%`]
    : [`${actual}${now.unit}`, `${step}${now.unit}`]
  return [
    { start, end, message: `${says}${right}，写的是${stated}。`, suggestion, proposal: { ...number, text: actual.toFixed(decimals) } },
  ]
}
