import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'

const most = 30

/** Titles of the catalogue, fetched only by whoever cites a statute. */
async function fetchTitles(): Promise<readonly string[]> {
  const { catalogue } = await import('../../law/catalogue.ts')
  return [...new Set(catalogue().map(({ title }) => title))]
}

function StatutesInput({ id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'statutes'>>) {
  const [q, setQ] = useState('')
  const { data = [] } = useQuery({ queryKey: ['statutes'], queryFn: fetchTitles, staleTime: Number.POSITIVE_INFINITY })
  const found = data.filter((title) => title.includes(q)).slice(0, most)
  return (
    <Select
      id={id}
      className="select"
      mode="tags"
      value={[...listOf(value)]}
      options={found.map((title) => ({ value: title, label: title }))}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder="输入法律法规名称查找"
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next: string[]) => onChange(next.map((title) => title.replace(/[《》]/g, '').trim()))}
    />
  )
}

function StatutesOutput({ value }: OutputProps<FieldOf<'statutes'>>) {
  const titles = listOf(value).map((title) => `《${title}》`)
  return <span>{titles.join('、')}</span>
}

/** Titles of statutes, offered from the catalogue. */
export const statutes: Face<FieldOf<'statutes'>> = { Input: StatutesInput, Output: StatutesOutput }
