import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigures } from '../../api/figures.ts'
import type { FigureSeen } from '../../api/types.ts'
import { registerOfFigure } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { moment } from '../record/moments.ts'
import { Waiting } from '../waiting.tsx'
import { CountingBar, useCounting } from './counting-bar.tsx'
import { FigureValue } from './figure-value.tsx'

const route = getRouteApi('/figures')

/** All figures of a unit in a period, register by register. Every value leads to the records behind it. */
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

function Table({ counting }: { counting: Counting }) {
  const found = useQuery({ queryKey: ['figures', counting], queryFn: () => orThrow(fetchFigures(counting)) })
  return (
    <Waiting on={found}>
      {(figures) => (
        <>
          {figures[0] ? <p className="quiet">取数时间 {moment(figures[0].asOf)}</p> : null}
          {groupsOf(figures).map(([name, group]) => (
            <Group key={name} name={name} figures={group} counting={counting} />
          ))}
          {figures.length === 0 ? <p className="empty">这个单位没有您可以查看的数字。</p> : null}
        </>
      )}
    </Waiting>
  )
}

/** Figures under the register that they count; those that join registers under 综合. */
function groupsOf(figures: readonly FigureSeen[]): readonly (readonly [string, readonly FigureSeen[]])[] {
  const groups = new Map<string, FigureSeen[]>()
  for (const figure of figures) {
    const name = registerOfFigure(figure.id)?.name ?? '综合'
    groups.set(name, [...(groups.get(name) ?? []), figure])
  }
  return [...groups]
}

function Group({ name, figures, counting }: { name: string; figures: readonly FigureSeen[]; counting: Counting }) {
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <div className="scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">数值</th>
              <th scope="col">记录数</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.id}>
                <th scope="row">{figure.name}</th>
                <td data-name="数值">
                  <Link to="/figures/$figure" params={{ figure: figure.id }} search={counting}>
                    <FigureValue figure={figure} />
                  </Link>
                </td>
                <td data-name="记录数" className="figure">
                  {figure.records}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
