import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { type ChangeKind, changeKinds, changeStates } from '../../../kernel/change.ts'
import { type ChangeSeen, fetchChanges } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { Waiting } from '../waiting.tsx'
import { Difference } from './difference.tsx'
import { Pager } from './pager.tsx'

const kinds = [{ value: '', label: '全部' }, ...Object.entries(changeKinds).map(([value, label]) => ({ value, label }))]

/** The history of everything that was set: what, from what to what, who proposed, who approved, when, why. */
export function ChangesPage() {
  const [asked, setAsked] = useState<{ kind?: ChangeKind; page: number }>({ page: 1 })
  const found = useQuery({
    queryKey: ['admin-changes', asked],
    queryFn: () => orThrow(fetchChanges(asked)),
    placeholderData: (before) => before,
  })
  return (
    <>
      <div className="filters">
        <div>
          <label htmlFor="change-kind">类别</label>
          <Select
            id="change-kind"
            className="select"
            value={asked.kind ?? ''}
            options={kinds}
            onChange={(kind: string) => setAsked({ ...(kind ? { kind: kind as ChangeKind } : {}), page: 1 })}
          />
        </div>
      </div>
      <Waiting on={found}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? <p className="empty">还没有变更。</p> : null}
            <ol className="settings">
              {rows.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </ol>
            <Pager total={total} page={asked.page} onPage={(page) => setAsked({ ...asked, page })} />
          </>
        )}
      </Waiting>
    </>
  )
}

function Line({ row }: { row: ChangeSeen }) {
  const tone = row.state === 'applied' ? 'state met' : row.state === 'refused' || row.state === 'withdrawn' ? 'state late' : 'state soon'
  return (
    <li>
      <div className="setting">
        <div>
          <h2 className="entry">
            {row.kindName}：{row.about} <small>{row.unitName}</small> <span className={tone}>{changeStates[row.state]}</span>
          </h2>
          <Difference change={row} />
        </div>
        <div>
          <p>
            {moment(row.proposedAt)} {row.proposedName}
            {row.decidedName ? '提出' : ''}
          </p>
          {row.decidedName && row.decidedAt ? (
            <p>
              {moment(row.decidedAt)} {row.decidedName}
              {row.state === 'applied' ? '批准' : row.state === 'withdrawn' ? '撤回' : '退回'}
            </p>
          ) : null}
          <p className="quiet">理由：{row.reason || '未写'}</p>
          {row.decision ? <p className="quiet">意见：{row.decision}</p> : null}
        </div>
      </div>
    </li>
  )
}
