import { Input, Select } from 'antd'
import { useEffect } from 'react'
import type { Problem } from '../../kernel/problem.ts'
import type { Step } from '../../kernel/register.ts'
import type { UnitEntry } from '../api/types.ts'
import { useSession } from '../app/session-context.ts'
import { useUnits } from '../app/units.ts'
import type { Entry } from './entry.ts'
import { Faults } from './field-row.tsx'

type Props = { step: Step; entry: Entry; change: (part: Partial<Entry>) => void; problems: readonly Problem[] }
type Seat = { readonly unit: string; readonly village: string }

/** Where a post works: a village post its village, an office (司法所) the unit it belongs to. */
function seatOf(code: string, units: readonly UnitEntry[]): Seat {
  const unit = units.find((one) => one.code === code)
  if (unit?.kind === 'village') return { unit: unit.parent ?? code, village: code }
  if (unit?.kind === 'office') return { unit: unit.parent ?? code, village: '' }
  return { unit: code, village: '' }
}

/** The unit and everything below it. */
function under(code: string, units: readonly UnitEntry[]): readonly UnitEntry[] {
  const own = units.filter((one) => one.code === code)
  return [...own, ...units.filter(({ parent }) => parent === code).flatMap((child) => under(child.code, units))]
}

/** What every new record has: a name, a unit, perhaps a village. The unit follows from the post and is asked only when there is a choice. */
export function OpeningPart({ step, entry, change, problems }: Props) {
  const units = useUnits()
  const { actor } = useSession()
  const post = actor.appointments.find(({ role }) => step.by !== 'time' && step.by.includes(role)) ?? actor.appointments[0]
  const seat = post && units.length > 0 ? seatOf(post.unit.code, units) : null
  useEffect(() => {
    if (seat && entry.unit === '') change(seat)
  })
  const bodies = under(seat?.unit ?? '', units).filter(({ kind }) => kind !== 'village' && kind !== 'office')
  const villages = units.filter(({ kind, parent }) => kind === 'village' && parent === entry.unit)
  const at = (field: string) => problems.filter((problem) => problem.field === field)
  const own = post !== undefined && seat !== null && seat.village !== ''
  return (
    <div className="grid">
      <div className={at('title').length > 0 ? 'field wide faulty' : 'field wide'}>
        <label htmlFor="f-title">
          事项名称<span className="needed">（必填）</span>
        </label>
        <Input
          id="f-title"
          value={entry.title}
          maxLength={100}
          status={at('title').length > 0 ? 'error' : ''}
          aria-required
          aria-invalid={at('title').length > 0}
          aria-describedby="f-title-help"
          onChange={(event) => change({ title: event.target.value })}
        />
        <p className="help" id="f-title-help">
          一句话说清是什么事，不写姓名、证件号码、电话。
        </p>
        <Faults id="f-title-fault" problems={at('title')} />
      </div>
      {bodies.length > 1 && !own ? (
        <Choose
          id="f-unit"
          name="所属单位"
          from={bodies}
          value={entry.unit}
          onChange={(unit) => change({ unit, village: '' })}
          problems={at('unit')}
        />
      ) : null}
      {villages.length > 0 && !own ? (
        <Choose
          id="f-village"
          name="所在村（社区）"
          from={villages}
          value={entry.village}
          onChange={(village) => change({ village })}
          problems={at('village')}
        />
      ) : null}
    </div>
  )
}

type ChooseProps = {
  id: string
  name: string
  from: readonly UnitEntry[]
  value: string
  onChange: (code: string) => void
  problems: readonly Problem[]
}

function Choose({ id, name, from, value, onChange, problems }: ChooseProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        className="select"
        value={value || undefined}
        options={from.map((unit) => ({ value: unit.code, label: unit.name }))}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="请选择"
        allowClear={id === 'f-village'}
        onChange={(next) => onChange(next ?? '')}
      />
      <Faults id={`${id}-fault`} problems={problems} />
    </div>
  )
}
