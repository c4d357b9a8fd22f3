import { type FigureCatalogue, figureCatalogue } from '../../figures/catalogue.ts'
import type { Day } from '../../kernel/calendar/calendar.ts'
import { type Book, openBook } from '../../store/tally/tally.ts'
import type { Office } from '../office.ts'

/** Which figures, of which unit (outer code), over which days. */
export type FigureRequest = { readonly unit: string; readonly from: Day; readonly to: Day }

type Rules = { readonly catalogue: FigureCatalogue; readonly book: Book }
const rules = new WeakMap<object, Rules>()

/** The catalogue and the compiled SQL of all figures, made once per set of registers. */
export function rulesOf(office: Office): Rules {
  const known = rules.get(office.registers)
  if (known) return known
  const made = { catalogue: figureCatalogue(office.registers), book: openBook(office.registers) }
  rules.set(office.registers, made)
  return made
}
