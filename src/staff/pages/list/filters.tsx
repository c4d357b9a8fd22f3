import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Asked } from '../../app/search.ts'
import { useUnits } from '../../app/units.ts'
import { ColumnFilters, FilterChips } from './column-filters.tsx'
import type { ListColumn } from './columns.ts'

type Props = { register: AnyRegister; asked: Asked; columns: readonly ListColumn[]; onAsk: (part: Partial<Asked>) => void }

/** Cuts the list by state, unit, period, text and by every column that is shown. The choice stands in the address, so it can be kept and passed on. */
export function Filters({ register, asked, columns, onAsk }: Props) {
  const [open, setOpen] = useState(false)
  const [byColumn, setByColumn] = useState(false)
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onAsk({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() || undefined })
  }
  return (
    <>
      <form className="filters" onSubmit={search} aria-label="筛选">
        <div>
          <label htmlFor="q">查找</label>
          <Input id="q" name="q" key={asked.q} defaultValue={asked.q} placeholder="编号或事项" allowClear aria-keyshortcuts="/" />
        </div>
        <Button htmlType="submit">查找</Button>
        <Button className="filter-switch" aria-expanded={open} onClick={() => setOpen(!open)}>
          筛选
        </Button>
        <div className={open ? 'filter-more open' : 'filter-more'}>
          <Usual register={register} asked={asked} onAsk={onAsk} />
          <Button aria-expanded={byColumn} onClick={() => setByColumn(!byColumn)}>
            按列筛选
          </Button>
        </div>
      </form>
      {byColumn ? <ColumnFilters columns={columns} asked={asked} onAsk={onAsk} /> : null}
      <FilterChips register={register} asked={asked} onAsk={onAsk} />
    </>
  )
}

type UsualProps = Omit<Props, 'columns'>

function Usual({ register, asked, onAsk }: UsualProps) {
  const units = useUnits()
  const dated = register.fields[register.listedBy]?.name ?? '日期'
  return (
    <>
      <div>
        <label htmlFor="state">状态</label>
        <Select
          id="state"
          mode="multiple"
          className="select"
          maxTagCount="responsive"
          value={asked.state?.split(',') ?? []}
          options={Object.entries(register.states).map(([value, label]) => ({ value, label }))}
          placeholder="全部"
          onChange={(states: string[]) => onAsk({ state: states.join(',') || undefined })}
        />
      </div>
      {units.length > 1 ? (
        <div>
          <label htmlFor="unit">单位</label>
          <Select
            id="unit"
            className="select"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={asked.unit}
            options={units.map(({ code, shortName }) => ({ value: code, label: shortName }))}
            placeholder="全部"
            onChange={(unit?: string) => onAsk({ unit })}
          />
        </div>
      ) : null}
      <fieldset>
        <legend>{dated}</legend>
        <Input
          type="date"
          aria-label={`${dated}自`}
          value={asked.from ?? ''}
          onChange={(event) => onAsk({ from: event.target.value || undefined })}
        />
        <span>至</span>
        <Input
          type="date"
          aria-label={`${dated}至`}
          value={asked.to ?? ''}
          onChange={(event) => onAsk({ to: event.target.value || undefined })}
        />
      </fieldset>
    </>
  )
}
