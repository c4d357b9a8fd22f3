import type { FigureListed, RegisterEntry } from '../../api/types.ts'

/** The figures of one register: those that say something before those that nobody has reported. */
export type RegisterGroup = {
  readonly id: string
  readonly name: string
  readonly told: readonly FigureListed[]
  readonly untold: readonly FigureListed[]
}
export type AreaGroup = { readonly area: string; readonly name: string; readonly registers: readonly RegisterGroup[] }

/** A zero that somebody confirmed says something; 未填报 does not. */
export const isTold = ({ value }: FigureListed): boolean => value !== null

type Known = { readonly entries: readonly RegisterEntry[]; readonly areas: Readonly<Record<string, string>> }

/** Figures under the area and the register that they count; in an area, registers of which something is known come first. */
export function groupFigures(figures: readonly FigureListed[], { entries, areas }: Known): readonly AreaGroup[] {
  const byRegister = Map.groupBy(figures, ({ register }) => register)
  const groups = [...byRegister].map(([id, some]) => {
    const entry = entries.find((one) => one.id === id)
    return { area: entry?.area ?? '', id, name: entry?.name ?? id, ...partsOf(some) }
  })
  return Object.entries({ ...areas, '': '其他' }).flatMap(([area, name]) => {
    const own = groups.filter((group) => group.area === area)
    const registers = [...own.filter(({ told }) => told.length > 0), ...own.filter(({ told }) => told.length === 0)]
    return registers.length > 0 ? [{ area, name, registers }] : []
  })
}

function partsOf(figures: readonly FigureListed[]): Pick<RegisterGroup, 'told' | 'untold'> {
  return { told: figures.filter(isTold), untold: figures.filter((one) => !isTold(one)) }
}

/** Figures whose name, id or register has these words in it. */
export function figuresWith(words: string, figures: readonly FigureListed[], entries: readonly RegisterEntry[]): readonly FigureListed[] {
  if (words === '') return figures
  const registers = new Set(entries.filter(({ name }) => name.includes(words)).map(({ id }) => id))
  return figures.filter(({ name, id, register }) => name.includes(words) || id.includes(words) || registers.has(register))
}
