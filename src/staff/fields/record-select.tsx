import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useState } from 'react'
import { orThrow } from '../api/call.ts'
import { fetchRecords } from '../api/records.ts'
import { type InputProps, usePlace } from './face.ts'
import { useSeen } from './use-seen.ts'

type Props = Omit<InputProps, 'field' | 'value' | 'path' | 'problems'> & {
  register: string
  value: string | readonly string[] | undefined
  several: boolean
}

/** Finds records of a register by number or title. */
export function RecordSelect({ id, register, value, onChange, invalid, describedBy, needed, several }: Props) {
  const { names = {} } = usePlace()
  const [q, setQ] = useState('')
  const found = useQuery({
    queryKey: ['records', register, 'choose', q],
    queryFn: () => orThrow(fetchRecords(register, { q: q || undefined, page: 1, size: 20 })),
  })
  const known = (found.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.title}（${row.code}）` }))
  const labelOf = useSeen(known)
  const chosen = [value ?? []].flat().filter((one) => !known.some((option) => option.value === one))
  return (
    <Select
      id={id}
      className="select"
      mode={several ? 'multiple' : undefined}
      value={value as string | string[] | undefined}
      options={[...known, ...(q === '' ? chosen.map((one) => ({ value: one, label: names[one] ?? labelOf(one) ?? '已选记录' })) : [])]}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear={!needed}
      loading={found.isFetching}
      placeholder="输入编号或名称查找"
      notFoundContent={found.isFetching ? '正在查找…' : '没有找到记录'}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}

/** Records by title, each leading to its page. */
export function RecordLinks({ register, ids }: { register: string; ids: readonly string[] }) {
  const { names = {} } = usePlace()
  return (
    <span className="links">
      {ids.map((id, index) => (
        <Link key={id} to="/r/$register/$id" params={{ register, id }}>
          {names[id] ?? (ids.length > 1 ? `关联记录${index + 1}` : '关联记录')}
        </Link>
      ))}
    </span>
  )
}
