import type { Field } from '../../kernel/field.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import type { Place } from './import-place.ts'
import { type Converted, convert, namesIn } from './import-values.ts'
import { type Cell, cellText, type SheetRow } from './sheet-cells.ts'
import { type Column, isParties } from './sheet-columns.ts'

/** What every row of a file is read by. */
export type ImportForm = {
  readonly register: AnyRegister
  readonly stepId: string
  readonly step: Step
  readonly unit: number
  readonly place: Place
  readonly columns: readonly (Column | undefined)[]
  /** The year of days that are written without one. */
  readonly year?: number
  /** Columns that the sheet lacks, with the one value that all rows get. */
  readonly fixed?: readonly Fixed[]
  /** What the user put in the place of words that were not understood, by column: null leaves the cell empty. */
  readonly words?: ReadonlyMap<Column, Words>
  /** The positions whose texts make the title, where no column is one. */
  readonly titleFrom?: readonly number[]
  /** Digests of the files that came with the sheet, by name. */
  readonly files?: ReadonlyMap<string, string>
}
export type Fixed = { readonly column: Column; readonly text: string }
export type Words = Readonly<Record<string, string | null>>

/** A refusal of one cell or of the whole row: `heading` names it, `at` is its position in the row (-1 when it belongs to none). */
export type RowFault = { readonly heading: string; readonly at: number; readonly problem: Problem }

/** A row as a command needs it. `kept`: which numbered rows of a part were filled, in order. */
export type RowInput = {
  readonly input: Readonly<Record<string, unknown>>
  readonly title: string | undefined
  readonly village: number | null
  readonly on: string | undefined
  readonly faults: readonly RowFault[]
  readonly kept: ReadonlyMap<string, readonly number[]>
}

/** Sorts the cells of a row to where they belong; cells that cannot be read are faults, empty cells are absent. */
export function rowInput(row: SheetRow, form: ImportForm): RowInput {
  const sorted: Sorted = { input: {}, base: {}, parts: new Map() }
  const faults: RowFault[] = []
  const take = (column: Column, cell: Cell | undefined, at: number) => {
    const converted = cellValue(cell, column, form)
    if ('problem' in converted) faults.push({ heading: column.heading, at, problem: converted.problem })
    else if (converted.value !== undefined) put(converted.value, column, sorted)
  }
  form.columns.forEach((column, at) => {
    if (column) take(column, row.cells[at], at)
  })
  for (const { column, text } of form.fixed ?? []) take(column, text, -1)
  const { input, base, parts } = sorted
  const kept = new Map([...parts].map(([part, rows]) => [part, [...rows.keys()].sort((a, b) => a - b)]))
  for (const [part, order] of kept) {
    const rows = order.map((index) => parts.get(part)?.get(index) ?? {})
    input[part] = isParties(form.register.fields[part] as Field) ? rows.map(asParty) : rows
  }
  const { title, village, on } = base as { title?: string; village?: number; on?: string }
  return { input, title: title ?? titleOf(row, form), village: village ?? null, on, faults, kept }
}

/** The value of a cell, with what the user decided about words that were not understood. */
function cellValue(cell: Cell | undefined, column: Column, form: ImportForm): Converted {
  const decided = form.words?.get(column)
  const typed = decided && cellText(cell)
  const meant =
    typed !== undefined && Object.hasOwn(decided as Words, typed) ? ((decided as Words)[typed] as string | null) : (cell ?? null)
  return column.field.kind === 'files' ? filesOf(meant, column, form.files) : convert(meant, column, form)
}

/** Files are named in their cell and came beside the sheet, in one package. */
function filesOf(cell: Cell, { heading }: Column, files: ImportForm['files']): Converted {
  const names = namesIn(cellText(cell))
  const lost = names.find((name) => !files?.has(name))
  if (lost !== undefined) return { problem: problem('MF-IMP-029', { slots: { field: heading, name: lost.slice(0, 60) } }) }
  return { value: names.length > 0 ? names.map((name) => files?.get(name)) : undefined }
}

const longestTitle = 40

/** A title put together from other columns, where the book has none. */
function titleOf({ cells }: SheetRow, { titleFrom = [] }: ImportForm): string | undefined {
  const made = titleFrom
    .map((at) => cellText(cells[at]).replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(' ')
  return made === '' ? undefined : [...made].slice(0, longestTitle).join('')
}

const unitEnd = /(公司|厂|店|社|部|局|所|站|院|校|中心|委员会|村|小组|集团|银行|协会)$/

/** A party of whom only the name is written is a unit if it is called like one, else a person; the preview shows which. */
const asParty = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  row.kind === undefined && typeof row.name === 'string' ? { ...row, kind: unitEnd.test(row.name) ? 'unit' : 'natural' } : row

type Sorted = {
  readonly input: Record<string, unknown>
  readonly base: { title?: unknown; village?: unknown; on?: unknown }
  readonly parts: Map<string, Map<number, Record<string, unknown>>>
}

function put(value: unknown, { target }: Column, { input, base, parts }: Sorted): void {
  if (target.to === 'field') input[target.field] = value
  else if (target.to === 'part') {
    const rows = parts.get(target.part) ?? new Map<number, Record<string, unknown>>()
    rows.set(target.index, { ...rows.get(target.index), [target.field]: value })
    parts.set(target.part, rows)
  } else if (target.to === 'names') {
    const rows = parts.get(target.part) ?? new Map<number, Record<string, unknown>>()
    for (const [index, name] of partyNames(String(value)).entries()) rows.set(index, { name, ...rows.get(index) })
    parts.set(target.part, rows)
  } else base[target.to] = value
}

/** 王强、赵立; 王强与赵立: the sign of the two sides separates too. */
const partyNames = (cell: string): readonly string[] =>
  namesIn(cell.replace(/(?<=[\p{Script=Han}]{2,})(与|和|诉|VS|vs)(?=[\p{Script=Han}]{2,})/gu, '、'))
