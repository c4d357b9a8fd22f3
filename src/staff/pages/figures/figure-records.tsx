import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Pagination } from 'antd'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchFigureRecords } from '../../api/figures.ts'
import { findRegister } from '../../app/definitions.ts'
import { PlaceContext } from '../../fields/face.ts'
import { RecordTable } from '../list/record-table.tsx'
import { Waiting } from '../waiting.tsx'

const size = 50
type Props = { figure: string; counting: Counting; page: number; onPage: (page: number) => void }

/** The records that the figure counted, not a search that resembles it. */
export function FigureRecords({ figure, counting, page, onPage }: Props) {
  const found = useQuery({
    queryKey: ['figure-records', figure, counting, page],
    queryFn: () => orThrow(fetchFigureRecords(figure, { ...counting, page })),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-labelledby="counted">
      <h2 id="counted">数到的记录</h2>
      <Waiting on={found}>
        {({ rows, total, hidden, register: id, names }) => {
          const register = findRegister(id)
          if (!register || total === 0)
            return <p className="empty">{hidden > 0 ? `数到 ${hidden} 条，都不在您可以查看的范围内。` : '没有数到记录。'}</p>
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
