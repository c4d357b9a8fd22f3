import type { Figure } from '../kernel/figure.ts'
import type { AnyRegister, Area } from '../kernel/register.ts'

/** One figure of one register, found by its id. */
export type FigureEntry = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly area: Area
  readonly register: AnyRegister
  readonly definition: Figure
  /** Since which day the rule of counting holds. */
  readonly ruleSince: string
}

export type FigureCatalogue = ReadonlyMap<string, FigureEntry>

/** All figures of these registers by id. An id that two registers use is a fault of the definitions and throws. */
export function figureCatalogue(registers: readonly AnyRegister[]): FigureCatalogue {
  const catalogue = new Map<string, FigureEntry>()
  for (const register of registers)
    for (const [id, definition] of Object.entries(register.figures ?? {})) {
      if (catalogue.has(id)) throw new Error(`figure id “${id}” is used twice`)
      catalogue.set(id, entryOf(register, id, definition))
    }
  return catalogue
}

const entryOf = (register: AnyRegister, id: string, definition: Figure): FigureEntry => ({
  id,
  name: definition.name,
  unit: definition.unit,
  area: register.area,
  register,
  definition,
  ruleSince: definition.since ?? register.version.since,
})

/** The entry of a figure; an id the catalogue does not have is a bug and throws. */
export function getFigure(catalogue: FigureCatalogue, id: string): FigureEntry {
  const entry = catalogue.get(id)
  if (!entry) throw new Error(`there is no figure “${id}”`)
  return entry
}

/**
 * Whether the value of a unit is the sum of those of the units below it. Records, rows, sums and stocks add up, because a joint event counts once,
 * for its own unit (C7), unless the register counts a record for several (`alsoFor`). Distinct values, persons and rates are counted anew for the parent and
 * never added (C3); a manual value is what its source says.
 */
export const isAdditive = ({ definition: { count }, register }: Pick<FigureEntry, 'definition' | 'register'>): boolean =>
  count === 'places' || (['records', 'rows', 'sum', 'stock'].includes(count) && register.alsoFor === undefined)
