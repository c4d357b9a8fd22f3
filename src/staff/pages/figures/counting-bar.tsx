import { Input, Select } from 'antd'
import type { Counting } from '../../api/figures.ts'
import type { CountingAsked } from '../../app/search.ts'
import { useSession } from '../../app/session-context.ts'
import { useUnits } from '../../app/units.ts'

const yearsBack = 6

/** Whose figures and of which days: the address, else my own unit and the running year. */
export function useCounting(asked: CountingAsked): Counting {
  const { actor, today } = useSession()
  const units = useUnits()
  const own = actor.appointments[0]?.unit.code ?? ''
  const post = units.find(({ code }) => code === own)
  const seat = post?.kind === 'office' ? (post.parent ?? own) : own
  const year = today.slice(0, 4)
  return { unit: asked.unit ?? (units.length > 0 ? seat : ''), from: asked.from ?? `${year}-01-01`, to: asked.to ?? `${year}-12-31` }
}

/** Chooses unit and year, or any days. */
export function CountingBar({ counting, onAsk }: { counting: Counting; onAsk: (counting: Counting) => void }) {
  const { today } = useSession()
  const units = useUnits()
  const { unit, from, to } = counting
  const whole = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : undefined
  const years = Array.from({ length: yearsBack }, (_, index) => String(Number(today.slice(0, 4)) - index))
  return (
    <form className="filters" aria-label="单位和期间" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor="unit">单位</label>
        <Select
          id="unit"
          className="select"
          value={unit || undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.filter(({ kind }) => kind !== 'office').map(({ code, shortName }) => ({ value: code, label: shortName }))}
          onChange={(next: string) => onAsk({ ...counting, unit: next })}
        />
      </div>
      <div>
        <label htmlFor="year">年度</label>
        <Select
          id="year"
          className="year"
          value={whole}
          placeholder="自选期间"
          options={years.map((year) => ({ value: year, label: `${year}年` }))}
          onChange={(year: string) => onAsk({ ...counting, from: `${year}-01-01`, to: `${year}-12-31` })}
        />
      </div>
      <fieldset>
        <legend>期间</legend>
        <Input
          type="date"
          aria-label="期间自"
          value={from}
          onChange={(event) => event.target.value && onAsk({ ...counting, from: event.target.value })}
        />
        <span>至</span>
        <Input
          type="date"
          aria-label="期间至"
          value={to}
          onChange={(event) => event.target.value && onAsk({ ...counting, to: event.target.value })}
        />
      </fieldset>
    </form>
  )
}
