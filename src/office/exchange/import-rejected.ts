import type { RowFault } from './import-input.ts'
import type { Layout } from './import-layout.ts'
import { type Cell, isFault, type SheetRow } from './sheet-cells.ts'
import { type OutCell, sheetBytes } from './sheet-write.ts'

/** The rejected file, by the faults of each row: the rows as they came, wrong cells marked and commented, with the column 退回原因. Corrected, it can be imported as it is. */
export function rejectedSheet(
  { names: levels, body }: Pick<Layout, 'names' | 'body'>,
  faults: readonly (readonly RowFault[])[],
): Promise<Uint8Array> {
  const names = levels.map(([name = '']) => name)
  const old = names.indexOf(title)
  const at = old >= 0 ? old : Math.max(names.length, ...body.map(({ cells }) => cells.length))
  const rows = body.map((row, index) => withReason(row, { at, reason: (faults[index] ?? []).map(sentence).join('\n') }))
  const marked = (index: number) => notesOf(faults[index] ?? [])
  return sheetBytes({ name: '退回', headings: Object.assign(padded(names, at), { [at]: title }), rows, marked })
}

/** The reasons by the cell they speak of: each stands as a comment beside its cell too. */
function notesOf(faults: readonly RowFault[]): ReadonlyMap<number, string> {
  const byCell = Map.groupBy(
    faults.filter(({ at }) => at >= 0),
    ({ at }) => at,
  )
  return new Map([...byCell].map(([at, some]) => [at, some.map(sentence).join('\n')]))
}

const title = '退回原因'

const sentence = ({ heading, problem: { message, next } }: RowFault): string =>
  message.includes(`“${heading}”`) ? `${message}${next}` : `${heading}：${message}${next}`

const padded = (names: readonly string[], length: number): string[] => Array.from({ length }, (_, index) => names[index] ?? '')

function withReason({ cells }: SheetRow, { at, reason }: { at: number; reason: string }): readonly OutCell[] {
  const row: OutCell[] = Array.from({ length: Math.max(at, cells.length) }, (_, index) => shown(cells[index]))
  row[at] = reason
  return row
}

/** A formula without a result has nothing to show. */
const shown = (cell: Cell | undefined): OutCell => (cell === undefined || isFault(cell) ? null : cell)
