import { isAddable } from '../../../kernel/field.ts'
import { Shown } from '../../fields/faces.tsx'
import type { ListColumn } from './columns.ts'

type Props = { columns: readonly ListColumn[]; sums: Readonly<Record<string, number>> | null | undefined; total: number }

/** The sums of the number columns over everything that fits, not only this page. */
export function GridFoot({ columns, sums, total }: Props) {
  if (sums === undefined || !columns.some(({ name, field }) => field && (sums === null ? isAddable(field) : name in sums))) return null
  if (sums === null)
    return (
      <tfoot>
        <tr>
          <td colSpan={columns.length + 1} className="quiet">
            符合条件的记录很多，不作合计；缩小期间或单位后会显示。
          </td>
        </tr>
      </tfoot>
    )
  return (
    <tfoot>
      <tr>
        <td className="tick" />
        {columns.map(({ name, field, label }, index) => {
          const sum = sums[name]
          if (index === 0) return <td key={name}>合计 {total} 条</td>
          return (
            <td key={name} className={sum === undefined ? 'vacant' : 'figure short'} data-name={`${label}合计`}>
              {field && sum !== undefined ? <Shown field={field} value={sum} /> : null}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
