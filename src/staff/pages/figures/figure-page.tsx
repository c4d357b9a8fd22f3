import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCallback, useMemo } from 'react'
import { orThrow } from '../../api/call.ts'
import { fetchPicture, type Picture } from '../../api/figures.ts'
import type { CountingAsked } from '../../app/search.ts'
import { useTitle } from '../../app/title.ts'
import { Waiting } from '../waiting.tsx'
import { Breakdown } from './breakdown.tsx'
import { CountingBar, useCounting } from './counting-bar.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureRecords } from './figure-records.tsx'
import { kindRows, monthRows, type Opening, unitRows } from './rows.ts'

const route = getRouteApi('/figures/$figure')
const none: Opening = { at: undefined, since: undefined, until: undefined, group: undefined }

/** One figure: value, rule, year before, by time, place and kind, and the records behind whatever was opened. */
export function FigurePage() {
  const { figure } = route.useParams()
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const counting = useCounting(asked)
  const go = useCallback(
    (search: CountingAsked) => void navigate({ to: '/figures/$figure', params: { figure }, search, resetScroll: false }),
    [navigate, figure],
  )
  const found = useQuery({
    queryKey: ['figure', figure, counting, asked.by],
    queryFn: () => orThrow(fetchPicture(figure, { ...counting, by: asked.by })),
    enabled: counting.unit !== '',
    // While unit or days change the picture stays; that of another figure must not stand under this one.
    placeholderData: (before, query) => (query?.queryKey[1] === figure ? before : undefined),
  })
  const by = found.data?.by
  useTitle(found.data?.figure.name ?? '数字')
  const open = (opens: Opening) => {
    go({ ...asked, ...none, ...opens, by, page: undefined })
    document.getElementById('counted')?.scrollIntoView({ block: 'start' })
    document.getElementById('counted')?.focus({ preventScroll: true })
  }
  return (
    <>
      <p className="crumbs">
        <Link to="/figures" search={counting}>
          数字
        </Link>
      </p>
      <CountingBar counting={counting} onAsk={(next) => go({ ...next, by: asked.by })} />
      {found.data ? null : <h1>数字</h1>}
      <Waiting on={found}>
        {(picture) => (
          <>
            <FigureHead picture={picture} counting={counting} />
            <Cuts picture={picture} chosen={asked} onOpen={open} onSplit={(next) => go({ ...asked, ...none, by: next })} />
          </>
        )}
      </Waiting>
      {counting.unit ? (
        <FigureRecords
          figure={figure}
          counting={counting}
          by={asked.by ?? by}
          groups={found.data?.groups}
          opened={asked}
          page={asked.page ?? 1}
          onPage={(page) => go({ ...asked, page })}
          onAll={() => go({ ...asked, ...none, page: undefined })}
        />
      ) : null}
    </>
  )
}

type CutsProps = {
  picture: Picture
  chosen: Opening
  onOpen: (opens: Opening) => void
  onSplit: (by: string) => void
}

function Cuts({ picture, chosen, onOpen, onSplit }: CutsProps) {
  const { by, splits } = picture
  const rows = useMemo(() => ({ months: monthRows(picture), units: unitRows(picture), kinds: kindRows(picture) }), [picture])
  const drawn = { unit: picture.figure.unit, chosen, onOpen }
  return (
    <>
      {rows.months.length > 1 ? <Breakdown {...drawn} id="by-time" title="按时间" rows={rows.months} lying={false} /> : null}
      {rows.units.length > 0 ? (
        <Breakdown {...drawn} id="by-place" title="按单位" about="按行政区划顺序并列，只供了解情况，不作排名。" rows={rows.units} lying />
      ) : null}
      {by !== undefined && rows.kinds.length > 0 ? (
        <Breakdown {...drawn} id="by-kind" title={`按${splits.find(({ field }) => field === by)?.name ?? '分类'}`} rows={rows.kinds} lying>
          {splits.length > 1 ? (
            <fieldset className="row splits" aria-label="换一种分类">
              {splits.map(({ field, name }) => (
                <Button
                  key={field}
                  size="small"
                  aria-pressed={by === field}
                  type={by === field ? 'primary' : 'default'}
                  onClick={() => onSplit(field)}
                >
                  {name}
                </Button>
              ))}
            </fieldset>
          ) : null}
        </Breakdown>
      ) : null}
    </>
  )
}
