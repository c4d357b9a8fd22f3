import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination } from 'antd'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigureRecords } from '../../api/figures.ts'
import { findRegister, registerOfFigure } from '../../app/definitions.ts'
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
  opened: Opening
  page: number
  onPage: (page: number) => void
  onAll: () => void
}

/** The records that the figure, or the bar that was opened, counted: not a search that resembles it. */
export function FigureRecords({ figure, counting, by, opened, page, onPage, onAll }: Props) {
  const { at, since, until, group } = opened
  const kind = group === undefined ? {} : { by, group: group === unnamed ? undefined : group }
  const asked = { unit: at ?? counting.unit, from: since ?? counting.from, to: until ?? counting.to, page, size, ...kind }
  const found = useQuery({
    queryKey: ['figure-records', figure, asked, group],
    queryFn: () => orThrow(fetchFigureRecords(figure, asked)),
    placeholderData: keepPreviousData,
  })
  const part = usePartName(figure, by, opened)
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
      <Waiting on={found}>
        {({ rows, total, hidden, register: id, names }) => {
          const register = findRegister(id)
          if (!register || total === 0)
            return <p className="empty">{hidden > 0 ? `数到 ${hidden} 条，都不在您可以查看的范围内。` : '没有您可以查看的记录。'}</p>
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
        }}
      </Waiting>
    </section>
  )
}

/** What the opened bar stands for. */
function usePartName(figure: string, by: string | undefined, { at, since, until, group }: Opening): string {
  const units = useUnits()
  const field = registerOfFigure(figure)?.fields[by ?? '']
  const words: Readonly<Record<string, string>> = field && 'choices' in field ? field.choices : {}
  const kind = group === undefined ? '' : group === unnamed ? '未填写' : (words[group] ?? group)
  const days = since && until ? spanName({ from: since, to: until }, true) : ''
  return [units.find(({ code }) => code === at)?.shortName, days, kind].filter(Boolean).join(' · ')
}
