import type { Fact } from '../read/facts.ts'
import { numberIn, type Place } from './place.ts'
import type { CheckContext, CheckedReport, OfficialFigure } from './rule.ts'

/** A number of the text beside the figure of the registers that counts the same. `difference`: stated less counted; 0 where a rounded number fits. */
export type FigureComparison = Place & { readonly figure: OfficialFigure; readonly stated: number; readonly difference: number }

/** Every number of the text whose measure and year have a figure, in the order of the text. Numbers of other years and without a measure are left out. */
export function compareFigures(
  { facts, year, text }: CheckedReport,
  { figures = [], figuresYear }: CheckContext,
): readonly FigureComparison[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const counted = figuresYear ?? year
  return facts.flatMap((fact) => {
    const figure = fact.measure === null ? undefined : byId.get(fact.measure)
    if (!figure || (fact.period ?? year ?? counted) !== counted) return []
    const gap = Math.round((fact.value - figure.value) * 100) / 100
    return [{ ...numberIn(fact, text), figure, stated: fact.value, difference: fits(fact, figure.value) ? 0 : gap }]
  })
}

/** “110余起” for 112: the author rounded down, which is no difference. */
const fits = ({ qualifier, value }: Fact, exact: number): boolean =>
  value === exact || (qualifier !== 'exact' && value <= exact && exact < value * 1.1 + 10)
