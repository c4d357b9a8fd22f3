import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useSession } from '../app/session-context.ts'
import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'

const most = 30

/** The catalogue, fetched only by whoever cites a statute. */
async function fetchCatalogue() {
  const [{ catalogue }, named] = await Promise.all([import('../../law/catalogue.ts'), import('../../law/catalogue/typed-title.ts')])
  return { titles: [...new Set(catalogue().map(({ title }) => title))], ...named }
}

function StatutesInput({ id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'statutes'>>) {
  const { today } = useSession()
  const [q, setQ] = useState('')
  const { data } = useQuery({ queryKey: ['statutes'], queryFn: fetchCatalogue, staleTime: Number.POSITIVE_INFINITY })
  const found = (data?.titles ?? []).filter((title) => title.includes(q)).slice(0, most)
  const notes = listOf(value).flatMap((title) => data?.titleNote(title, today) ?? [])
  const named = (typed: string): string => data?.fullTitle(typed) ?? typed.trim()
  return (
    <>
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
        aria-describedby={[describedBy, notes.length > 0 ? `${id}-note` : ''].filter(Boolean).join(' ') || undefined}
        onChange={(next: string[]) => onChange([...new Set(next.map(named))])}
      />
      <div id={`${id}-note`} aria-live="polite">
        {notes.map((note) => (
          <p className="help doubt" key={note}>
            {note}
          </p>
        ))}
      </div>
    </>
  )
}

function StatutesOutput({ value }: OutputProps<FieldOf<'statutes'>>) {
  const titles = listOf(value).map((title) => `《${title}》`)
  return <span>{titles.join('、')}</span>
}

/** Titles of statutes, offered from the catalogue. */
export const statutes: Face<FieldOf<'statutes'>> = { Input: StatutesInput, Output: StatutesOutput }
