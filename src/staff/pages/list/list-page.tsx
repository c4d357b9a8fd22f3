import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Pagination } from 'antd'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchRecords } from '../../api/records.ts'
import { findRegister } from '../../app/definitions.ts'
import { useRegisters } from '../../app/menu.tsx'
import type { Asked } from '../../app/search.ts'
import { useTitle } from '../../app/title.ts'
import { PlaceContext } from '../../fields/face.ts'
import { NotFound } from '../not-found.tsx'
import { Waiting } from '../waiting.tsx'
import { Filters } from './filters.tsx'
import { ListHead } from './list-head.tsx'
import { RecordTable } from './record-table.tsx'
import { TotalsStrip } from './totals-strip.tsx'

const route = getRouteApi('/r/$register')
const size = 50

/** The list of any register, cut and ordered as its address says. */
export function ListPage() {
  const { register: id } = route.useParams()
  const register = findRegister(id)
  useTitle(register?.name ?? '没有这本台账')
  const { data } = useRegisters()
  if (!register) return <NotFound />
  if (!data) return null
  if (data.find((entry) => entry.id === id)?.reach === 'totals') return <OnlyTotals register={register} />
  return <List key={id} register={register} />
}

/** Who may see only totals is told so, and where they are. */
function OnlyTotals({ register }: { register: AnyRegister }) {
  return (
    <>
      <h1>{register.name}</h1>
      <p className="quiet about">{register.about}</p>
      <p>
        您的岗位可以查看这本台账的汇总数字，不能查看记录。<Link to="/figures">查看数字</Link>
      </p>
    </>
  )
}

function List({ register }: { register: AnyRegister }) {
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const { page = 1, ...cut } = asked
  const query = { ...cut, on: cut.from || cut.to ? register.listedBy : undefined, page, size }
  const found = useQuery({
    queryKey: ['records', register.id, query],
    queryFn: () => orThrow(fetchRecords(register.id, query)),
    placeholderData: keepPreviousData,
  })
  const go = (part: Partial<Asked>) => void navigate({ search: { ...asked, page: undefined, ...part } })
  return (
    <>
      <ListHead register={register} asked={query} />
      <Filters register={register} asked={asked} onAsk={go} />
      <TotalsStrip register={register} asked={asked} onAsk={go} />
      <Waiting on={found}>
        {({ rows, total, names }) => (
          <PlaceContext value={{ names }}>
            {total === 0 ? (
              <p className="empty">没有符合条件的记录。</p>
            ) : (
              <RecordTable register={register} rows={rows} sorting={{ sort: asked.sort, onSort: (sort) => go({ sort }) }} />
            )}
            <Pagination
              className="pages"
              current={page}
              pageSize={size}
              total={total}
              showSizeChanger={false}
              showTotal={(count) => `共 ${count} 条`}
              onChange={(next) => go({ page: next })}
            />
          </PlaceContext>
        )}
      </Waiting>
    </>
  )
}
