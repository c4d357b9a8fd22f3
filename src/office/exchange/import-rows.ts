import { hash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { RecordEvent } from '../../kernel/event.ts'
import { decide } from '../../kernel/lifecycle.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Command, Context } from '../../kernel/step/command.ts'
import { type ImportForm, type RowFault, rowInput } from './import-input.ts'
import type { SheetRow } from './sheet-cells.ts'
import { pathOf } from './sheet-columns.ts'

/** A row that can be written, but for its id and its numbers, or why not. */
export type JudgedRow = { readonly row: SheetRow; readonly event: RecordEvent | null; readonly faults: readonly RowFault[] }

/**
 * The id of the nth record of a batch (UUID version 8): a batch knows its records without a list of them, so that it can be undone. They begin with the moment
 * of the batch and their place in it, for ids that begin alike stand together in every index. The batch's own id is random, which makes the rest as hard to
 * guess.
 */
export function recordIdOf(batch: string, index: number): string {
  const hex = hash('sha256', `${batch}/${index}`)
  const place = ((index >> 3) % 4096).toString(16).padStart(3, '0')
  return `${batch.slice(0, 13)}-8${place}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The same as version 0.3.0 and those before it made it: its batches can still be undone. */
export function earlierRecordIdOf(batch: string, index: number): string {
  const hex = hash('sha256', `${batch}/${index}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Judging = {
  readonly form: ImportForm
  readonly context: Context
  readonly fileName: string
  /** Told now and then how many rows are judged; `false` stops the work. */
  readonly going?: (done: number) => boolean
}

/** The rows that found another record alike, judged once more with what they found; all others stay as they are. */
export const judgedAgain = (
  judged: readonly JudgedRow[],
  found: ReadonlyMap<number, Context['alike']>,
  judging: Judging,
): readonly JudgedRow[] =>
  judged.map((one, nth) => {
    const alike = found.get(nth)
    return alike ? judgeRow(one.row, { ...judging, context: { ...judging.context, alike } }) : one
  })

/**
 * Every row through the same `decide` as a form on the screen, under the actor's own rights. Nothing is written, ids and numbers are still to be given; the
 * loop lets other requests in between. Stopped on the way, it gives what it has.
 */
export async function judgeRows(rows: readonly SheetRow[], judging: Judging): Promise<readonly JudgedRow[]> {
  const judged: JudgedRow[] = []
  for (const [index, row] of rows.entries()) {
    if (index % 250 === 249) {
      await turn()
      if (judging.going?.(index) === false) return judged
    }
    judged.push(judgeRow(row, judging))
  }
  return judged
}

function judgeRow(row: SheetRow, { form, context, fileName }: Judging): JudgedRow {
  const { input, faults, kept, title, village, on } = rowInput(row, form)
  const reason = `由文件“${fileName}”第 ${row.line} 行导入`
  const command: Command = { step: form.stepId, input, title, village, on, unit: form.unit, reason }
  const event = decide(form.register, null, command, context)
  if (!isProblem(event)) return { row, event: faults.length > 0 ? null : event, faults }
  const others = (event.details ?? [event])
    .map((one) => located(one, { form, kept }))
    .filter((one) => !faults.some(({ at }) => at >= 0 && at === one.at))
  // Guards judge the whole row: while a cell is unreadable their answer would mislead.
  return { row, event: null, faults: [...faults, ...(faults.length > 0 ? others.filter(({ at }) => at >= 0) : others)] }
}

/** The cell that a refusal of the kernel speaks of. Rows of a part that were empty in the sheet do not count in the kernel. */
function located(refusal: Problem, { form, kept }: { form: ImportForm; kept: ReadonlyMap<string, readonly number[]> }): RowFault {
  const path = refusal.field?.replace(
    /^(\w+)\[(\d+)\]/,
    (_, part: string, index: string) => `${part}[${kept.get(part)?.[Number(index)] ?? index}]`,
  )
  const at = form.columns.findIndex((column) => column !== undefined && pathOf(column.target) === path)
  return { heading: form.columns[at]?.heading ?? nameOf(form.register, path) ?? form.step.name, at, problem: refusal }
}

const nameOf = (register: AnyRegister, path: string | undefined): string | undefined => {
  const [root = '', sub] = path?.split(/\[\d+\]\.|\[/) ?? []
  const field = register.fields[root]
  if (root === 'title') return '事项名称'
  return field?.kind === 'parts' && sub && field.fields[sub] ? `${field.name}${field.fields[sub].name}` : field?.name
}

/** A fault of a row as a refusal that names line and field. */
export const rowProblem = ({ line }: SheetRow, { heading, problem: { message, next, law, guard } }: RowFault): Problem =>
  problem('MF-IMP-003', { field: heading, slots: { line, field: heading, why: message, help: next }, law, guard })
