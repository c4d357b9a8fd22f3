import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import { orThrow } from '../api/call.ts'
import { findPeople, type PersonEntry } from '../api/directory.ts'
import { useUnits } from '../app/units.ts'
import { usePlace } from './face.ts'
import { SearchSelect } from './search-select.tsx'

const whose = ({ name, unit }: PersonEntry): string => `${name}（${typeof unit === 'string' ? unit : unit.name}）`

const usePeople = (unit: string | undefined, q: string, enabled = true) =>
  useQuery({ queryKey: ['people', unit, q], queryFn: () => orThrow(findPeople({ unit, q })), staleTime: 300_000, enabled })

/** The matter's unit where I see it; else everybody I see (a village sees its own people and who works at its township). */
function useReach(): string | undefined {
  const { unit } = usePlace()
  return useUnits().some(({ code }) => code === unit) ? unit : undefined
}

type Props = Omit<ComponentProps<typeof SearchSelect>, 'found' | 'words'>

const words = { placeholder: '输入姓名查找', none: '名册中没有这个人', unnamed: '已选人员' }

/** Chooses persons of the directory by name, those of the matter's unit first. */
export function PeopleSelect(props: Props) {
  const unit = useReach()
  const [q, setQ] = useState('')
  // Whoever is named may also work above: a county officer beside the township's clerk.
  const { data = [], isFetching } = usePeople(q === '' ? unit : undefined, q)
  const options = data.map((person) => ({ value: person.id, label: whose(person) }))
  return <SearchSelect {...props} words={words} found={{ q, setQ, options, searching: isFetching }} />
}

/** Names behind ids: from the page's own answer, else from the directory. */
export function PeopleNames({ ids }: { ids: readonly string[] }) {
  const { names = {} } = usePlace()
  const unit = useReach()
  const lost = ids.some((id) => names[id] === undefined && !id.includes('*'))
  const found = usePeople(unit, '', lost)
  const name = (id: string): string =>
    names[id] ?? found.data?.find((person) => person.id === id)?.name ?? (id.includes('*') ? id : '（名册外）')
  return <span>{ids.map(name).join('、')}</span>
}
