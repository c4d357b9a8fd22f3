import { createHash } from 'node:crypto'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { isIdle, lookUp, namesOf } from './import-headings.ts'
import type { Fixed, ImportForm, Words } from './import-input.ts'
import { type Layout, normalHeading } from './import-layout.ts'
import { mostAlike } from './likeness.ts'
import { type Column, pathOf } from './sheet-columns.ts'

/** How a person understands the columns of a workbook. Columns by their key in the layout, fields by the path that refusals use; '' means: not imported. */
export type Mapping = {
  readonly columns: Readonly<Record<string, string>>
  /** One value for all rows, where the book has no column. */
  readonly fixed: Readonly<Record<string, string>>
  /** What stands for words that were not understood, by field; null leaves the cell empty. */
  readonly words: Readonly<Record<string, Words>>
  /** The columns of which a title is made, where none is one. */
  readonly title: readonly string[]
}

export const emptyMapping: Mapping = { columns: {}, fixed: {}, words: {}, title: [] }

/** The name under which the mapping of a workbook is remembered: its headings, in any order. Our own column of reasons does not count. */
export const headingsDigest = ({ keys, names }: Layout): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        keys
          .filter((_, at) => !isIdle(names[at] ?? []))
          .map(normalHeading)
          .sort(),
      ),
    )
    .digest('hex')
    .slice(0, 32)

/** A column of the sheet and where it goes. `sure`: known by its name, or decided by the person; otherwise a guess to be looked at. */
export type Placed = { readonly key: string; readonly path: string; readonly sure: boolean }

/** Where every column goes: as the person said, else by its name, else by likeness; what is like nothing is not imported until somebody says so. */
export function placeColumns(
  layout: Layout,
  columns: readonly Column[],
  { columns: decided }: Pick<Mapping, 'columns'>,
): readonly Placed[] {
  const known = namesOf(columns)
  const taken = new Set(Object.values(decided))
  const placed = layout.keys.map((key, at): Placed | null => {
    const said = Object.hasOwn(decided, key) ? decided[key] : undefined
    if (said !== undefined) return { key, path: said, sure: true }
    if (isIdle(layout.names[at] ?? [])) return { key, path: '', sure: true }
    const found = lookUp(known, layout.names[at] ?? [])
    const path = found ? pathOf(found.target) : ''
    if (path === '' || taken.has(path)) return null
    taken.add(path)
    return { key, path, sure: true }
  })
  const free = columns.filter((column) => !taken.has(pathOf(column.target)))
  return layout.keys.map((key, at) => placed[at] ?? guess(key, free, taken))
}

function guess(key: string, free: readonly Column[], taken: Set<string>): Placed {
  const left = free.filter((column) => !taken.has(pathOf(column.target)))
  const alike = mostAlike(
    key.replace(/#\d+$/, ''),
    left.map(({ heading }) => heading),
  )
  const column = left.find(({ heading }) => heading === alike)
  if (!column) return { key, path: '', sure: false }
  const path = pathOf(column.target)
  taken.add(path)
  return { key, path, sure: false }
}

/** The columns of which a title can be made without naming a party: what the matter is about. */
export function titleColumns(placed: readonly Placed[], columns: readonly Column[]): readonly string[] {
  const at = (kinds: readonly string[]) =>
    placed.filter(({ path }) => {
      const column = columns.find((one) => pathOf(one.target) === path)
      return column?.target.to === 'field' && !column.field.secret && kinds.includes(column.field.kind)
    })
  const told = at(['longText', 'text'])[0] ?? null
  return (told ? [told] : at(['choice', 'date']).slice(0, 2)).map(({ key }) => key)
}

type Binding = { readonly layout: Layout; readonly columns: readonly Column[] }

/** The part of a form that a mapping decides, as far as it goes, and the first thing that it leaves open: a field twice, or a required one nowhere. */
export type Bound = {
  readonly form: Pick<ImportForm, 'columns' | 'fixed' | 'words' | 'titleFrom'>
  readonly problem: Problem | null
}

export function bind(mapping: Mapping, { layout, columns }: Binding): Bound {
  const byPath = new Map(columns.map((column) => [pathOf(column.target), column]))
  const placed = placeColumns(layout, columns, mapping)
  const at = placed.map(({ path }) => byPath.get(path))
  const fixed = Object.entries(mapping.fixed).flatMap(([path, text]): Fixed[] => {
    const column = byPath.get(path)
    return column && text.trim() !== '' && !at.includes(column) ? [{ column, text }] : []
  })
  const words = new Map(
    Object.entries(mapping.words).flatMap(([path, said]) => (byPath.has(path) ? [[byPath.get(path) as Column, said] as const] : [])),
  )
  const titled = at.some((column) => column?.target.to === 'title')
  const made = titled ? [] : mapping.title.length > 0 ? mapping.title : titleColumns(placed, columns)
  const titleFrom = made.map((key) => layout.keys.indexOf(key)).filter((index) => index >= 0)
  const has = (column: Column) =>
    at.includes(column) ||
    fixed.some((one) => one.column === column) ||
    (column.target.to === 'title' && titleFrom.length > 0) ||
    isNamed(column, at)
  const lost = columns.find((column) => column.required && !has(column))
  const missing = lost && problem('MF-IMP-027', { field: pathOf(lost.target), slots: { field: lost.heading } })
  return { form: { columns: at, fixed, words, titleFrom }, problem: doubled(placed, at) ?? missing ?? null }
}

/** Rows of parties that come as names in one cell need no columns of their own. */
const isNamed = ({ target }: Column, at: readonly (Column | undefined)[]): boolean =>
  target.to === 'part' && at.some((column) => column?.target.to === 'names' && column.target.part === target.part)

function doubled(placed: readonly Placed[], at: readonly (Column | undefined)[]): Problem | null {
  const twice = at.find((column, index) => column !== undefined && at.indexOf(column) !== index)
  if (!twice) return null
  const headings = placed.filter((_, index) => at[index] === twice).map(({ key }) => `“${key}”`)
  return problem('MF-IMP-028', { slots: { field: twice.heading, headings: headings.join('、') } })
}
