import { type Problem, problem } from '../../kernel/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { cellText, type SheetRow } from './sheet-cells.ts'
import type { Column } from './sheet-columns.ts'

/** The heading row of a sheet: its place among the rows, and the column that stands at each position (undefined: none is needed there). */
export type Headings = { readonly at: number; readonly row: SheetRow; readonly columns: readonly (Column | undefined)[] }

/** Rows above the headings: a merged title, the unit, a line of groups. */
const deepest = 10
/** Columns that every clerk's book has and that say nothing; the last one is ours. */
const idle: readonly string[] = ['序号', '编号', '行号', '退回原因']

/** Spaces, the mark of required columns and full width do not count. */
const normal = (heading: string): string => heading.normalize('NFKC').replace(/[\s*＊:：]/g, '')
/** A unit or a hint in brackets at the end does not count either, where the rest is known. */
const bare = (heading: string): string => normal(heading).replace(/\([^()]*\)$/, '')

/**
 * Finds the row of headings: among the first ten the one with the most known names. Order is free; an unknown name, a doubled column or a missing
 * required one is refused, since a column that nobody reads would be lost without a word.
 */
export function findHeadings(columns: readonly Column[], rows: readonly SheetRow[]): Headings | Problem | null {
  const known = namesOf(columns)
  const found = rows.slice(0, deepest).map((row, at) => ({ row, at, columns: row.cells.map((cell) => lookUp(known, cellText(cell))) }))
  const count = (one: (typeof found)[number]) => one.columns.filter((column) => column !== undefined).length
  const best = found.reduce<(typeof found)[number] | null>(
    (winner, one) => (winner === null || count(one) > count(winner) ? one : winner),
    null,
  )
  if (!best || count(best) < Math.min(2, columns.length)) return null
  return headingFault(columns, best) ?? best
}

/** The refusal of a file in which no sheet has the headings. */
export const noHeadings = (register: AnyRegister, columns: readonly Column[]): Problem =>
  problem('MF-IMP-004', { slots: { register: register.name, known: offered(columns) } })

const offered = (columns: readonly Column[]): string =>
  columns
    .filter((column) => column.offered)
    .map(({ heading }) => heading)
    .join('、')

function headingFault(columns: readonly Column[], { row, columns: at }: Headings): Problem | null {
  const unknown = row.cells.map(cellText).filter((heading, index) => heading !== '' && !at[index] && !idle.includes(normal(heading)))
  if (unknown.length > 0)
    return problem('MF-IMP-005', {
      slots: {
        headings: unknown
          .slice(0, 20)
          .map((one) => `“${one.slice(0, 30)}”`)
          .join('、'),
        known: offered(columns),
      },
    })
  const twice = at.find((column, index) => column !== undefined && at.indexOf(column) !== index)
  if (twice) {
    const headings = row.cells.filter((_, index) => at[index] === twice).map((cell) => `“${cellText(cell)}”`)
    return problem('MF-IMP-006', { slots: { field: twice.heading, headings: headings.join('、') } })
  }
  const missing = columns.find((column) => column.required && !at.includes(column))
  return missing ? problem('MF-IMP-002', { field: missing.heading, slots: { field: missing.heading } }) : null
}

/** Every name of every column. A name of the definition wins over an alias; an alias of two columns is no name. */
function namesOf(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const aliases = new Map<string, Column | null>()
  for (const column of columns)
    for (const alias of [...column.aliases, bare(column.heading)]) {
      const name = normal(alias)
      aliases.set(name, aliases.has(name) && aliases.get(name) !== column ? null : column)
    }
  const clear = [...aliases].filter((entry): entry is [string, Column] => entry[1] !== null)
  return new Map([...clear, ...columns.map((column): [string, Column] => [normal(column.heading), column])])
}

const lookUp = (known: ReadonlyMap<string, Column>, heading: string): Column | undefined =>
  heading === '' ? undefined : (known.get(normal(heading)) ?? known.get(bare(heading)))
