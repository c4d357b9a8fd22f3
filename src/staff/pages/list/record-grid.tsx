import { useNavigate } from '@tanstack/react-router'
import type { ClipboardEvent, MouseEvent } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Row } from '../../api/types.ts'
import { asHtml, asTabs, type Block, fromTabs } from './clipboard.ts'
import type { ListColumn } from './columns.ts'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import type { Choosing } from './use-chosen.ts'
import { useCursor } from './use-cursor.ts'

type Props = {
  register: AnyRegister
  rows: readonly Row[]
  columns: readonly ListColumn[]
  total: number
  /** Number of the first row among all that fit, from 0. */
  first: number
  sums: Readonly<Record<string, number>> | null | undefined
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  onWiden: (name: string, width: number) => void
  onPaste: (block: Block) => void
  choosing: Choosing
}

/** Records as a spreadsheet: a cell cursor, marked blocks that can be copied, chosen rows. On a narrow screen each row is a card. */
export function RecordGrid(props: Props) {
  const { register, rows, columns, total, first, sums, choosing, onPaste } = props
  const navigate = useNavigate()
  const at = (index: number) => rows[index]
  const open = (index: number) => {
    const row = at(index)
    if (row) void navigate({ to: '/r/$register/$id', params: { register: register.id, id: row.id } })
  }
  const choose = (index: number) => {
    const row = at(index)
    if (row) choosing.toggle([row])
  }
  const { grid, onFocus, at: here, block, go, onKeyDown } = useCursor({ rows: rows.length, columns: columns.length + 1 }, { open, choose })
  const copy = (event: ClipboardEvent) => {
    if (window.getSelection()?.toString()) return
    event.preventDefault()
    const texts = textsIn(grid.current, block)
    event.clipboardData.setData('text/plain', asTabs(texts))
    event.clipboardData.setData('text/html', asHtml(texts))
  }
  const paste = (event: ClipboardEvent) => {
    const pasted = fromTabs(event.clipboardData.getData('text/plain'))
    if (pasted.length === 0) return
    event.preventDefault()
    onPaste(pasted)
  }
  const press = (event: MouseEvent) => {
    const [row, column] = ((event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place ?? '').split(',').map(Number)
    if (row !== undefined && column !== undefined && !(event.target as HTMLElement).closest('a, input')) go({ row, column }, event.shiftKey)
  }
  return (
    // A wide table moves inside its own frame, which the keyboard can reach through its cells.
    <div className="scroll">
      <table
        ref={grid}
        className="records grid-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus one by one is a grid (ARIA practices)
        role="grid"
        aria-label={register.name}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onMouseDown={press}
        onFocus={onFocus}
        onCopy={copy}
        onPaste={paste}
      >
        <GridHead {...props} />
        <tbody>
          {rows.map((row, index) => (
            <GridRow
              key={row.id}
              register={register}
              row={row}
              columns={columns}
              place={{ index, number: first + index + 2, here: here.row === index ? here.column : null, block }}
              chosen={choosing.has(row.id)}
              onChoose={() => choosing.toggle([row])}
            />
          ))}
        </tbody>
        <GridFoot columns={columns} sums={sums} total={total} />
      </table>
    </div>
  )
}

/** The texts of the marked block as they are shown: what is masked stays masked. The column of ticks is no text. */
function textsIn(
  grid: HTMLTableElement | null,
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): Block {
  const columns = Array.from({ length: right - Math.max(1, left) + 1 }, (_, index) => Math.max(1, left) + index)
  const text = (row: number, column: number) => {
    const shown = grid?.querySelector(`[data-place="${row},${column}"]`)?.textContent?.trim() ?? ''
    return shown === '—' ? '' : shown
  }
  return Array.from({ length: bottom - top + 1 }, (_, index) => columns.map((column) => text(top + index, column)))
}
