import { Link } from '@tanstack/react-router'
import type { Names, Row } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useRegisters } from '../../app/menu.tsx'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'

/** One leader in one part of a day, as the list of the schedule tells it. */
export type Sitting = {
  readonly id: string
  readonly day: string
  readonly state: string
  readonly slot: string
  readonly place: string
  /** Who really sits there: the one who stands in, where somebody does. */
  readonly leader: string
}

export const sittingsOf = (rows: readonly Row[]): readonly Sitting[] =>
  rows.map(({ id, state, values }) => ({
    ...{ id, state },
    day: textOf(values.day),
    slot: textOf(values.slot),
    place: textOf(values.place),
    leader: textOf(values.replacedBy ?? values.leader),
  }))

const next = 4
type Props = {
  sittings: readonly Sitting[]
  day: string
  names: Names
  chosen: Sitting | undefined
  onChoose: (sitting: Sitting) => void
}

/** Who receives on this day and on the next ones. A visitor is written down for the sitting that is chosen. */
export function Schedule({ sittings, day, names, chosen, onChoose }: Props) {
  const here = sittings.filter((one) => one.day === day)
  const later = sittings.filter((one) => one.day > day && one.state !== 'cancelled').slice(0, next)
  return (
    <section aria-label="接访安排">
      <h2>接访安排</h2>
      {here.length === 0 ? <p className="quiet">这一天没有排班；有群众来，照样登记。</p> : null}
      <ul className="cards">
        {here.map((one) => (
          <li key={one.id}>
            <label className="sitting">
              <input type="radio" name="sitting" checked={chosen?.id === one.id} onChange={() => onChoose(one)} />
              <b>
                {words(one, 'slot')} {names[one.leader] ?? ''}
              </b>{' '}
              {one.place}
            </label>
            <span className="state">{words(one, 'state')}</span>
            <Link to="/r/$register/$id" params={{ register: 'reception-day', id: one.id }}>
              查看
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {later.length > 0
          ? `接下来：${later.map((one) => `${dayInWords(one.day)}${words(one, 'slot')} ${names[one.leader] ?? ''}（${words(one, 'state')}）`).join('；')}。`
          : '今后四周没有排班。'}{' '}
        <Plan />
      </p>
    </section>
  )
}

/** 上午, 已公示: the words of the register. */
function words({ slot, state }: Sitting, of: 'slot' | 'state'): string {
  const register = findRegister('reception-day')
  const field = register?.fields.slot
  if (of === 'state') return register?.states[state] ?? state
  return field?.kind === 'choice' ? (field.choices[slot] ?? '') : ''
}

function Plan() {
  const { data = [] } = useRegisters()
  const may = data.some(({ id, opens }) => id === 'reception-day' && opens.includes('plan'))
  if (!may) return null
  return (
    <Link to="/r/$register/new/$step" params={{ register: 'reception-day', step: 'plan' }} className="nowrap">
      排班
    </Link>
  )
}
