import type { Problem } from '../../kernel/problem.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import type { Place } from './import-place.ts'
import { convert } from './import-values.ts'
import type { SheetRow } from './sheet-cells.ts'
import type { Column } from './sheet-columns.ts'

/** What every row of a file is read by. */
export type ImportForm = {
  readonly register: AnyRegister
  readonly stepId: string
  readonly step: Step
  readonly unit: number
  readonly place: Place
  readonly columns: readonly (Column | undefined)[]
}

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
export function rowInput(row: SheetRow, { columns, place }: ImportForm): RowInput {
  const input: Record<string, unknown> = {}
  const base: { title?: unknown; village?: unknown; on?: unknown } = {}
  const parts = new Map<string, Map<number, Record<string, unknown>>>()
  const faults: RowFault[] = []
  for (const [at, column] of columns.entries()) {
    if (!column) continue
    const converted = convert(row.cells[at], column, place)
    if ('problem' in converted) faults.push({ heading: column.heading, at, problem: converted.problem })
    else if (converted.value !== undefined) put(converted.value, column, { input, base, parts })
  }
  const kept = new Map([...parts].map(([part, rows]) => [part, [...rows.keys()].sort((a, b) => a - b)]))
  for (const [part, order] of kept) input[part] = order.map((index) => parts.get(part)?.get(index))
  const { title, village, on } = base as { title?: string; village?: number; on?: string }
  return { input, title, village: village ?? null, on, faults, kept }
}

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
  } else base[target.to] = value
}
