/**
 * E01 比率与分子分母不符
 *
 * 查什么：一句话里先写总数，再写其中办成的数，再写比率，而比率算出来不是这个数。四舍五入或截尾到所写位数的，算对；
 * 带“余”“多”“近”“以上”的数不查。
 * 依据：统计数据应当真实、准确（《中华人民共和国统计法》）。
 * 怎么改：重新计算；分子分母不是这两个数的，在句子里写清楚。
 *
 * @good
 * 共排查调处矛盾纠纷112起，成功调处109起，成功率97%，办理网上信件5件，办结率100%。
 *
 * @bad
 * 共受理矛盾纠纷2872宗，成功调处2784宗，成功率96.7%。
 * → error「2872宗，成功调处2784宗，成功率96.7%」2784÷2872=96.9%，写的是96.7%。
 */
import { everyRate, type Rate } from '../rates.ts'
import type { Objection, Rule } from '../rule.ts'

export const rateMismatch: Rule = {
  id: 'E01',
  name: '比率与分子分母不符',
  severity: 'error',
  check: ({ text }) => everyRate(text).flatMap(wrong),
}

function wrong({ whole, part, value, decimals, start, end, bounded }: Rate): readonly Objection[] {
  if (!whole || !part || bounded || whole.value === 0 || part.value > whole.value) return []
  const actual = (part.value / whole.value) * 100
  const unit = 10 ** -decimals
  if (Math.abs(actual - value) < unit) return []
  const shown = actual.toFixed(Math.max(1, decimals))
  const message = `${part.value}÷${whole.value}=${shown}%，写的是${value.toFixed(decimals)}%。`
  return [{ start: Math.min(whole.start, start), end, message, suggestion: '重新计算；分子分母不是这两个数的，写清楚是哪两个数。' }]
}
