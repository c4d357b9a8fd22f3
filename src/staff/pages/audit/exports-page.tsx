import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { decideExport, type ExportAsked, exportFile, fetchExportRequests } from '../../api/audit.ts'
import { isRefusal, orThrow } from '../../api/call.ts'
import { fetchFile } from '../../api/download.ts'
import { moment } from '../../app/moments.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Waiting } from '../waiting.tsx'

const stateNames = { asked: '待批准', approved: '已批准', refused: '已退回', taken: '已下载' } as const

/** Large exports: what waits for my word, and what I asked for. */
export function ExportsPage() {
  useTitle('导出申请')
  const found = useQuery({ queryKey: ['export-requests'], queryFn: () => orThrow(fetchExportRequests()) })
  return (
    <div className="audit">
      <h1>导出申请</h1>
      <p className="quiet about">
        行数超过上限的导出，须由本单位另一位有批准权限的人员同意；批准后 24 小时内由申请人下载一次，文件不在服务器上保存。
      </p>
      <Waiting on={found}>
        {(all) => (
          <>
            <Requests title="等待我批准" none="没有等待您批准的申请。" rows={all.filter(({ mayDecide }) => mayDecide)} />
            <Requests title="我的申请" none="您没有提出过申请；导出的行数超过上限时会自动提出。" rows={all.filter(({ mine }) => mine)} />
            <Requests title="已办理" rows={all.filter(({ mine, mayDecide }) => !mine && !mayDecide)} />
          </>
        )}
      </Waiting>
    </div>
  )
}

function Requests({ title, none, rows }: { title: string; none?: string; rows: readonly ExportAsked[] }) {
  if (rows.length === 0 && none === undefined) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="empty">{none}</p> : null}
      <ul className="alarms">
        {rows.map((row) => (
          <Request key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Request({ row }: { row: ExportAsked }) {
  const { register, unit, asked, decided, rows, reason, recipient, basis, state, mayDecide, mayTake } = row
  return (
    <li>
      <div>
        <b>
          {register.name} {rows} 行
        </b>{' '}
        <span className={state === 'refused' ? 'state late' : state === 'asked' ? 'state soon' : 'state met'}>{stateNames[state]}</span>
        <p>
          {unit?.name}，{asked.name}，{moment(asked.at)}；用途：{reason}
          {recipient ? `；接收方：${recipient}` : ''}
          {basis ? `；依据：${basis}` : ''}
        </p>
        {decided ? (
          <p className="quiet">
            {decided.name}，{moment(decided.at)}
            {decided.note ? `——${decided.note}` : ''}
          </p>
        ) : null}
      </div>
      {mayDecide ? <Deciding id={row.id} /> : null}
      {mayTake ? <Taking id={row.id} /> : null}
    </li>
  )
}

function Deciding({ id }: { id: string }) {
  const client = useQueryClient()
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const decide = async (approve: boolean) => {
    const answer = await decideExport(id, approve, note)
    setRefusal(isRefusal(answer) ? answer : null)
    await client.invalidateQueries({ queryKey: ['export-requests'] })
  }
  return (
    <div className="row marking">
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <Input
        aria-label="意见"
        className="purpose"
        placeholder="意见（可不填）"
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="primary" onClick={() => decide(true)}>
        批准
      </Button>
      <Button onClick={() => decide(false)}>退回</Button>
    </div>
  )
}

function Taking({ id }: { id: string }) {
  const client = useQueryClient()
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const take = async () => {
    setRefusal(await fetchFile(exportFile(id)))
    await client.invalidateQueries({ queryKey: ['export-requests'] })
  }
  return (
    <div className="row">
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <Button type="primary" onClick={take}>
        下载（仅一次）
      </Button>
    </div>
  )
}
