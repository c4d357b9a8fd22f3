import { suppressGroups } from '../../figures/suppression.ts'
import { type FigureValue, whyNot } from '../../figures/value.ts'
import { hide, smallest } from './small-groups.ts'

/** What a cell of a table tells. */
type Told = Pick<FigureValue, 'value' | 'numerator' | 'denominator' | 'records' | 'why'>

/** A single cell that is too small to be told; a rate by its numerator, its base and what is missing from it. */
export function few<C extends Told>(cell: C): C {
  const { value, numerator, denominator } = cell
  const counts = numerator === undefined || denominator === undefined ? [value ?? 0] : [numerator, denominator, denominator - numerator]
  return counts.some((count) => count > 0 && count < smallest) ? hide({ ...cell, hidden: 0 }, whyNot.tooFew) : cell
}

/** The cells of one row or column without the small ones, and without as many more as keep those from being worked out from the whole. */
export function withoutSmallCells<C extends Told>(cells: readonly C[]): readonly C[] {
  const sizes = suppressGroups(
    cells.map(({ value, denominator }, index) => ({ group: String(index), value: denominator ?? value ?? 0 })),
    smallest,
  )
  return cells.map((cell, index) => (sizes[index]?.value === null ? hide({ ...cell, hidden: 0 }, whyNot.tooFew) : few(cell)))
}
