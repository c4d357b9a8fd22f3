import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { isFilled } from '../../../kernel/condition.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Row } from '../../api/types.ts'
import type { OutputProps } from '../../fields/face.ts'
import { Shown } from '../../fields/faces.tsx'
import { type ListColumn, rowHead } from './columns.ts'
import { isMarked, type Marked } from './use-cursor.ts'

/** Where the row stands: on the page, among all that fit (as screen readers count, from 1 with the heads), and where the cursor is in it. */
type Place = { readonly index: number; readonly number: number; readonly here: number | null; readonly block: Marked }
type Props = { register: AnyRegister; row: Row; columns: readonly ListColumn[]; place: Place; chosen: boolean; onChoose: () => void }

const short: readonly string[] = ['number', 'money', 'date', 'datetime', 'choice', 'yesNo', 'person', 'docNo', 'computed']

const inBlock = ({ index, block }: Place): boolean =>
  block.top !== block.bottom || block.left !== block.right ? index >= block.top && index <= block.bottom : false

/** Rows draw themselves again only when the cursor or the marked block touches them: two hundred of them stay quick under the arrow keys. */
export const GridRow = memo(
  Drawn,
  (before, after) =>
    before.row === after.row &&
    before.columns === after.columns &&
    before.chosen === after.chosen &&
    before.place.here === after.place.here &&
    before.place.number === after.place.number &&
    !inBlock(before.place) &&
    !inBlock(after.place),
)

function Drawn({ register, row, columns, place, chosen, onChoose }: Props) {
  const { index, number, here, block } = place
  const cell = (column: number) => ({
    'data-place': `${index},${column}`,
    tabIndex: here === column ? 0 : -1,
    'aria-colindex': column + 1,
    className: isMarked(block, index, column) ? 'marked' : undefined,
  })
  return (
    <tr aria-rowindex={number} aria-selected={chosen} className={chosen ? 'chosen' : undefined}>
      <td {...cell(0)} className="tick">
        <input type="checkbox" tabIndex={-1} aria-label={`选择 ${row.code}`} checked={chosen} onChange={onChoose} />
      </td>
      {columns.map((column, at) => {
        const { className, ...rest } = cell(at + 1)
        const look = [className, lookOf(column, row)].filter(Boolean).join(' ') || undefined
        const style = column.width === null ? undefined : { maxWidth: column.width }
        return column.name === rowHead ? (
          <th key={column.name} scope="row" {...rest} className={look} style={style}>
            <Content register={register} row={row} column={column} />
          </th>
        ) : (
          <td key={column.name} {...rest} data-name={column.label} className={look} style={style}>
            <Content register={register} row={row} column={column} />
          </td>
        )
      })}
    </tr>
  )
}

/** Short values stay on one line; vacant ones are left out where rows are cards. */
function lookOf({ name, field, width }: ListColumn, { values }: Row): string {
  const isShort = name === '@code' || name === '@state' || name === '@updated' || (field !== null && short.includes(field.kind))
  const vacant = field !== null && !isFilled(values[name])
  const isLong = field?.kind === 'longText' && !vacant
  return [isShort ? 'short' : '', isLong ? 'long' : '', field ? 'figure' : '', vacant ? 'vacant' : '', width === null ? '' : 'cut']
    .filter(Boolean)
    .join(' ')
}

function Content({ register, row, column: { name, field } }: { register: AnyRegister; row: Row; column: ListColumn }) {
  if (field) return <Value field={field} value={row.values[name]} />
  if (name === '@code') return row.code
  if (name === '@unit') return row.village?.name ?? row.unit.name
  if (name === '@handler') return row.handler?.name ?? '—'
  if (name === '@updated') return localMinute(row.updatedAt)
  if (name === '@state')
    return <span className={register.final.includes(row.state) ? 'state final' : 'state'}>{register.states[row.state] ?? row.state}</span>
  return (
    <Link to="/r/$register/$id" params={{ register: register.id, id: row.id }} tabIndex={-1}>
      {row.title || row.code}
    </Link>
  )
}

const localMinute = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Days stand as 2026-03-05 in a column: shorter, and easy to compare by eye. */
function Value({ field, value }: OutputProps) {
  const dated = field.kind === 'date' || (field.kind === 'computed' && field.of === 'date')
  return dated && typeof value === 'string' ? <time dateTime={value}>{value}</time> : <Shown field={field} value={value} />
}
