import { Button, Input, Select } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import type { Field } from '../../../kernel/field.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Asked } from '../../app/search.ts'
import { useUnits } from '../../app/units.ts'
import type { ListColumn } from './columns.ts'

type Props = { columns: readonly ListColumn[]; asked: Asked; onAsk: (part: Partial<Asked>) => void }
type Named = `f.${string}`

const isRange = (field: Field): boolean =>
  ['number', 'money', 'date', 'datetime'].includes(field.kind) ||
  (field.kind === 'computed' && (field.of === 'number' || field.of === 'date'))
const isDated = (field: Field): boolean =>
  field.kind === 'date' || field.kind === 'datetime' || (field.kind === 'computed' && field.of === 'date')
const filterable = ({ field }: ListColumn): boolean =>
  field !== null && !['files', 'links', 'link', 'person', 'persons', 'units', 'parts', 'statutes'].includes(field.kind)

/** A filter for every column that is shown and can be compared. Choices take effect at once, typed ones with Enter or the button. */
export function ColumnFilters({ columns, asked, onAsk }: Props) {
  const shown = columns.filter(filterable)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onAsk(typedIn(new FormData(event.currentTarget), shown))
  }
  return (
    <form className="note column-filters" aria-label="按列筛选" onSubmit={submit}>
      {shown.map(({ name, field }) => (field ? <OneFilter key={name} name={name} field={field} asked={asked} onAsk={onAsk} /> : null))}
      <Button htmlType="submit" type="primary">
        应用
      </Button>
    </form>
  )
}

/** What was typed, as the API reads it: `low..high` for ranges, money in 分. */
function typedIn(form: FormData, columns: readonly ListColumn[]): Partial<Asked> {
  const text = (key: string) => String(form.get(key) ?? '').trim()
  const parts = columns.flatMap(({ name, field }): (readonly [string, string | undefined])[] => {
    if (!field || (!isRange(field) && !form.has(`f.${name}`))) return []
    if (!isRange(field)) return [[`f.${name}`, text(`f.${name}`) || undefined]]
    const [low, high] = [inStore(field, text(`${name}.low`)), inStore(field, text(`${name}.high`))]
    return [[`f.${name}`, low || high ? `${low}..${high}` : undefined]]
  })
  return Object.fromEntries(parts)
}

const inStore = (field: Field, typed: string): string =>
  field.kind === 'money' && typed !== '' ? String(Math.round(Number(typed) * 100)) : typed
const asTyped = (field: Field, stored: string): string => (field.kind === 'money' && stored !== '' ? String(Number(stored) / 100) : stored)

type OneProps = { name: string; field: Field; asked: Asked; onAsk: (part: Partial<Asked>) => void }

function OneFilter({ name, field, asked, onAsk }: OneProps): ReactNode {
  const key: Named = `f.${name}`
  const value = asked[key]
  const id = `filter-${name}`
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yesNo' || field.kind === 'unit')
    return (
      <div>
        <label htmlFor={id}>{field.name}</label>
        <Choice id={id} field={field} value={value} onChange={(next) => onAsk({ [key]: next })} />
      </div>
    )
  if (!isRange(field))
    return (
      <div>
        <label htmlFor={id}>{field.name}含</label>
        <Input id={id} name={key} key={value} defaultValue={value} allowClear />
      </div>
    )
  const [low = '', high = ''] = value?.split('..') ?? []
  const type = isDated(field) ? 'date' : 'number'
  return (
    <fieldset key={value}>
      <legend>
        {field.name}
        {field.kind === 'money' ? '（元）' : ''}
      </legend>
      <Input type={type} step="any" name={`${name}.low`} aria-label={`${field.name}自`} defaultValue={asTyped(field, low)} />
      <span>至</span>
      <Input type={type} step="any" name={`${name}.high`} aria-label={`${field.name}至`} defaultValue={asTyped(field, high)} />
    </fieldset>
  )
}

type ChoiceProps = { id: string; field: Field; value: string | undefined; onChange: (value: string | undefined) => void }

function Choice({ id, field, value, onChange }: ChoiceProps) {
  const units = useUnits()
  const single = field.kind === 'yesNo'
  const options =
    field.kind === 'unit'
      ? units.map(({ code, shortName }) => ({ value: code, label: shortName }))
      : single
        ? [
            { value: 'true', label: '是' },
            { value: 'false', label: '否' },
          ]
        : Object.entries('choices' in field ? field.choices : {}).map(([key, label]) => ({ value: key, label }))
  return (
    <Select
      id={id}
      className="select"
      mode={single ? undefined : 'multiple'}
      allowClear
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="全部"
      value={single ? value : (value?.split(',') ?? [])}
      options={options}
      onChange={(next: string | string[] | undefined) => onChange([next ?? []].flat().join(',') || undefined)}
    />
  )
}

/** The column filters that cut the list now, each with a way to drop it. */
export function FilterChips({ register, asked, onAsk }: { register: AnyRegister; asked: Asked; onAsk: Props['onAsk'] }) {
  const units = useUnits()
  const active = Object.entries(asked).flatMap(([key, value]) => {
    const field = key.startsWith('f.') ? register.fields[key.slice(2)] : undefined
    return field && typeof value === 'string' ? [{ key: key as Named, field, value }] : []
  })
  if (active.length === 0) return null
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.shortName ?? code
  return (
    <p className="asked">
      {active.map(({ key, field, value }) => (
        <Button key={key} size="small" aria-label={`去掉筛选：${field.name}`} onClick={() => onAsk({ [key]: undefined })}>
          {field.name}：{inWords(field, value, unitName)} ×
        </Button>
      ))}
      <Button size="small" type="link" onClick={() => onAsk(Object.fromEntries(active.map(({ key }) => [key, undefined])))}>
        全部去掉
      </Button>
    </p>
  )
}

function inWords(field: Field, value: string, unitName: (code: string) => string): string {
  if (field.kind === 'unit') return value.split(',').map(unitName).join('、')
  if (field.kind === 'yesNo') return value === 'true' ? '是' : '否'
  if ('choices' in field)
    return value
      .split(',')
      .map((key) => field.choices[key] ?? key)
      .join('、')
  if (!isRange(field)) return `含“${value}”`
  const [low = '', high = ''] = value.split('..')
  return `${asTyped(field, low) || '…'} 至 ${asTyped(field, high) || '…'}`
}
