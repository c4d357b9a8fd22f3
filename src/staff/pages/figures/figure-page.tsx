import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Figure } from '../../../kernel/figure.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigure } from '../../api/figures.ts'
import type { FigureDetail } from '../../api/types.ts'
import { registerOfFigure } from '../../app/definitions.ts'
import type { CountingAsked } from '../../app/search.ts'
import { useTitle } from '../../app/title.ts'
import { moment } from '../record/moments.ts'
import { Waiting } from '../waiting.tsx'
import { CountingBar, useCounting } from './counting-bar.tsx'
import { FigureRecords } from './figure-records.tsx'
import { FigureValue } from './figure-value.tsx'
import { Split } from './split.tsx'
import { Unreported } from './unreported.tsx'

const route = getRouteApi('/figures/$figure')
const Bars = lazy(() => import('./bars.tsx').then(({ Bars }) => ({ default: Bars })))

/** One figure: value, rule, split, units below, and the records that it counted. */
export function FigurePage() {
  const { figure } = route.useParams()
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const go = (search: CountingAsked) => void navigate({ to: '/figures/$figure', params: { figure }, search })
  const counting = useCounting(asked)
  const register = registerOfFigure(figure)
  useTitle(register?.figures?.[figure]?.name ?? '数字')
  const found = useQuery({
    queryKey: ['figure', figure, counting, asked.by],
    queryFn: () => orThrow(fetchFigure(figure, { ...counting, by: asked.by })),
    enabled: counting.unit !== '',
  })
  return (
    <>
      <p className="crumbs">
        <Link to="/figures" search={counting}>
          数字
        </Link>
      </p>
      <CountingBar counting={counting} onAsk={(next) => go({ ...next, by: asked.by })} />
      <Waiting on={found}>
        {(detail) => (
          <>
            <Head detail={detail} register={register} counting={counting} />
            <Split register={register} detail={detail} by={asked.by} onSplit={(by) => go({ ...counting, by })} />
            {detail.perChild && detail.perChild.length > 0 ? (
              <Suspense fallback={null}>
                <Bars detail={detail} onOpen={(unit) => go({ ...counting, unit })} />
              </Suspense>
            ) : null}
          </>
        )}
      </Waiting>
      {counting.unit ? (
        <FigureRecords figure={figure} counting={counting} page={asked.page ?? 1} onPage={(page) => go({ ...asked, page })} />
      ) : null}
    </>
  )
}

type HeadProps = { detail: FigureDetail; register: AnyRegister | undefined; counting: Counting }

function Head({ detail, register, counting }: HeadProps) {
  const rule = register?.figures?.[detail.id]
  return (
    <>
      <h1>
        {detail.name} <FigureValue figure={detail} />
      </h1>
      <p className="quiet">
        {rule && register ? ruleInWords(rule, register) : null}
        取数时间 {moment(detail.asOf)}，共 {detail.records} 条记录
        {detail.hidden > 0 ? `，其中 ${detail.hidden} 条您无权查看` : ''}。
      </p>
      {rule && register && detail.value === null && rule.count !== 'rate' ? (
        <Unreported figure={detail.id} rule={rule} register={register} counting={counting} />
      ) : null}
      {rule?.count === 'rate' ? (
        <p className="row">
          {[rule.of, rule.base].map((part, index) => (
            <Link key={part} to="/figures/$figure" params={{ figure: part }} search={counting}>
              {index === 0 ? '分子' : '分母'}：{register?.figures?.[part]?.name ?? part}
            </Link>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** By which date the figure is counted, in words. */
function ruleInWords(rule: Figure, register: AnyRegister): string {
  if (rule.count === 'manual') return `来源：${rule.source}。`
  if (rule.count === 'rate') return ''
  const [head = '', inner] = rule.on.split('.')
  const field = register.fields[head]
  const dated = field?.kind === 'parts' && inner ? field.fields[inner]?.name : field?.name
  return `按“${dated ?? rule.on}”计，不按录入时间。`
}
