import { Input, Select } from 'antd'
import { useEffect } from 'react'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { liesInVillages } from '../../kernel/villages.ts'
import type { UnitEntry } from '../api/types.ts'
import { useSession } from '../app/session-context.ts'
import { useUnits } from '../app/units.ts'
import type { Entry } from './entry.ts'
import { Faults } from './field-row.tsx'
import { postFor, seatOf, under } from './seat.ts'

type Props = { entry: Entry; change: (part: Partial<Entry>) => void; problems: readonly Problem[] }

type PlaceProps = Props & { register: AnyRegister; step: Step; fill: Props['change'] }

/** The unit of a new record, and its village where matters of that kind lie in one. They follow from the post and are asked only where there is a choice. */
export function PlacePart({ register, step, entry, change, fill, problems }: PlaceProps) {
  const units = useUnits()
  const { actor } = useSession()
  const post = postFor(step, actor.appointments)
  const seat = post && units.length > 0 ? seatOf(post.unit.code, units) : null
  const { unit } = entry
  // Filled in, not typed: it makes no draft.
  useEffect(() => {
    if (seat && unit === '') fill(seat)
  })
  const bodies = under(seat?.unit ?? '', units).filter(({ kind }) => kind !== 'village' && kind !== 'office')
  const villages = liesInVillages(register) ? units.filter(({ kind, parent }) => kind === 'village' && parent === unit) : []
  const at = (field: string) => problems.filter((problem) => problem.field === field)
  const own = seat !== null && seat.village !== ''
  if (own || (bodies.length <= 1 && villages.length === 0)) return null
  return (
    <div className="grid">
      {bodies.length > 1 ? (
        <Choose
          id="f-unit"
          name="所属单位"
          from={bodies}
          value={unit}
          onChange={(next) => change({ unit: next, village: '' })}
          problems={at('unit')}
        />
      ) : null}
      {villages.length > 0 ? (
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

/** What the record is called. `suggested`: the name it gets if nobody writes one. */
export function TitlePart({ entry, change, problems, suggested, patterned }: Props & { suggested: string; patterned: boolean }) {
  const faults = problems.filter((problem) => problem.field === 'title')
  return (
    <div className={faults.length > 0 ? 'field wide faulty' : 'field wide'}>
      <label htmlFor="f-title">
        事项名称
        {patterned ? <span className="quiet">（可以不填）</span> : <span className="needed">（必填）</span>}
      </label>
      <Input
        id="f-title"
        value={entry.title}
        placeholder={suggested || undefined}
        maxLength={100}
        status={faults.length > 0 ? 'error' : ''}
        aria-required={!patterned}
        aria-invalid={faults.length > 0}
        aria-describedby={faults.length > 0 ? 'f-title-help f-title-fault' : 'f-title-help'}
        onChange={(event) => change({ title: event.target.value })}
      />
      <p className="help" id="f-title-help">
        {suggested && entry.title === '' ? `不填就叫：${suggested}` : '一句话说清是什么事，不写姓名、证件号码、电话。'}
      </p>
      <Faults id="f-title-fault" problems={faults} />
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
