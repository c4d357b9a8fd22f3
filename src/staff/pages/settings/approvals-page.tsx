import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { approve, type ChangeSeen, fetchChanges, refuse } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ProveAgain, proofNeeded } from '../account/prove-again.tsx'
import { Waiting } from '../waiting.tsx'
import { Difference } from './difference.tsx'
import { TextLine } from './parts.tsx'
import { Refusal, Told } from './told.tsx'
import { useSending } from './use-sending.ts'

/** What waits for a second person. One's own proposals are shown, to be taken back but not approved. */
export function ApprovalsPage() {
  const found = useQuery({ queryKey: ['admin-changes', 'waiting'], queryFn: () => orThrow(fetchChanges({ state: 'waiting', page: 1 })) })
  const sending = useSending()
  return (
    <>
      <ProveAgain refusal={sending.refusal} says="批准前需要再次确认是本人，验证后请重新点“批准”。" onDone={sending.clear} />
      {sending.refusal?.code === proofNeeded ? null : <Refusal sending={sending} />}
      <Told sending={sending} />
      <Waiting on={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="empty">没有等待批准的变更。</p>
          ) : (
            <ul className="settings">
              {rows.map((row) => (
                <Waiter key={row.id} row={row} sending={sending} />
              ))}
            </ul>
          )
        }
      </Waiting>
    </>
  )
}

function Waiter({ row, sending }: { row: ChangeSeen; sending: ReturnType<typeof useSending> }) {
  const [words, setWords] = useState('')
  const [refusing, setRefusing] = useState(false)
  const agree = () => sending.submit(approve(row.id, words), () => `已批准：${row.kindName}，${row.about}。`)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    await sending.submit(refuse(row.id, words), ({ state }) => (state === 'withdrawn' ? '已撤回。' : '已退回。'))
  }
  return (
    <li>
      <PlainForm className="setting-edit" aria-label={`${row.kindName}：${row.about}`} onSubmit={send}>
        <h2 className="entry">
          {row.kindName}：{row.about} <small>{row.unitName}</small>
        </h2>
        <p>
          {row.proposedName}于 {moment(row.proposedAt)} 提出。理由：{row.reason}
        </p>
        <Difference change={row} />
        {refusing ? (
          <TextLine id={`words-${row.id}`} name={row.own ? '撤回理由' : '退回理由'} value={words} max={500} onChange={setWords} />
        ) : null}
        <div className="row">
          {row.own ? (
            <span className="quiet">由您提出，须由另一名安全管理员批准。</span>
          ) : refusing ? null : (
            <Button type="primary" loading={sending.busy} onClick={agree}>
              批准
            </Button>
          )}
          {refusing ? (
            <Button danger htmlType="submit" loading={sending.busy}>
              {row.own ? '确认撤回' : '确认退回'}
            </Button>
          ) : null}
          <Button onClick={() => setRefusing(!refusing)}>{refusing ? '取消' : row.own ? '撤回' : '退回'}</Button>
        </div>
      </PlainForm>
    </li>
  )
}
