import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ComponentProps, useContext, useState } from 'react'
import { calledBy } from '../../kernel/called.ts'
import { choicesAsked, type Fitting, fieldsRead, fitnessOf, fittingOf } from '../../kernel/fitting.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { orThrow } from '../api/call.ts'
import { fetchRecords, type ListQuery } from '../api/records.ts'
import type { Row } from '../api/types.ts'
import { useDefinition } from '../app/definitions.ts'
import { FillingContext, usePlace } from './face.ts'
import { SearchSelect } from './search-select.tsx'
import type { Option } from './use-seen.ts'

type Props = Omit<ComponentProps<typeof SearchSelect>, 'found' | 'words'> & { register: string; path?: string }

const words = { placeholder: '输入名称或编号查找', none: '没有找到记录', unnamed: '已选记录' }

/**
 * Finds records of a register by number or title, and by what they are called where their titles are alike. Those that the step can use come first; the
 * others are shown only to whoever types their name, with the reason, for the guards would refuse them.
 */
export function RecordSelect({ register, path = '', ...props }: Props) {
  const [q, setQ] = useState('')
  const target = useDefinition(register)
  const step = useContext(FillingContext)?.step
  const fitting =
    step && target && path ? fittingOf(step, { path: path.replace(/\[\d+\]/g, ''), several: props.several }, target) : undefined
  const cols = [...new Set([...(target?.called ?? []), ...(fitting ? fieldsRead(fitting) : [])])].join(',') || undefined
  const asked = { q: q || undefined, page: 1, size: 20, cols }
  const serving = useFound(register, { ...asked, ...(fitting && target ? cutTo(fitting, target) : {}) }, true)
  const named = useFound(register, asked, fitting !== undefined && q !== '')
  const rows = [...serving.rows, ...named.rows.filter(({ id }) => !serving.rows.some((row) => row.id === id))]
  const options = target ? rows.map((row) => optionOf(target, row, fitting)).sort(servingFirst) : []
  return <SearchSelect {...props} words={words} found={{ q, setQ, options, searching: serving.isFetching || named.isFetching }} />
}

function useFound(register: string, asked: ListQuery, enabled: boolean) {
  const found = useQuery({
    queryKey: ['records', register, 'choose', asked],
    queryFn: () => orThrow(fetchRecords(register, asked)),
    enabled,
  })
  return { rows: enabled ? (found.data?.rows ?? []) : [], isFetching: found.isFetching }
}

/** What the server can leave out: other states, other choices. */
function cutTo(fitting: Fitting, target: AnyRegister): ListQuery {
  const states = fitting.states.filter((state) => !fitting.doubtful.includes(state))
  const all = states.length === 0 || states.length === Object.keys(target.states).length
  return {
    ...(all ? {} : { state: states.join(',') }),
    ...Object.fromEntries(choicesAsked(fitting, target).map(({ field, values }) => [`f.${field}`, values.join(',')])),
  }
}

/** Of records that only differ in their own words, the state says which of them can serve. */
function optionOf(target: AnyRegister, row: Row, fitting: Fitting | undefined): Option {
  const fitness = fitting ? fitnessOf(fitting, row) : 'fits'
  const state = target.states[row.state] ?? row.state
  const called = calledBy(target, row.values)
  const label = called || fitness !== 'fits' ? `${called || row.title}（${state}，${row.code}）` : `${row.title}（${row.code}）`
  if (fitness === 'unfit') return { value: row.id, label: `${label} 不能选：不符合这一环节的要求`, disabled: true }
  return { value: row.id, label: fitness === 'doubtful' ? `${label} 办理那天在岗（有效）的才能选` : label }
}

const servingFirst = (one: Option, other: Option): number => Number(one.disabled ?? false) - Number(other.disabled ?? false)

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
