import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { ListQuery } from '../../api/records.ts'
import { useRegisters } from '../../app/menu.tsx'
import type { Asked } from '../../app/search.ts'
import { workPagesFor } from '../../app/work-pages.ts'
import type { KeptColumn, ListColumn } from './columns.ts'
import { ExportPanel } from './export-panel.tsx'
import { SavedFilters } from './saved-filters.tsx'
import type { Views } from './use-views.ts'

// Few open it, and its number boxes weigh as much as the list itself.
const ColumnPanel = lazy(() => import('./column-panel.tsx').then(({ ColumnPanel: panel }) => ({ default: panel })))

type Props = {
  register: AnyRegister
  asked: ListQuery
  columns: readonly ListColumn[]
  views: Views
  onColumns: (columns: readonly KeptColumn[]) => void
  onView: (asked: Asked) => void
}

type Panel = 'columns' | 'export' | 'views'

/** The register's name, what belongs in it, and what can be done with the whole of it. */
export function ListHead({ register, asked, columns, views, onColumns, onView }: Props) {
  const { data = [] } = useRegisters()
  const [panel, setPanel] = useState<Panel | null>(null)
  const opens = data.find((entry) => entry.id === register.id)?.opens ?? []
  const toggle = (next: Panel, name: string) => (
    <Button aria-expanded={panel === next} onClick={() => setPanel(panel === next ? null : next)}>
      {name}
    </Button>
  )
  return (
    <>
      <div className="head">
        <h1>{register.name}</h1>
        <div className="row">
          {opens.map((step, index) => (
            <Link
              key={step}
              to="/r/$register/new/$step"
              params={{ register: register.id, step }}
              className={index === 0 ? 'button primary' : 'button'}
            >
              {register.steps[step]?.name ?? step}
            </Link>
          ))}
          {workPagesFor(data)
            .filter(({ registers }) => registers.includes(register.id))
            .map(({ to, name }) => (
              <Link key={to} to={to} className="button">
                {name}
              </Link>
            ))}
          {opens.length > 0 ? (
            <Link to="/r/$register/import" params={{ register: register.id }} className="button">
              导入
            </Link>
          ) : null}
          {toggle('export', '导出')}
          {toggle('columns', '列')}
          {toggle('views', '我的筛选')}
        </div>
      </div>
      <p className="quiet about">{register.about}</p>
      {panel === 'columns' ? (
        <Suspense fallback={<p className="quiet">正在打开…</p>}>
          <ColumnPanel register={register} columns={columns} onColumns={onColumns} />
        </Suspense>
      ) : null}
      {panel === 'views' ? <SavedFilters views={views} asked={asked} onView={onView} /> : null}
      {panel === 'export' ? <ExportPanel register={register} asked={asked} /> : null}
    </>
  )
}
