import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Pagination } from 'antd'
import { useMemo, useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchRecords } from '../../api/records.ts'
import { findRegister } from '../../app/definitions.ts'
import { useRegisters } from '../../app/menu.tsx'
import type { Asked } from '../../app/search.ts'
import { useTitle } from '../../app/title.ts'
import { PlaceContext } from '../../fields/face.ts'
import { handOverPaste } from '../import/pasted.ts'
import { NotFound } from '../not-found.tsx'
import { Waiting } from '../waiting.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { chosenColumns, fieldsOf, type KeptColumn, keptColumns } from './columns.ts'
import { Filters } from './filters.tsx'
import { ListHead } from './list-head.tsx'
import { RecordGrid } from './record-grid.tsx'
import { TotalsStrip } from './totals-strip.tsx'
import { useChosen } from './use-chosen.ts'
import { useSlash } from './use-slash.ts'
import { useViews } from './use-views.ts'

const route = getRouteApi('/r/$register')
const sizes = [20, 50, 100, 200]
const usualSize = 50
const listView = { kind: 'columns', name: '列表' } as const

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

/** The columns as the person left them, and how to leave them otherwise. */
function useColumns(register: AnyRegister) {
  const views = useViews(register.id)
  const kept = views.views.find(({ kind, name }) => kind === listView.kind && name === listView.name)
  const columns = useMemo(() => chosenColumns(register, keptColumns(kept?.value)), [register, kept])
  const size = (kept?.value as { size?: number } | undefined)?.size ?? usualSize
  const keep = (change: { columns?: readonly KeptColumn[]; size?: number }) =>
    void views.keep({ ...listView, value: { columns: columns.map(({ name, width }) => ({ name, width })), size, ...change } })
  return { views, columns, size, keep }
}

function List({ register }: { register: AnyRegister }) {
  const asked = route.useSearch()
  const navigate = useNavigate()
  const { views, columns, size: keptSize, keep } = useColumns(register)
  const choosing = useChosen()
  const [notice, setNotice] = useState('')
  useSlash('q')
  const { page = 1, size = keptSize, ...cut } = asked
  const query = {
    ...cut,
    on: cut.from || cut.to ? register.listedBy : undefined,
    page,
    size,
    cols: fieldsOf(columns).join(','),
    sums: '1' as const,
  }
  const found = useQuery({
    queryKey: ['records', register.id, query],
    queryFn: () => orThrow(fetchRecords(register.id, query)),
    placeholderData: keepPreviousData,
    enabled: views.ready,
  })
  const goTo = (search: Asked) => void navigate({ to: '/r/$register', params: { register: register.id }, search })
  const go = (part: Partial<Asked>) => goTo({ ...asked, page: undefined, ...part })
  const widen = (name: string, width: number) =>
    keep({ columns: columns.map((one) => ({ name: one.name, width: one.name === name ? width : one.width })) })
  const paste = (block: Parameters<typeof handOverPaste>[0]) => {
    handOverPaste(
      block,
      columns.filter(({ name }) => !['@code', '@state', '@handler', '@unit', '@updated'].includes(name)).map(({ label }) => label),
    )
    void navigate({ to: '/r/$register/import', params: { register: register.id } })
  }
  return (
    <>
      <ListHead
        register={register}
        asked={query}
        columns={columns}
        views={views}
        onColumns={(next) => keep({ columns: next })}
        onView={goTo}
      />
      <Filters register={register} asked={asked} columns={columns} onAsk={go} />
      <TotalsStrip register={register} asked={asked} onAsk={go} />
      <BulkBar register={register} choosing={choosing} onDone={setNotice} />
      <p className="sr" role="status">
        {notice}
      </p>
      <Waiting on={found}>
        {({ rows, total, names, sums }) => (
          <PlaceContext value={{ names }}>
            {total === 0 ? (
              <p className="empty">没有符合条件的记录。</p>
            ) : (
              <RecordGrid
                register={register}
                rows={rows}
                columns={columns}
                total={total}
                first={(page - 1) * size}
                sums={sums}
                sort={asked.sort}
                onSort={(sort) => go({ sort })}
                onWiden={widen}
                onPaste={paste}
                choosing={choosing}
              />
            )}
            <Pagination
              className="pages"
              current={page}
              pageSize={size}
              total={total}
              pageSizeOptions={sizes}
              showSizeChanger={{ 'aria-label': '每页条数' }}
              showTotal={(count) => `共 ${count} 条`}
              onChange={(next, nextSize) => {
                if (nextSize !== size) keep({ size: nextSize })
                go({ page: nextSize === size ? next : undefined, size: nextSize === size ? asked.size : undefined })
              }}
            />
          </PlaceContext>
        )}
      </Waiting>
    </>
  )
}
