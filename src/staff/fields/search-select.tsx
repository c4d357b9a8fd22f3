import { Select } from 'antd'
import { type InputProps, usePlace } from './face.ts'
import { type Option, useSeen } from './use-seen.ts'

/** What is chosen by searching on the server: how it looks, and what was found for what is typed so far. */
export type Found = {
  readonly q: string
  readonly setQ: (q: string) => void
  readonly options: readonly Option[]
  readonly searching: boolean
}

/** Words of a search: what to type, what is said when nothing is found, and how something chosen is called whose name nobody knows. */
export type Words = { readonly placeholder: string; readonly none: string; readonly unnamed: string }

type Props = Omit<InputProps, 'field' | 'value' | 'path' | 'problems'> & {
  value: string | readonly string[] | undefined
  several: boolean
  max?: number
  label?: string
  found: Found
  words: Words
}

/** One or several entries, found by typing. What was chosen keeps its name when the list shows others. */
export function SearchSelect({ id, value, onChange, invalid, describedBy, needed, several, max, label, found, words }: Props) {
  const { names = {} } = usePlace()
  const { q, options, searching } = found
  const labelOf = useSeen(options)
  const chosen = [value ?? []].flat().filter((one) => !options.some((option) => option.value === one))
  return (
    <Select
      id={id}
      className="select"
      mode={several ? 'multiple' : undefined}
      maxCount={several ? max : undefined}
      value={value as string | string[] | undefined}
      options={[...options, ...(q === '' ? chosen.map((one) => ({ value: one, label: names[one] ?? labelOf(one) ?? words.unnamed })) : [])]}
      showSearch={{ filterOption: false, onSearch: found.setQ }}
      allowClear={!needed}
      loading={searching}
      placeholder={words.placeholder}
      notFoundContent={searching ? '正在查找…' : words.none}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}
