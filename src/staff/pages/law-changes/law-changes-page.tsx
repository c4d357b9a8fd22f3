import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ChangeView, LawChangesView } from '../../../office/law-changes/see-changes.ts'
import { orThrow } from '../../api/call.ts'
import { fetchLawChanges } from '../../api/law.ts'
import { useTitle } from '../../app/title.ts'
import { Waiting } from '../waiting.tsx'
import { Change } from './change.tsx'
import { UnitChoice } from './unit-choice.tsx'

const route = getRouteApi('/law-changes')

/** 法规变动: which law changed from which day, and what of the unit's records rests on it. Everything is settled on the records themselves. */
export function LawChangesPage() {
  useTitle('法规变动')
  const { unit } = route.useSearch()
  const go = useNavigate({ from: '/law-changes' })
  const found = useQuery({ queryKey: ['law-changes', unit ?? ''], queryFn: () => orThrow(fetchLawChanges(unit)) })
  return (
    <>
      <div className="head">
        <h1>法规变动</h1>
        {found.data?.mayNote ? (
          <Link className="button primary" to="/r/$register/new/$step" params={{ register: 'law-change', step: 'register' }} search={{}}>
            登记法规变动
          </Link>
        ) : null}
      </div>
      <p className="quiet about">
        一部法修改、废止以后，依着它的权责事项、办事指南、规范性文件、合同、检查和案件列在下面。逐件打开，用各台账自己的环节处理；处理完的自动划掉。
      </p>
      <Waiting on={found}>
        {(view) => (
          <>
            <UnitChoice unit={view.unit} onChoose={(next) => go({ search: { unit: next } })} />
            <Changes view={view} />
          </>
        )}
      </Waiting>
    </>
  )
}

const sumOf = (changes: readonly ChangeView[], of: (change: ChangeView) => number): number =>
  changes.reduce((sum, change) => sum + of(change), 0)

function Changes({ view: { unitName, changes } }: { view: LawChangesView }) {
  if (changes.length === 0) return <p className="empty">没有影响{unitName}的法规变动。</p>
  const open = sumOf(changes, (change) => change.open)
  return (
    <>
      <ul className="counts">
        <li>
          <span>
            <b>{changes.length}</b> 部法有变动
          </span>
        </li>
        <li className={open > 0 ? 'soon' : ''}>
          <span>
            <b>{open}</b> 件待处理
          </span>
        </li>
        <li>
          <span>
            <b>{sumOf(changes, ({ items, open: left }) => items.length - left)}</b> 件已处理
          </span>
        </li>
      </ul>
      {changes.map((change) => (
        <Change key={`${change.title}${change.on}`} change={change} />
      ))}
    </>
  )
}
