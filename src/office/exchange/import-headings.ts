import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Candidate, candidatesIn, type Layout, layoutAt, normalHeading as normal } from './import-layout.ts'
import type { SheetRow } from './sheet-cells.ts'
import type { Column } from './sheet-columns.ts'

/** The headings of a sheet with its rows, and the column that stands at each position (undefined: none is needed there). */
export type Headings = {
  readonly layout: Layout
  readonly columns: readonly (Column | undefined)[]
  /** Where they stand. */
  readonly candidate: Candidate
}

/** Columns that every clerk's book has and that say nothing; the last one is ours. */
const idle: readonly string[] = ['序号', '编号', '行号', '退回原因']

/** A unit or a hint in brackets at the end does not count, where the rest is known. */
const bare = (heading: string): string => normal(heading).replace(/\([^()]*\)$/, '')

/**
 * Finds the headings: of the first rows the one, or the pair of rows with groups above, with the most known names. Order is free. Null where hardly any is
 * known.
 */
export function findHeadings(columns: readonly Column[], rows: readonly SheetRow[]): Headings | null {
  const known = namesOf(columns)
  const found = candidatesIn(rows).map((candidate) => ({ candidate, columns: candidate.names.map((names) => lookUp(known, names)) }))
  const count = (one: (typeof found)[number]) => new Set(one.columns.filter((column) => column !== undefined)).size
  const best = found.reduce<(typeof found)[number] | null>(
    (winner, one) => (winner === null || count(one) > count(winner) ? one : winner),
    null,
  )
  if (!best || count(best) < Math.min(2, columns.length)) return null
  return { layout: layoutAt(rows, best.candidate), columns: best.columns, candidate: best.candidate }
}

/** The refusal of a file in which no sheet has the headings. */
export const noHeadings = (register: AnyRegister, columns: readonly Column[]): Problem =>
  problem('MF-IMP-004', { slots: { register: register.name, known: offered(columns) } })

const offered = (columns: readonly Column[]): string =>
  columns
    .filter((column) => column.offered)
    .map(({ heading }) => heading)
    .join('、')

/** Whether a column of this name says nothing that has to be imported. */
export const isIdle = (names: readonly string[]): boolean => names.length === 0 || names.some((name) => idle.includes(normal(name)))

/** An unknown name, a doubled column or a missing required one: without a person who decides about them, the file is refused, since a column that nobody reads would be lost without a word. */
export function headingFault(columns: readonly Column[], { layout, columns: at }: Headings): Problem | null {
  const unknown = layout.names.flatMap((names, index) => (at[index] || isIdle(names) ? [] : [names[0] as string]))
  if (unknown.length > 0) {
    const headings = unknown.slice(0, 20).map((one) => `“${one.slice(0, 30)}”`)
    return problem('MF-IMP-005', { slots: { headings: headings.join('、'), known: offered(columns) } })
  }
  const twice = at.find((column, index) => column !== undefined && at.indexOf(column) !== index)
  if (twice) {
    const headings = layout.names.filter((_, index) => at[index] === twice).map(([name]) => `“${name}”`)
    return problem('MF-IMP-006', { slots: { field: twice.heading, headings: headings.join('、') } })
  }
  const missing = columns.find((column) => column.required && !at.includes(column))
  return missing ? problem('MF-IMP-002', { field: missing.heading, slots: { field: missing.heading } }) : null
}

/** Every name of every column. A name of the definition wins over an alias; an alias of two columns is no name. */
export function namesOf(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const aliases = new Map<string, Column | null>()
  for (const column of columns)
    for (const alias of [...column.aliases, bare(column.heading)]) {
      const name = normal(alias)
      aliases.set(name, aliases.has(name) && aliases.get(name) !== column ? null : column)
    }
  const clear = [...aliases].filter((entry): entry is [string, Column] => entry[1] !== null)
  return new Map([...clear, ...columns.map((column): [string, Column] => [normal(column.heading), column])])
}

/** The column of these names, the most exact name first. */
export function lookUp(known: ReadonlyMap<string, Column>, names: readonly string[]): Column | undefined {
  for (const name of names) {
    const found = known.get(normal(name)) ?? known.get(bare(name))
    if (found) return found
  }
  return undefined
}
