import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import type { OfficialFigure } from '../../report/check/rule.ts'
import { tallyFigures } from '../figures/tally-figures.ts'
import type { Office } from '../office.ts'

/** The figures of a unit and year that a report is held against; those without a value (nothing reported, too few) are left out. Refuses as `tallyFigures`. */
export async function officialFigures(
  office: Office,
  actor: Actor,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<readonly OfficialFigure[] | Problem> {
  const values = await tallyFigures(office, actor, { unit, from: `${year}-01-01`, to: `${year}-12-31` })
  if (isProblem(values)) return values
  return values.flatMap(({ id, value, unit: counter, records }) => (value === null ? [] : [{ id, value, unit: counter, records }]))
}
