import { type Cell, cellText, type SheetRow } from './sheet-cells.ts'

/** Where a sheet has its headings and which of its rows stand for records. */
export type Layout = {
  /** Line of the (first) heading row, as the user sees it. */
  readonly line: number
  /** One name per column, unique: `当事人一·姓名` for two levels, `列C` where nothing is written, `姓名#2` for a second one. */
  readonly keys: readonly string[]
  /** The names under which a column may be known, the most exact first. */
  readonly names: readonly (readonly string[])[]
  /** What stands above the headings. */
  readonly above: string
  /** The year that the title names; days without a year are read in it. */
  readonly year: number | null
  readonly body: readonly SheetRow[]
  readonly asides: readonly Aside[]
}

/** A row that is no record, and why. Every one is told to the user. */
export type Aside = { readonly line: number; readonly kind: AsideKind; readonly text: string }
export type AsideKind = keyof typeof asideNames
export const asideNames = {
  total: '合计或小计',
  heading: '重复的表头',
  section: '分组标题',
  note: '表后说明',
  example: '模板示例',
} as const

/** Rows above the headings: a merged title, the unit, a line of groups. */
export const deepest = 15

/** The mark before the title of the template's example. */
export const exampleMark = '【示例】'

/** Spaces, the mark of required columns and full width do not count. */
export const normalHeading = (heading: string): string => heading.normalize('NFKC').replace(/[\s*＊:：·]/g, '')

const withoutSpace = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, '') : text)
const textOf = (cell: Cell | undefined): string => withoutSpace(cellText(cell))
const texts = (row: SheetRow | undefined): readonly string[] => (row?.cells ?? []).map(textOf)

/** A place where headings may stand: the row, and whether the next one belongs to them. */
export type Candidate = { readonly at: number; readonly deep: 1 | 2; readonly names: Layout['names'] }

/** Every way in which the first rows can be headings, one level or two. */
export const candidatesIn = (rows: readonly SheetRow[]): readonly Candidate[] =>
  rows.slice(0, deepest).flatMap((row, at): Candidate[] => {
    const one: Candidate = { at, deep: 1, names: texts(row).map((name) => (name === '' ? [] : [name])) }
    // A title alone in its row is no group.
    const groups = one.names.filter((names) => names.length > 0).length
    return at + 1 < rows.length && groups > 1 ? [one, { at, deep: 2, names: joined(row, rows[at + 1] as SheetRow) }] : [one]
  })

/** Two levels: a group stands over its columns, written once at the first; a column without a second level keeps the first. */
function joined(upper: SheetRow, lower: SheetRow): Layout['names'] {
  const [groups, single] = [texts(upper), texts(lower)]
  let group = ''
  return Array.from({ length: Math.max(groups.length, single.length) }, (_, at) => {
    const [own = '', below = ''] = [groups[at], single[at]]
    if (own !== '') group = own
    if (below === '' || below === own) return own === '' ? [] : [own]
    return group === '' ? [below] : [`${group}${below}`, below]
  })
}

/** A layout, and how many rows of its sheet were there when it was made. */
type Laid = { readonly layout: Layout; readonly rows: number }

const laid = new WeakMap<readonly SheetRow[], Map<string, Laid>>()

/**
 * The layout with the headings at this place. Every opening step, and preview, check and write ask for it again: a sheet is sorted once. Of a sheet that is still
 * being read it holds what has come; asked again it goes on with what came since.
 */
export function layoutAt(rows: readonly SheetRow[], candidate: Candidate): Layout {
  const known = laid.get(rows) ?? new Map<string, Laid>()
  laid.set(rows, known)
  const place = `${candidate.at} ${candidate.deep}`
  const before = known.get(place) ?? { layout: headedBy(rows, candidate), rows: candidate.at + candidate.deep }
  const layout = rows.length > before.rows ? withRows(before.layout, rows, { candidate, from: before.rows }) : before.layout
  known.set(place, { layout, rows: Math.max(before.rows, rows.length) })
  return layout
}

function headedBy(rows: readonly SheetRow[], { at, names }: Candidate): Layout {
  const above = rows
    .slice(0, at)
    .map((row) => texts(row).filter(Boolean).join(' '))
    .join(' ')
  return { line: rows[at]?.line ?? 1, keys: keysOf(names), names, above, year: yearIn(above), body: [], asides: [] }
}

type Sorting = { readonly candidate: Candidate; readonly from: number }

function withRows(layout: Layout, rows: readonly SheetRow[], { candidate: { at, deep }, from }: Sorting): Layout {
  const heads = rows.slice(at, at + deep).map(texts)
  const sorted = rows.slice(from).map((row) => ({ row, kind: kindOf(row, heads) }))
  const asides = sorted.flatMap(({ row, kind }) =>
    kind === null ? [] : [{ line: row.line, kind, text: texts(row).filter(Boolean).join(' ').slice(0, 80) }],
  )
  const body = sorted.filter(({ kind }) => kind === null).map(({ row }) => row)
  return { ...layout, body: [...layout.body, ...body], asides: [...layout.asides, ...asides] }
}

/** The one year that a title names: 2026年, 二〇二六年 is not read. Several years name none. */
export function yearIn(title: string): number | null {
  const years = new Set([...title.normalize('NFKC').matchAll(/(?<!\d)(20\d{2})(?:\s*年|(?!\d))/g)].map(([, year]) => Number(year)))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

function keysOf(names: Layout['names']): readonly string[] {
  const seen = new Map<string, number>()
  return names.map(([name], at) => {
    const key = name ?? `列${columnLetters(at)}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}

/** 0 → A, 26 → AA. */
export const columnLetters = (at: number): string =>
  (at < 26 ? '' : columnLetters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

const sums = /^(合计|总计|小计|共计|累计|总数|本[页月季年]合计|.{0,12}(小计|合计))$/
const remarks = /^(注|备注|说明|填表|制表|填报|审核|审批|单位负责人|负责人|联系人|报送|统计|打印)(?:[人日期时间单位说明员])*[:：]?/
const groups = /^([（(]?[一二三四五六七八九十]{1,3}[）)、.．])/

/** Why a row below the headings is no record; null for one that is. `heads`: the texts of the heading rows. */
function kindOf(row: SheetRow, heads: readonly (readonly string[])[]): AsideKind | null {
  if (row.cells.some(isExample)) return 'example'
  const filled = firstTexts(row, 4)
  const words = filled.filter(isWord).length > 2 ? [] : firstTexts(row, 3, isWord)
  if (words.length <= 2 && words.some((text) => sums.test(text.replace(/[:：]$/, '')))) return 'total'
  if (heads.some((head) => isHeading(row, head))) return 'heading'
  if (filled.length <= 3 && remarks.test(filled[0] ?? '')) return 'note'
  if (filled.length === 1 && (heads[0]?.length ?? 0) > 2 && groups.test(filled[0] ?? '')) return 'section'
  return null
}

const isExample = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.includes(exampleMark) && cell.trimStart().startsWith(exampleMark)

/** The first texts of a row, at most so many: nearly every row of ten thousand has more than are asked for. */
function firstTexts({ cells }: SheetRow, most: number, isAsked: (text: string) => boolean = Boolean): readonly string[] {
  const found: string[] = []
  for (const cell of cells) {
    if (found.length === most) break
    const text = textOf(cell)
    if (isAsked(text)) found.push(text)
  }
  return found
}

const isWord = (text: string): boolean => text !== '' && !/^[\d.,%]+$/.test(text)

/** A repeated heading says, where it says anything, nearly always what the heading says: a few cells that say something else, and it is none. */
function isHeading({ cells }: SheetRow, names: readonly string[]): boolean {
  let [same, other] = [0, 0]
  for (let at = 0; at < cells.length; at += 1) {
    const text = textOf(cells[at])
    if (text === '') continue
    if (text === names[at]) same += 1
    else other += 1
    if (other > cells.length * 0.3) return false
  }
  return same + other > 1 && same >= (same + other) * 0.7
}
