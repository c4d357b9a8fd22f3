import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { moment } from '../../app/moments.ts'
import type { Draft } from '../../forms/drafts/draft.ts'
import { dropDraft } from '../../forms/drafts/drafts.ts'
import { useDrafts } from '../../forms/drafts/use-drafts.ts'

/** The words of its form; a draft of an earlier version has none. */
const calledOf = ({ place }: Draft) => place.called ?? { register: '台账', step: '没有填完的表单' }

/** What I left unsent on this machine: to go on with, waiting for the network, or refused by the server with its own words. */
export function Drafts() {
  const drafts = useDrafts()
  const online = useOnline()
  if (drafts.length === 0) return null
  const waiting = drafts.filter(({ status }) => status === 'waiting').length
  return (
    <section aria-label="草稿" id="drafts">
      <h2>
        草稿 <span className="count">{drafts.length}</span> <small>只存在本机，加密保存，三天后自动清除</small>
      </h2>
      {waiting > 0 ? (
        <p className="note" role="status">
          {waiting} 份表单已存本机，{online ? '正在发送' : '联网后发送'}。
        </p>
      ) : null}
      <ul className="cards">
        {drafts.map((draft) => (
          <li key={draft.id} className={draft.status}>
            <DraftCard draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DraftCard({ draft }: { draft: Draft }) {
  const { id, title, savedAt, status, problem } = draft
  const { register, step } = calledOf(draft)
  return (
    <>
      <b>{title || step}</b>
      <span className="quiet">
        {register} · {step} · {moment(savedAt)}
      </span>
      {status === 'waiting' ? <span className="state soon">已存本机，联网后发送</span> : null}
      {status === 'refused' && problem ? (
        <span className="fault">
          没有登记：{problem.message} {problem.next}
        </span>
      ) : null}
      {status === 'waiting' ? null : <Resume draft={draft} />}
      <Remove onRemove={() => dropDraft(id)} />
    </>
  )
}

/** Twice to be sure: what is deleted here is nowhere else. */
function Remove({ onRemove }: { onRemove: () => Promise<void> }) {
  const [sure, setSure] = useState(false)
  return (
    <Button danger={sure} onClick={() => (sure ? void onRemove() : setSure(true))} onBlur={() => setSure(false)}>
      {sure ? '确认删除' : '删除'}
    </Button>
  )
}

function Resume({ draft: { id, place, status } }: { draft: Draft }) {
  const words = status === 'refused' ? '修改后重发' : '继续填写'
  const { register, step, record } = place
  if (record === null)
    return (
      <Link className="button" to="/r/$register/new/$step" params={{ register, step }} search={{ draft: id }}>
        {words}
      </Link>
    )
  return (
    <Link className="button" to="/r/$register/$id/do/$step" params={{ register, id: record, step }} search={{ draft: id }}>
      {words}
    </Link>
  )
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}
