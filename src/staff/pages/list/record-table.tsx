import { Link } from '@tanstack/react-router'
import { isFilled } from '../../../kernel/condition.ts'
import type { Field } from '../../../kernel/field.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Row } from '../../api/types.ts'
import { fieldsNamed } from '../../app/definitions.ts'
import type { OutputProps } from '../../fields/face.ts'
import { Shown } from '../../fields/faces.tsx'
import { SortHead } from './sort-head.tsx'

type Sorting = { readonly sort: string | undefined; readonly onSort: (sort: string) => void }
type Props = { register: AnyRegister; rows: readonly Row[]; sorting?: Sorting }

const shortKinds: readonly string[] = ['number', 'money', 'date', 'datetime', 'choice', 'yesNo', 'person', 'docNo', 'computed']
const unsortable: readonly string[] = ['persons', 'units', 'parts', 'files', 'links', 'choices', 'statutes']

/** Records as a table; on a narrow screen each row becomes a card, with the column's name before each value. */
export function RecordTable({ register, rows, sorting }: Props) {
  const columns = fieldsNamed(register.fields, register.lists)
  return (
    <div className="scroll">
      <table className="records">
        <thead>
          <tr>
            <SortHead name="编号" field="code" sorting={sorting} />
            <th scope="col">事项</th>
            <SortHead name="状态" field="state" sorting={sorting} />
            {columns.map(([name, field]) => (
              <SortHead key={name} name={field.name} field={name} sorting={unsortable.includes(field.kind) ? undefined : sorting} />
            ))}
            <th scope="col">单位</th>
            <th scope="col">经办人</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-name="编号" className="short">
                {row.code}
              </td>
              <th scope="row">
                <Link to="/r/$register/$id" params={{ register: register.id, id: row.id }}>
                  {row.title || row.code}
                </Link>
              </th>
              <td data-name="状态" className="short">
                <span className={register.final.includes(row.state) ? 'state final' : 'state'}>
                  {register.states[row.state] ?? row.state}
                </span>
              </td>
              {columns.map(([name, field]) => (
                <td key={name} data-name={field.name} className={lookOf(field, row.values[name])}>
                  <Cell field={field} value={row.values[name]} />
                </td>
              ))}
              <td data-name="单位">{row.village?.name ?? row.unit.name}</td>
              <td data-name="经办人">{row.handler?.name ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Short values stay on one line; vacant ones are left out where rows are cards. */
const lookOf = (field: Field, value: unknown): string =>
  [shortKinds.includes(field.kind) ? 'short figure' : '', isFilled(value) ? '' : 'vacant'].join(' ').trim()

/** Days stand as 2026-03-05 in a column: shorter, and easy to compare by eye. */
function Cell({ field, value }: OutputProps) {
  const dated = field.kind === 'date' || (field.kind === 'computed' && field.of === 'date')
  return dated && typeof value === 'string' ? <time dateTime={value}>{value}</time> : <Shown field={field} value={value} />
}
