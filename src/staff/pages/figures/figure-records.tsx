import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination } from 'antd'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigureRecords, type Picture } from '../../api/figures.ts'
import type { FigureRecords as Found } from '../../api/types.ts'
import { useDefinition } from '../../app/definitions.ts'
import { useUnits } from '../../app/units.ts'
import { PlaceContext } from '../../fields/face.ts'
import { RecordTable } from '../list/record-table.tsx'
import { Waiting } from '../waiting.tsx'
import { type Opening, spanName, unnamed } from './rows.ts'

const size = 20
type Props = {
  figure: string
  counting: Counting
  by: string | undefined
  /** What the kinds are called. */
  groups: Picture['groups']
  opened: Opening
  page: number
  onPage: (page: number) => void
  onAll: () => void
}

/** The records that the figure, or the bar that was opened, counted: not a search that resembles it. */
export function FigureRecords({ figure, counting, by, groups, opened, page, onPage, onAll }: Props) {
  const { at, since, until, group } = opened
  const kind = group === undefined ? {} : { by, group: group === unnamed ? undefined : group }
  const asked = { unit: at ?? counting.unit, from: since ?? counting.from, to: until ?? counting.to, page, size, ...kind }
  const found = useQuery({
    queryKey: ['figure-records', figure, asked, group],
    queryFn: () => orThrow(fetchFigureRecords(figure, asked)),
    placeholderData: keepPreviousData,
  })
  const part = usePartName(groups, opened)
  return (
    <section aria-labelledby="counted" className="behind">
      <div className="head">
        <h2 id="counted" tabIndex={-1}>
          数到的记录{part ? `：${part}` : ''}
        </h2>
        {part ? (
          <Button size="small" onClick={onAll}>
            看全部
          </Button>
        ) : null}
      </div>
      <Waiting on={found}>{(counted) => <Counted counted={counted} page={page} onPage={onPage} />}</Waiting>
    </section>
  )
}

type CountedProps = { counted: Found; page: number; onPage: (page: number) => void }

function Counted({ counted: { rows, total, hidden, register: id, names }, page, onPage }: CountedProps) {
  const register = useDefinition(id)
  if (total === 0) return <p className="empty">{hidden > 0 ? `数到 ${hidden} 条，都不在您可以查看的范围内。` : '没有您可以查看的记录。'}</p>
  if (!register) return <p className="quiet">正在打开…</p>
  return (
    <PlaceContext value={{ names }}>
      {hidden > 0 ? <p className="quiet">另有 {hidden} 条不在您可以查看的范围内。</p> : null}
      <RecordTable register={register} rows={rows} />
      <Pagination
        className="pages"
        current={page}
        pageSize={size}
        total={total}
        showSizeChanger={false}
        showTotal={(count) => `共 ${count} 条`}
        onChange={onPage}
      />
    </PlaceContext>
  )
}

/** What the opened bar stands for. */
function usePartName(groups: Picture['groups'], { at, since, until, group }: Opening): string {
  const units = useUnits()
  const kind = group === undefined ? '' : (groups?.find((one) => (one.group ?? unnamed) === group)?.name ?? group)
  const days = since && until ? spanName({ from: since, to: until }, true) : ''
  return [units.find(({ code }) => code === at)?.shortName, days, kind].filter(Boolean).join(' · ')
}
