import type { PointerEvent } from 'react'
import type { Row } from '../../api/types.ts'
import type { ListColumn } from './columns.ts'
import { sortedBy, sortOf } from './sorting.ts'
import type { Choosing } from './use-chosen.ts'

type Props = {
  rows: readonly Row[]
  columns: readonly ListColumn[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  onWiden: (name: string, width: number) => void
  choosing: Choosing
}

/** The heads: a tick for the whole page, and for each column its order and its edge, which can be drawn. */
export function GridHead({ rows, columns, sort, onSort, onWiden, choosing }: Props) {
  const all = rows.length > 0 && rows.every(({ id }) => choosing.has(id))
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="tick">
          <input type="checkbox" aria-label="选择本页全部" checked={all} onChange={() => choosing.toggle(rows, !all)} />
        </th>
        {columns.map((column) => (
          <Head key={column.name} column={column} sort={sort} onSort={onSort} onWiden={onWiden} />
        ))}
      </tr>
    </thead>
  )
}

type HeadProps = Pick<Props, 'sort' | 'onSort' | 'onWiden'> & { column: ListColumn }

function Head({ column, sort, onSort, onWiden }: HeadProps) {
  const { name, label, width } = column
  const style = width === null ? undefined : { width, minWidth: width, maxWidth: width }
  if (column.sort === null)
    return (
      <th scope="col" style={style}>
        {label}
        <Edge name={name} onWiden={onWiden} />
      </th>
    )
  const { direction, place } = sortOf(sort, column.sort)
  const sign = direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''
  return (
    <th scope="col" style={style} aria-sort={direction}>
      <button
        type="button"
        className="sort"
        title="点击排序；按住 Shift 点击，再加一列排序"
        onClick={(event) => onSort(sortedBy(sort, column.sort as string, event.shiftKey))}
      >
        {label}
        <span aria-hidden="true">
          {sign}
          {place > 0 ? <sub>{place}</sub> : null}
        </span>
      </button>
      <Edge name={name} onWiden={onWiden} />
    </th>
  )
}

const narrowest = 60

/** Draws the edge of a column. With the keyboard the width is set among the columns (列). */
function Edge({ name, onWiden }: { name: string; onWiden: Props['onWiden'] }) {
  const draw = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault()
    const head = event.currentTarget.parentElement as HTMLElement
    const [start, before] = [event.clientX, head.offsetWidth]
    const width = (clientX: number) => Math.max(narrowest, Math.round(before + clientX - start))
    const move = ({ clientX }: globalThis.PointerEvent) => {
      head.style.minWidth = `${width(clientX)}px`
      head.style.maxWidth = `${width(clientX)}px`
    }
    const end = ({ clientX }: globalThis.PointerEvent) => {
      window.removeEventListener('pointermove', move)
      if (clientX !== start) onWiden(name, width(clientX))
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end, { once: true })
  }
  return <span className="edge" aria-hidden="true" onPointerDown={draw} />
}
