import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** A cell by its row (-1: the heads) and column. */
export type Cell = { readonly row: number; readonly column: number }
/** Where the cursor stands, and where the marked block began. */
export type Cursor = { readonly at: Cell; readonly from: Cell }

type Size = { readonly rows: number; readonly columns: number }
type Acts = { readonly open: (row: number) => void; readonly choose: (row: number) => void }

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

const within = (cell: Cell, { rows, columns }: Size): Cell => ({
  row: Math.max(0, Math.min(rows - 1, cell.row)),
  column: Math.max(0, Math.min(columns - 1, cell.column)),
})

function target({ row, column }: Cell, event: KeyboardEvent, size: Size): Cell | null {
  const far = event.ctrlKey || event.metaKey
  if (event.key === 'Home') return { row: far ? 0 : row, column: 0 }
  if (event.key === 'End') return { row: far ? size.rows - 1 : row, column: size.columns - 1 }
  const step = steps[event.key]
  return step ? { row: row + step[0], column: column + step[1] } : null
}

/**
 * The cell cursor of a grid, after the pattern of the ARIA practices: arrows, Home, End and Page move it, with shift they mark a block; space chooses
 * the row, Enter opens it. One cell is in the tab order, the others are reached by arrows.
 */
export function useCursor(size: Size, { open, choose }: Acts) {
  const grid = useRef<HTMLTableElement>(null)
  const [cursor, setCursor] = useState<Cursor>({ at: { row: 0, column: 0 }, from: { row: 0, column: 0 } })
  const [moved, setMoved] = useState(false)
  const latest = useRef('0,0')
  const at = within(cursor.at, size)
  const place = `${at.row},${at.column}`
  useEffect(() => {
    if (moved) grid.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()
  }, [moved, place])
  const go = (cell: Cell, mark: boolean) => {
    const next = within(cell, size)
    latest.current = `${next.row},${next.column}`
    setMoved(true)
    setCursor((before) => ({ at: next, from: mark ? within(before.from, size) : next }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).closest('[data-place]')) return
    const next = target(at, event, size)
    if (next) go(next, event.shiftKey)
    else if (event.key === ' ') choose(at.row)
    else if (event.key === 'Enter') open(at.row)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      setCursor({ at: { row: size.rows - 1, column: size.columns - 1 }, from: { row: 0, column: 0 } })
    else return
    event.preventDefault()
  }
  /** A screen reader sets the focus by itself: the cursor follows it. */
  const onFocus = ({ target: { dataset } }: FocusEvent<HTMLElement>) => {
    const [row, column] = (dataset.place ?? '').split(',').map(Number)
    if (row !== undefined && column !== undefined && dataset.place !== latest.current) go({ row, column }, false)
  }
  return { grid, onFocus, at, block: blockOf(at, within(cursor.from, size)), go, onKeyDown }
}

export type Marked = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

const blockOf = (one: Cell, other: Cell): Marked => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
})

export const isMarked = ({ top, bottom, left, right }: Marked, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && (top !== bottom || left !== right)
