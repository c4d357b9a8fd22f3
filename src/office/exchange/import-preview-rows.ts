import type { RecordEvent } from '../../kernel/event.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Office } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'
import type { ImportForm, RowInput } from './import-input.ts'
import { rowInput } from './import-input.ts'
import type { Layout } from './import-layout.ts'
import { judgeRows, rowProblem } from './import-rows.ts'
import { contextOf } from './import-target.ts'
import type { SheetRow } from './sheet-cells.ts'

/** A row as it will be stored, in words, or what holds it back. */
export type PreviewRow = {
  readonly line: number
  readonly cells: readonly { readonly heading: string; readonly text: string }[]
  readonly faults: readonly { readonly heading: string; readonly message: string; readonly next: string }[]
}

/** So many rows are shown. */
const shown = 8

type Showing = {
  readonly form: ImportForm
  readonly layout: Layout
  readonly file: { readonly name: string }
  /** Columns are still to be decided: what no column brings is told once and not with every row. */
  readonly open: boolean
}

/** The first rows, judged by the same rules as the import itself. */
export async function previewRows(office: Office, actor: Actor, { form, layout, file, open }: Showing): Promise<readonly PreviewRow[]> {
  const context = contextOf(office, actor, form)
  const judged = await judgeRows(layout.body.slice(0, shown), { form, context, fileName: file.name })
  return judged.map(({ row, event, faults }) => ({
    line: row.line,
    cells: cellsOf(office, form, { row, event }),
    faults: faults
      .filter(({ at }) => !open || at >= 0)
      .map((fault) => ({ heading: fault.heading, ...(({ message, next }) => ({ message, next }))(rowProblem(row, fault)) })),
  }))
}

type Seen = { readonly row: SheetRow; readonly event: RecordEvent | null }

/** What the event would set; for a row that is held back, what could be read. */
function cellsOf(office: Office, form: ImportForm, { row, event }: Seen): PreviewRow['cells'] {
  const read: RowInput = rowInput(row, form)
  const values = event?.set ?? read.input
  const village = read.village === null ? '' : (office.tree().get(read.village)?.shortName ?? '')
  // What is worked out of the others stands in no column.
  const fields = Object.entries(form.register.fields).filter(([name, { kind }]) => values[name] !== undefined && kind !== 'computed')
  return [
    { heading: '事项名称', text: read.title ?? '' },
    ...(village ? [{ heading: '村（社区）', text: village }] : []),
    ...fields.map(([name, field]) => ({ heading: field.name, text: inWords(office, field, values[name]) })),
  ]
}

/** What could not be read as a value of its kind is shown as it was typed. */
function inWords(office: Office, field: Parameters<typeof valueInWords>[1], value: unknown): string {
  const text = valueInWords(office, field, value)
  return text.includes('NaN') ? String(value) : text.slice(0, 200)
}
