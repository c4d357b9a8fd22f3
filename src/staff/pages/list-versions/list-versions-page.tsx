import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import type { VersionsView } from '../../../office/law-changes/compare-versions.ts'
import { orThrow } from '../../api/call.ts'
import { fetchListVersions } from '../../api/law.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { useUnits } from '../../app/units.ts'
import { dayInWords } from '../../fields/date.tsx'
import { seatOf } from '../../forms/seat.ts'
import { UnitChoice } from '../law-changes/unit-choice.tsx'
import { Waiting } from '../waiting.tsx'
import { ChangedEntries, Entries } from './entries.tsx'

const route = getRouteApi('/list-versions')

/** 清单版本对比: the authority list of a unit on two days. */
export function ListVersionsPage() {
  useTitle('清单版本对比')
  const asked = route.useSearch()
  const go = useNavigate({ from: '/list-versions' })
  const { actor, today } = useSession()
  const units = useUnits()
  const own = units.length > 0 ? seatOf(actor.appointments[0]?.unit.code ?? '', units).unit : ''
  const chosen = { unit: asked.unit ?? own, from: asked.from ?? `${today.slice(0, 4)}-01-01`, to: asked.to ?? today }
  const found = useQuery({
    queryKey: ['list-versions', chosen],
    queryFn: () => orThrow(fetchListVersions(chosen)),
    enabled: chosen.unit !== '',
  })
  const choose = (part: Partial<typeof chosen>) => go({ search: { ...chosen, ...part } })
  return (
    <>
      <h1>清单版本对比</h1>
      <p className="quiet about">
        选两个日期，看权责清单多了、少了、变了哪些事项；依据有变动的单独标出。每天的清单按那天有效的版本和内容来比。
      </p>
      <UnitChoice unit={chosen.unit} onChoose={(unit) => choose({ unit })} />
      <form className="filters" aria-label="两个日期" onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>比较</legend>
          <Input
            type="date"
            aria-label="前一个日期"
            value={chosen.from}
            onChange={({ target: { value } }) => value && choose({ from: value })}
          />
          <span>和</span>
          <Input
            type="date"
            aria-label="后一个日期"
            value={chosen.to}
            onChange={({ target: { value } }) => value && choose({ to: value })}
          />
        </fieldset>
      </form>
      <Waiting on={found}>{(versions) => <Versions versions={versions} />}</Waiting>
    </>
  )
}

function Versions({ versions: { from, to, counts, added, removed, changed } }: { versions: VersionsView }) {
  return (
    <>
      <ul className="counts">
        {[
          [counts.before, `${dayInWords(from)}在清单上`],
          [counts.after, `${dayInWords(to)}在清单上`],
          [counts.same, '没有变化'],
          [changed.filter(({ basisChanged }) => basisChanged).length, '依据有变动'],
        ].map(([number, name]) => (
          <li key={name}>
            <span>
              <b>{number}</b> {name}
            </span>
          </li>
        ))}
      </ul>
      {counts.before + counts.after === 0 ? <p className="empty">这两天清单上都没有事项。</p> : null}
      <Entries title="增加的事项" entries={added} />
      <Entries title="减少的事项" entries={removed} />
      <ChangedEntries entries={changed} />
    </>
  )
}
