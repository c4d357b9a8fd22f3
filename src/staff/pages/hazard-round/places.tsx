import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import type { HazardPlace } from '../../../office/work-pages/hazard-places.ts'
import { dayInWords } from '../../fields/date.tsx'
import type { Seat } from '../../forms/seat.ts'
import { OpenForm } from '../steps/open-form.tsx'
import type { Tick } from './parts.ts'
import { placesQuery } from './places-query.ts'

type Props = {
  hazard: AnyRegister
  find: Step
  ticks: readonly Tick[]
  onTick: (tick: Tick, found?: string) => void
  /** The place at which a hazard is being written down. */
  finding: string | null
  onFinding: (place: string | null) => void
  at: Seat
  theme: unknown
}

/** The places of the village, those of earlier rounds and those that are named now; without a network only the latter. */
export function Places(props: Props) {
  const { ticks, onTick, at } = props
  const [name, setName] = useState('')
  const seen = useQuery(placesQuery(at.village))
  const known = seen.data?.places ?? []
  const added = ticks
    .filter((tick) => !known.some((one) => one.name === tick.name))
    .map((tick) => ({ name: tick.name, last: null, open: 0 }))
  const places = [...known, ...added]
  const add = (event: FormEvent) => {
    event.preventDefault()
    const typed = name.trim()
    if (typed !== '' && !ticks.some((tick) => tick.name === typed)) onTick({ name: typed, problem: false })
    setName('')
  }
  return (
    <section aria-label="点位">
      <h2>
        点位 <small>{places.length === 0 ? '还没有，走到哪里加到哪里' : `看过 ${ticks.length} / ${places.length}`}</small>
      </h2>
      <ul className="cards places">
        {places.map((one) => (
          <li key={one.name}>
            <PlaceLine {...props} place={one} />
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={add}>
        <label htmlFor="new-place">加一处</label>
        <Input id="new-place" className="of-place" value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        <Button htmlType="submit">无隐患，记下</Button>
      </form>
    </section>
  )
}

const given = ['foundOn', 'how', 'place', 'category', 'tier'] as const

/** One place: one tap where nothing was found, else the form of the hazard with its photo. */
function PlaceLine({ hazard, find, ticks, onTick, finding, onFinding, at, theme, place }: Props & { place: HazardPlace }) {
  const here = finding === place.name
  const tick = ticks.find(({ name }) => name === place.name)
  return (
    <>
      <span className="matter">{place.name}</span>
      <span className="quiet">
        {place.last ? `上次查看 ${dayInWords(place.last)}` : '第一次查看'}
        {place.open > 0 ? <b className="late"> · 有 {place.open} 处隐患未销号</b> : null}
      </span>
      <span className="row">
        <Button
          type={tick && !tick.problem ? 'primary' : 'default'}
          disabled={tick?.problem === true}
          aria-pressed={tick?.problem === false}
          aria-label={`${place.name}：无隐患`}
          onClick={() => onTick({ name: place.name, problem: false })}
        >
          无隐患
        </Button>
        <Button
          danger={tick?.problem === true}
          aria-expanded={here}
          aria-label={`${place.name}：有隐患`}
          onClick={() => onFinding(here ? null : place.name)}
        >
          {tick?.problem ? '再记一处隐患' : '有隐患'}
        </Button>
      </span>
      {here ? (
        <div className="finding">
          <OpenForm
            register={hazard}
            stepId="find"
            step={find}
            given={{ how: 'patrol', place: place.name, tier: 'village', ...(theme ? { category: theme } : {}) }}
            settled={given}
            front={['photosBefore']}
            at={at}
            stay
            onDone={(done) => {
              onTick({ name: place.name, problem: true }, done?.record.id)
              onFinding(null)
            }}
          />
        </div>
      ) : null}
    </>
  )
}
