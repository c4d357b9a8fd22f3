import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigures } from '../../api/figures.ts'
import type { FigureSeen } from '../../api/types.ts'
import { areaNames, registerOfFigure } from '../../app/definitions.ts'
import { moment } from '../../app/moments.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { Waiting } from '../waiting.tsx'
import { CountingBar, useCounting } from './counting-bar.tsx'
import { FigureGroup } from './figure-group.tsx'

const route = getRouteApi('/figures')

/** All figures of a unit in a period, area by area, beside the year before. Every value leads to the records behind it. */
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
  const [words, setWords] = useState('')
  const { today } = useSession()
  // Of a year that still runs, as many days as have passed.
  const until = counting.from <= today && today < counting.to ? today : counting.to
  const earlier = { ...counting, from: yearEarlier(counting.from), to: yearEarlier(until) }
  const found = useQuery({ queryKey: ['figures', counting], queryFn: () => orThrow(fetchFigures(counting)) })
  const before = useQuery({ queryKey: ['figures', earlier], queryFn: () => orThrow(fetchFigures(earlier)) })
  return (
    <Waiting on={found}>
      {(figures) => {
        const kept = figures.filter((one) =>
          [one.name, one.id, registerOfFigure(one.id)?.name ?? ''].some((text) => text.includes(words.trim())),
        )
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
                {words.trim() === '' ? `共 ${figures.length} 项` : `找到 ${kept.length} 项`}
                {figures[0] ? `；取数时间 ${moment(figures[0].asOf)}` : ''}
              </span>
              <Button className="exits" onClick={() => window.print()}>
                打印
              </Button>
            </div>
            {areasOf(kept).map(([area, registers]) => (
              <section key={area} aria-label={area} className="area">
                <h2>{area}</h2>
                {registers.map(([name, group]) => (
                  <FigureGroup key={name} name={name} figures={group} before={before.data ?? []} counting={counting} />
                ))}
              </section>
            ))}
            {kept.length === 0 ? <p className="empty">没有符合的指标。</p> : null}
          </>
        )
      }}
    </Waiting>
  )
}

type Group = readonly [string, readonly FigureSeen[]]

/** Figures under the area and the register that they count; those that join registers under 综合. */
function areasOf(figures: readonly FigureSeen[]): readonly (readonly [string, readonly Group[]])[] {
  const areaOf = (figure: FigureSeen): string => areaNames[registerOfFigure(figure.id)?.area ?? ''] ?? '综合'
  const registerOf = (figure: FigureSeen): string => registerOfFigure(figure.id)?.name ?? '综合'
  return [...Map.groupBy(figures, areaOf)].map(([area, some]) => [area, [...Map.groupBy(some, registerOf)]])
}
