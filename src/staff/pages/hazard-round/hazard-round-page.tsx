import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { NotFound } from '../not-found.tsx'
import { Round } from './round.tsx'
import './hazard-round.css'

/** 隐患排查一轮: from place to place with a phone, and one entry for the whole round. It needs the network only to open. */
export function HazardRoundPage() {
  useTitle('隐患排查一轮')
  const [nth, setNth] = useState(0)
  const [sent, setSent] = useState<string | null | undefined>(undefined)
  const [check, hazard] = [findRegister('hazard-check'), findRegister('hazard')]
  const [enter, find] = [check?.steps.enter, hazard?.steps.find]
  if (!check || !hazard || !enter || !find) return <NotFound />
  const done = (id: string | null) => {
    setSent(id)
    setNth(nth + 1)
    window.scrollTo({ top: 0 })
  }
  return (
    <>
      <h1>隐患排查一轮</h1>
      <Sent sent={sent} />
      <p className="quiet about">走到一处点一处：没有隐患点“无隐患”，有的点“有隐患”并拍照。没有网络照样能记，联网后自动提交。</p>
      <Round key={nth} parts={{ check, hazard, enter, find }} onDone={done} />
    </>
  )
}

function Sent({ sent }: { sent: string | null | undefined }) {
  return (
    <p role="status" className={sent === undefined ? '' : 'note'}>
      {sent === null ? '这一轮已存本机，联网后自动提交；工作台的“草稿”里看得到。' : ''}
      {sent ? (
        <>
          这一轮已登记。
          <Link to="/r/$register/$id" params={{ register: 'hazard-check', id: sent }}>
            查看记录
          </Link>
        </>
      ) : null}
    </p>
  )
}
