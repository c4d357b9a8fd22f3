import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigures } from '../../api/figures.ts'
import type { FigureListed } from '../../api/types.ts'
import { areaNames } from '../../app/definitions.ts'
import { useRegisters } from '../../app/menu.tsx'
import { moment } from '../../app/moments.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { type Unfolded, useUnfolded } from '../../app/use-unfolded.ts'
import { usualOf } from '../desk/usual.ts'
import { Waiting } from '../waiting.tsx'
import { CountingBar, useCounting } from './counting-bar.tsx'
import { type Before, FigureGroup } from './figure-group.tsx'
import { type AreaGroup, figuresWith, groupFigures, isTold } from './overview.ts'

const route = getRouteApi('/figures')

/** All figures of a unit in a period, by area and register, beside the year before. Every value leads to the records behind it. */
export function FiguresPage() {
  useTitle('数字')
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const counting = useCounting(asked)
  return (
    <>
      <h1>数字</h1>
      <p className="quiet about">每个数字都由台账算出，点开就是它数到的记录。没有记录又没有零报告的，不写作 0。</p>
      <CountingBar counting={counting} onAsk={(search) => void navigate({ to: '/figures', search })} />
      {counting.unit ? <Table counting={counting} /> : null}
    </>
  )
}

/** The same days a year earlier; 29 February becomes the 28th. */
const yearEarlier = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`

function Table({ counting }: { counting: Counting }) {
  const { today } = useSession()
  // Of a year that still runs, as many days as have passed.
  const until = counting.from <= today && today < counting.to ? today : counting.to
  const earlier = { ...counting, from: yearEarlier(counting.from), to: yearEarlier(until) }
  const found = useQuery({ queryKey: ['figures', counting], queryFn: () => orThrow(fetchFigures(counting)) })
  const before = useQuery({ queryKey: ['figures', earlier], queryFn: () => orThrow(fetchFigures(earlier)) })
  const then = useMemo(() => new Map((before.data ?? []).map((one) => [one.id, one])), [before.data])
  return <Waiting on={found}>{(figures) => <Overview figures={figures} before={then} counting={counting} />}</Waiting>
}

type OverviewProps = { figures: readonly FigureListed[]; before: Before; counting: Counting }

/** Areas with their registers, folded; words that are sought unfold what has them. */
function Overview({ figures, before, counting }: OverviewProps) {
  const { actor } = useSession()
  const { data: entries = [] } = useRegisters()
  const [words, setWords] = useState('')
  const sought = useDeferredValue(words.trim())
  const unfolded = useUnfolded('figures', usualOf(actor.appointments.map(({ role }) => role)))
  const kept = figuresWith(sought, figures, entries)
  const groups = groupFigures(kept, { entries, areas: areaNames })
  const all = groups.flatMap(({ area, registers }) => [`area.${area}`, ...registers.map(({ id }) => id)])
  const allOpen = all.every(unfolded.has)
  return (
    <>
      <div className="row finder">
        <label htmlFor="figure-search">找指标</label>
        <Input
          id="figure-search"
          type="search"
          className="select"
          value={words}
          allowClear
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="quiet" role="status">
          {sought === '' ? `共 ${figures.length} 项，${figures.filter(isTold).length} 项有数` : `找到 ${kept.length} 项`}
          {figures[0] ? `；取数时间 ${moment(figures[0].asOf)}` : ''}
        </span>
        <div className="row exits">
          {sought === '' ? <Button onClick={() => unfolded.turnAll(all, !allOpen)}>{allOpen ? '全部收起' : '全部展开'}</Button> : null}
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      {groups.map((group) => (
        <Area key={group.area} group={group} whole={sought !== ''} {...{ before, counting, unfolded }} />
      ))}
      {kept.length === 0 ? <p className="empty">没有符合的指标。</p> : null}
    </>
  )
}

type AreaProps = { group: AreaGroup; whole: boolean; before: Before; counting: Counting; unfolded: Unfolded }

/** The registers of an area; those of which nothing is known on request. `whole`: everything at once. */
function Area({ group: { area, name, registers }, whole, before, counting, unfolded }: AreaProps) {
  const part = `area.${area}`
  const silent = registers.filter(({ told }) => told.length === 0).length
  const shown = whole || unfolded.has(part) ? registers : registers.filter(({ told }) => told.length > 0)
  return (
    <section aria-label={name} className="area">
      <h2>{name}</h2>
      {shown.map((group) => (
        <FigureGroup
          key={group.id}
          group={group}
          before={before}
          counting={counting}
          open={whole || unfolded.has(group.id)}
          whole={whole}
          onTurn={() => unfolded.turn(group.id, !unfolded.has(group.id))}
        />
      ))}
      {silent > 0 && !whole ? (
        <p className="silent exits">
          <button
            type="button"
            className="plain"
            aria-expanded={unfolded.has(part)}
            onClick={() => unfolded.turn(part, !unfolded.has(part))}
          >
            {unfolded.has(part) ? `收起没有数的 ${silent} 本台账` : `${silent} 本台账还没有数`}
          </button>
        </p>
      ) : null}
    </section>
  )
}
