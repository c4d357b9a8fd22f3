import type { ChoiceField, Field, FieldKind, TextField } from '../../kernel/field.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { choicesIn, labelKey } from './import-choices.ts'
import { asDay, asMinute } from './import-dates.ts'
import type { Place } from './import-place.ts'
import { type Cell, isFault } from './sheet-cells.ts'
import type { Column } from './sheet-columns.ts'

/** What `decide` gets for a cell, or the refusal of the cell. What is only unusual is handed on, so that the kernel gives its own sentence. */
export type Converted = { readonly value: unknown } | { readonly problem: Problem }

type Full = string | number | boolean
type Converting = { readonly field: Field; readonly heading: string; readonly place: Place; readonly year?: number }
type Converter = (cell: Full, at: Converting) => Converted

const given = (value: unknown): Converted => ({ value })
const refused = (code: Parameters<typeof problem>[0], { heading }: Converting, slots: Record<string, string | number> = {}): Converted => ({
  problem: problem(code, { slots: { field: heading, ...slots } }),
})

/** The sheet in which a cell stands: where its unit is, and the year of its days. */
type Standing = { readonly place: Place; readonly year?: number }

/** The value of a filled cell in the form that the kernel takes. */
export function convert(cell: Cell | undefined, column: Column, sheet: Standing): Converted {
  if (cell === null || cell === undefined) return given(undefined)
  const at: Converting = { field: column.field, heading: column.heading, place: sheet.place, year: sheet.year }
  if (isFault(cell)) return refused('MF-IMP-013', at)
  const { kind } = column.field
  const isVillage = column.target.to === 'village'
  if (!isVillage && !repeated.has(kind)) return byKind[kind](cell, at)
  const met = meaningsIn(sheet, column)
  const meaning = met.get(cell) ?? (isVillage ? village(cell, at) : byKind[kind](cell, at))
  met.set(cell, meaning)
  return meaning
}

/** Of these ten thousand rows say the same few words again and again. */
const repeated: ReadonlySet<FieldKind> = new Set(['choice', 'choices', 'yesNo', 'date', 'person', 'persons', 'unit', 'units'])

const meanings = new WeakMap<Standing, Map<Column, Map<Full, Converted>>>()

/** What the words of a column mean, as far as they were met in this sheet. */
function meaningsIn(sheet: Standing, column: Column): Map<Full, Converted> {
  const columns = meanings.get(sheet) ?? new Map<Column, Map<Full, Converted>>()
  meanings.set(sheet, columns)
  const met = columns.get(column) ?? new Map<Full, Converted>()
  columns.set(column, met)
  return met
}

const text: Converter = (cell, at) => {
  if (isWorn(cell, at.field)) return refused('MF-IMP-012', at)
  const isNumber = (at.field as TextField).format !== undefined
  return given(isNumber || (at.field.secret && spacedName.test(String(cell).trim())) ? compact(String(cell)) : String(cell))
}
/** 王 强, 李　明: names of two characters are often spread to the width of three. */
const spacedName = /^\p{Script=Han}\s+\p{Script=Han}{1,3}$/u
/** Numbers of persons, firms and telephones are often spaced, or typed in full width. */
const compact = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '')
/** Kinds that have no column (sheet-columns.ts). */
const none: Converter = () => given(undefined)

/** One line per kind of field: a new kind does not compile until a sheet can bring it. */
const byKind: Readonly<Record<FieldKind, Converter>> = {
  text,
  longText: text,
  number: (cell, at) => given(asNumber(cell, 'unit' in at.field ? at.field.unit : '') ?? cell),
  money,
  date: (cell, { year }) => given(asDay(cell, year) ?? String(cell)),
  datetime: (cell, { year }) => given(asMinute(cell, year) ?? String(cell)),
  choice: (cell, { field }) => given(labelKey((field as ChoiceField).choices, String(cell)) ?? String(cell)),
  choices: (cell, { field }) => given(choicesIn((field as ChoiceField).choices, String(cell))),
  yesNo: (cell) => given(asYesNo(cell) ?? cell),
  person: (cell, at) => persons([String(cell)], at, ([id]) => id),
  persons: (cell, at) => persons(namesIn(String(cell)), at, (ids) => ids),
  unit: unitCode,
  units: unitCodes,
  docNo: (cell) =>
    given(
      String(cell)
        .replace(/\s/g, '')
        .replace(/[[［【(（](\d{4})[\]］】)）]/, '〔$1〕'),
    ),
  statutes: (cell) => given(titlesIn(String(cell))),
  link: none,
  links: none,
  files: none,
  parts: none,
  computed: none,
}

/**
 * Spreadsheets keep 15 digits: a longer number typed as a number has lost its end for good, and an id number (18 digits) always. It is never guessed.
 * In CSV the loss shows as 1.10105E+17.
 */
function isWorn(cell: Full, field: Field): boolean {
  const long = (field as TextField).format === 'idNumber' || (field as TextField).format === 'uscc'
  return typeof cell === 'number'
    ? long || Math.abs(cell) >= 1e15
    : typeof cell === 'string' && long && /^\d(\.\d+)?E\+?\d+$/i.test(cell.trim())
}

/** 1,200、1200人次 → 1200. 余, 约, 多 and 万 are no exact numbers and stay text, which the kernel refuses. */
function asNumber(cell: Full, unit: string | undefined): number | undefined {
  if (typeof cell !== 'string') return typeof cell === 'number' ? cell : undefined
  const bare = cell.normalize('NFKC').replace(/[\s,]/g, '')
  const digits = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined
}

/** Yuan in the sheet, 分 in the kernel; a third decimal place is refused, not rounded. */
function money(cell: Full, at: Converting): Converted {
  const yuan = asNumber(typeof cell === 'string' ? cell.replace(/[¥￥]/g, '') : cell, '元')
  if (yuan === undefined) return refused('MF-FLD-004', at, { expected: '以元为单位的金额，如 1200.50', got: String(cell).slice(0, 20) })
  const cents = Math.round(yuan * 100)
  return Math.abs(yuan * 100 - cents) > 1e-6 * Math.max(1, Math.abs(yuan))
    ? refused('MF-FLD-006', at, { limit: '最多保留两位小数' })
    : given(cents)
}

function asYesNo(cell: Full): boolean | undefined {
  if (typeof cell === 'boolean') return cell
  const word = String(cell).normalize('NFKC').trim().toLowerCase()
  if (['是', '有', '√', '✓', '✔', '1', 'true', 'y', 'yes'].includes(word)) return true
  return ['否', '无', '没有', '×', '✗', '0', 'false', 'n', 'no'].includes(word) ? false : undefined
}

/** The names in one cell, whatever separates them. */
export const namesIn = (cell: string): readonly string[] =>
  cell
    .split(/[、,，;；/\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Titles stand in 《》 or are separated by line ends, semicolons and enumeration commas. */
function titlesIn(cell: string): readonly string[] {
  const marked = [...cell.matchAll(/《([^《》]+)》/g)].map((match) => match[1] as string)
  return marked.length > 0 ? marked : namesIn(cell)
}

function persons(names: readonly string[], at: Converting, shape: (ids: readonly string[]) => unknown): Converted {
  const ids: string[] = []
  for (const name of names) {
    const found = at.place.persons(name)
    if (found.length === 0) return refused('MF-IMP-014', at, { name: name.slice(0, 20), unit: at.place.name })
    if (found.length > 1) return refused('MF-IMP-015', at, { name, unit: at.place.name, count: found.length })
    ids.push((found[0] as { id: string }).id)
  }
  return given(shape(ids))
}

function unitCode(cell: Full, at: Converting): Converted {
  const found = at.place.units(String(cell))
  const [unit] = found
  return unit && found.length === 1
    ? given(unit.code)
    : refused('MF-IMP-016', at, { name: String(cell).slice(0, 20), known: at.place.name })
}

/** Several units in one cell; one that nobody knows refuses the cell. */
function unitCodes(cell: Full, at: Converting): Converted {
  const found = namesIn(String(cell)).map((name) => unitCode(name, at))
  const unknown = found.find((one) => 'problem' in one)
  return unknown ?? given(found.flatMap((one) => ('value' in one ? [one.value] : [])))
}

function village(cell: Full, at: Converting): Converted {
  const found = at.place.villages(String(cell))
  const [unit] = found
  const known = at.place.villageNames.slice(0, 12).join('、')
  return unit && found.length === 1 ? given(unit.id) : refused('MF-IMP-016', at, { name: String(cell).slice(0, 20), known })
}
