import { useQuery } from '@tanstack/react-query'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchTotals } from '../../api/records.ts'
import type { Total } from '../../api/types.ts'
import type { Asked } from '../../app/search.ts'
import { useSession } from '../../app/session-context.ts'

type Props = { register: AnyRegister; asked: Asked; onAsk: (part: Partial<Asked>) => void }

/** How many records stand in each state this year, or in the period asked. A click shows those. */
export function TotalsStrip({ register, asked, onAsk }: Props) {
  const { today } = useSession()
  const period = { from: asked.from ?? `${today.slice(0, 4)}-01-01`, to: asked.to ?? today }
  const { data } = useQuery({
    queryKey: ['totals', register.id, asked.unit, period],
    queryFn: () => orThrow(fetchTotals(register.id, { unit: asked.unit, on: register.listedBy, ...period })),
  })
  if (!data) return null
  const counts = countsOf(data)
  const total = data.reduce((sum, one) => sum + one.count, 0)
  // Nothing this year, and nobody asked for a year: above a list of older records the sentence would read as if there were none.
  if (total === 0 && asked.from === undefined && asked.to === undefined) return null
  const dated = register.fields[register.listedBy]?.name ?? ''
  return (
    <section className="totals" aria-label="合计">
      <span>
        {dated}在 {period.from} 至 {period.to}：共 <b>{total}</b> 条
      </span>
      {Object.entries(register.states)
        .filter(([state]) => counts.get(state))
        .map(([state, name]) => (
          <button
            key={state}
            type="button"
            aria-pressed={asked.state === state}
            onClick={() => onAsk({ ...period, state: asked.state === state ? undefined : state })}
          >
            {name} {counts.get(state)}
          </button>
        ))}
    </section>
  )
}

function countsOf(totals: readonly Total[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { byState } of totals)
    for (const [state, count] of Object.entries(byState)) counts.set(state, (counts.get(state) ?? 0) + count)
  return counts
}
