/**
 * E09 数字与台账不符
 *
 * 查什么：调用者给出本单位本年度的指标时，报告里的数字与同一指标的台账数不同；写“余”“多”的，台账数不小于它、又不多出一成的，算对。没有给出指标的不查；给出了指标而其中没有这一项的，只提示。
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
 *
 * @bad figures=disputes.succeeded:109:起
 * 青石镇2023年法治政府建设工作报告
 * 全年排查调处矛盾纠纷112起。
 * → info「112起」台账里没有这个数。
 */
import { compareFigures, type FigureComparison } from '../compare-figures.ts'
import { numberIn } from '../place.ts'
import type { CheckContext, CheckedReport, Objection, Rule } from '../rule.ts'

export const notFromLedger: Rule = {
  id: 'E09',
  name: '数字与台账不符',
  severity: 'warning',
  check: (report, context) => [
    ...compareFigures(report, context)
      .filter(({ difference }) => difference !== 0)
      .map((one) => differing(one, report.text)),
    ...untraceable(report, context),
  ],
}

/** Numbers that the registers could count and have nothing for. */
function untraceable({ facts, year, text }: CheckedReport, { figures, figuresYear }: CheckContext): readonly Objection[] {
  if (!figures) return []
  const counted = figuresYear ?? year
  const known = new Set(figures.map(({ id }) => id))
  return facts
    .filter(({ measure, period }) => measure !== null && !known.has(measure) && (period ?? year ?? counted) === counted)
    .map((fact) => ({
      ...numberIn(fact, text),
      message: '台账里没有这个数。',
      suggestion: '核实来源；台账漏登的，先补登。',
      severity: 'info',
    }))
}

function differing({ start, end, figure, stated, difference }: FigureComparison, text: string): Objection {
  const { value, unit, records } = figure
  const counted = records === undefined ? '' : `（${records}条记录）`
  const written = text.slice(start, end).replace(/\s/g, '')
  return {
    start,
    end,
    figure,
    message: `台账里是${value}${unit}${counted}，相差${Math.abs(difference)}${unit}。`,
    suggestion: `核对后改为${value}${unit}；台账漏登的，先补登。`,
    ...(written.startsWith(String(stated)) ? { proposal: { start, end, text: `${value}${written.slice(String(stated).length)}` } } : {}),
  }
}
