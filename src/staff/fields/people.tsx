import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { orThrow } from '../api/call.ts'
import { findPeople, type PersonEntry } from '../api/directory.ts'
import { useUnits } from '../app/units.ts'
import { type InputProps, usePlace } from './face.ts'
import { useSeen } from './use-seen.ts'

const whose = ({ name, unit }: PersonEntry): string => `${name}（${typeof unit === 'string' ? unit : unit.name}）`

const usePeople = (unit: string | undefined, q: string) =>
  useQuery({ queryKey: ['people', unit, q], queryFn: () => orThrow(findPeople({ unit, q })), staleTime: 300_000 })

/** The matter's unit where I see it; else everybody I see (a village sees its own people and who works at its township). */
function useReach(): string | undefined {
  const { unit } = usePlace()
  return useUnits().some(({ code }) => code === unit) ? unit : undefined
}

type Props = Omit<InputProps, 'field' | 'value'> & {
  value: string | readonly string[] | undefined
  several: boolean
  max?: number
  label?: string
}

/** Chooses persons of the directory by name, those of the matter's unit first. */
export function PeopleSelect({ id, value, onChange, invalid, describedBy, needed, several, max, label }: Props) {
  const { names = {} } = usePlace()
  const unit = useReach()
  const [q, setQ] = useState('')
  // Whoever is named may also work above: a county officer beside the township's clerk.
  const found = usePeople(q === '' ? unit : undefined, q)
  const known = (found.data ?? []).map((person) => ({ value: person.id, label: whose(person) }))
  const labelOf = useSeen(known)
  const chosen = [value ?? []].flat().filter((one) => !known.some((option) => option.value === one))
  return (
    <Select
      id={id}
      className="select"
      mode={several ? 'multiple' : undefined}
      maxCount={several ? max : undefined}
      value={value as string | string[] | undefined}
      options={[...known, ...(q === '' ? chosen.map((one) => ({ value: one, label: names[one] ?? labelOf(one) ?? '已选人员' })) : [])]}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear={!needed}
      loading={found.isFetching}
      placeholder="输入姓名查找"
      notFoundContent={found.isFetching ? '正在查找…' : '名册中没有这个人'}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}

/** Names behind ids: from the page's own answer, else from the directory. */
export function PeopleNames({ ids }: { ids: readonly string[] }) {
  const { names = {} } = usePlace()
  const unit = useReach()
  const lost = ids.some((id) => names[id] === undefined && !id.includes('*'))
  const found = useQuery({
    queryKey: ['people', unit, ''],
    queryFn: () => orThrow(findPeople({ unit, q: '' })),
    staleTime: 300_000,
    enabled: lost,
  })
  const name = (id: string): string =>
    names[id] ?? found.data?.find((person) => person.id === id)?.name ?? (id.includes('*') ? id : '（名册外）')
  return <span>{ids.map(name).join('、')}</span>
}
