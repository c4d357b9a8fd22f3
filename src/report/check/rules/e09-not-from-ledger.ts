/**
 * E09 数字与台账不符
 *
 * 查什么：调用者给出本单位本年度的指标时，报告里的数字与同一指标的台账数不同；写“余”“多”的，台账数不小于它、又不多出一成的，算对。没有给出指标的不查。
 * 依据：报告的数字应当有据可查（《法治政府建设与责任落实督察工作规定》关于据实报告的要求）。
 * 怎么改：按台账改正；台账漏登的，先补登。
 *
 * @good figures=disputes.handled:112:起
 * 青石镇2023年法治政府建设工作报告
 * 全年排查调处矛盾纠纷112起。
 *
 * @bad figures=disputes.handled:109:起
 * 青石镇2023年法治政府建设工作报告
 * 全年排查调处矛盾纠纷112起。
 * → warning「112起」台账里是109起，相差3起。
 */
import type { Fact } from '../../read/facts.ts'
import { numberIn } from '../place.ts'
import type { Objection, OfficialFigure, Rule } from '../rule.ts'

export const notFromLedger: Rule = {
  id: 'E09',
  name: '数字与台账不符',
  severity: 'warning',
  check: ({ facts, year, text }, { figures }) => {
    if (!figures) return []
    return facts.flatMap((fact) => {
      const official = figures.find(({ id }) => id === fact.measure)
      return official && (fact.period ?? year) === year ? differing(fact, official, text) : []
    })
  },
}

function differing(fact: Fact, { value, unit }: OfficialFigure, text: string): readonly Objection[] {
  if (fact.value === value || roundedDown(fact, value)) return []
  const gap = Math.round(Math.abs(fact.value - value) * 100) / 100
  return [
    {
      ...numberIn(fact, text),
      message: `台账里是${value}${unit}，相差${gap}${unit}。`,
      suggestion: `核对后改为${value}${unit}；台账漏登的，先补登。`,
    },
  ]
}

/** “110余起” for 112: the author rounded down, which is no difference (C4). */
const roundedDown = ({ qualifier, value }: Fact, exact: number): boolean =>
  qualifier !== 'exact' && value <= exact && exact < value * 1.1 + 10
