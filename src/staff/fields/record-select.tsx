import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ComponentProps, useState } from 'react'
import { calledBy } from '../../kernel/called.ts'
import { orThrow } from '../api/call.ts'
import { fetchRecords } from '../api/records.ts'
import type { Row } from '../api/types.ts'
import { useDefinition } from '../app/definitions.ts'
import { usePlace } from './face.ts'
import { SearchSelect } from './search-select.tsx'

type Props = Omit<ComponentProps<typeof SearchSelect>, 'found' | 'words'> & { register: string }

const words = { placeholder: '输入名称或编号查找', none: '没有找到记录', unnamed: '已选记录' }

/** Finds records of a register by number or title, and by what they are called where their titles are alike. */
export function RecordSelect({ register, ...props }: Props) {
  const [q, setQ] = useState('')
  const { called = [], states } = useDefinition(register) ?? {}
  const cols = called.length > 0 ? called.join(',') : undefined
  const { data, isFetching } = useQuery({
    queryKey: ['records', register, 'choose', q, cols],
    queryFn: () => orThrow(fetchRecords(register, { q: q || undefined, page: 1, size: 20, cols })),
  })
  // Of records that only differ in their own words, the state says which of them can serve.
  const labelOf = (row: Row): string =>
    called.length > 0
      ? `${calledBy({ called }, row.values) || row.title}（${states?.[row.state] ?? row.state}，${row.code}）`
      : `${row.title}（${row.code}）`
  const options = (data?.rows ?? []).map((row) => ({ value: row.id, label: labelOf(row) }))
  return <SearchSelect {...props} words={words} found={{ q, setQ, options, searching: isFetching }} />
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
