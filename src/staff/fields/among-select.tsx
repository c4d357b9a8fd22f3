import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useContext } from 'react'
import { isFilled, rowsOf, type Values } from '../../kernel/condition.ts'
import type { Among, Field, Fields } from '../../kernel/field.ts'
import { orThrow } from '../api/call.ts'
import { fetchRecord } from '../api/records.ts'
import { type FieldOf, type Filling, FillingContext, type InputProps, textOf } from './face.ts'

type Props = InputProps<FieldOf<'text'>> & { among: Among }

/** One of the rows of a part, by its key: nobody types the number of a comment that the record holds. What stands there already stays as it is. */
export function AmongSelect({ id, path, value, onChange, invalid, describedBy, needed, among }: Props) {
  const filling = useContext(FillingContext)
  const linked = useLinked(filling, among)
  const held = textOf(value)
  const source = among.of === undefined ? filling?.standing[among.rows] : linked.values[among.rows]
  const taken = filling ? takenElsewhere(filling, path, held) : new Set()
  const options = rowsOf(source)
    .filter((row) => isFilled(row[among.key]) && !taken.has(row[among.key]))
    .map((row) => ({ value: textOf(row[among.key]), label: labelOf(row, among) }))
  const known = held === '' || options.some((one) => one.value === held)
  return (
    <Select
      id={id}
      className="select"
      value={held || undefined}
      options={known ? options : [{ value: held, label: held }, ...options]}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!needed}
      loading={linked.loading}
      placeholder="请选择"
      notFoundContent={linked.loading ? '正在查找…' : linked.asks || '没有可以选择的'}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}

/** The record behind the link that the form or the record names; nothing where the rows stand in the record itself. */
function useLinked(filling: Filling | null, { of }: Among): { values: Values; loading: boolean; asks: string } {
  const field = of === undefined ? undefined : filling?.fields[of]
  const register = field?.kind === 'link' ? field.register : ''
  const id = of === undefined ? '' : textOf(filling?.values[of])
  const enabled = register !== '' && id !== ''
  const found = useQuery({ queryKey: ['record', register, id], queryFn: () => orThrow(fetchRecord(register, id)), enabled })
  const asks = field && id === '' ? `请先选择“${field.name}”` : ''
  return { values: found.data?.record.values ?? {}, loading: enabled && found.isPending, asks }
}

/** Of a column of rows each value is chosen once: those of the other rows, typed now or there already, are not offered again. */
function takenElsewhere({ standing, values, fields }: Filling, path: string, own: string): ReadonlySet<unknown> {
  const [, part, column] = /^(\w+)\[\d+\]\.(\w+)$/.exec(path) ?? []
  if (part === undefined || column === undefined) return new Set()
  const before = isGrowing(fields, part) ? rowsOf(standing[part]) : []
  const typed = values[part] === standing[part] ? [] : rowsOf(values[part])
  return new Set([...before, ...typed].map((row) => row[column]).filter((one) => one !== own))
}

const isGrowing = (fields: Fields, part: string): boolean => {
  const field: Field | undefined = fields[part]
  return field?.kind === 'parts' && field.grows === true
}

/** The key, and the beginning of what the row says. */
function labelOf(row: Values, { key, says = [] }: Among): string {
  const words = says
    .map((column) => textOf(row[column]))
    .filter(Boolean)
    .join('，')
  return words === '' ? textOf(row[key]) : `${textOf(row[key])}　${words.length > 60 ? `${words.slice(0, 60)}…` : words}`
}
