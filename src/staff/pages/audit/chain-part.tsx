import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AuditStatus } from '../../../office/audit/read-audit.ts'
import { fetchChain, verifyNow } from '../../api/audit.ts'
import { isRefusal, orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Waiting } from '../waiting.tsx'

/** Whether anything was changed behind the system's back: the last anchor, the last verification, and a button to verify now. */
export function ChainPart() {
  const found = useQuery({ queryKey: ['audit', 'chain'], queryFn: () => orThrow(fetchChain()) })
  return (
    <section aria-label="校验链">
      <h2>校验链</h2>
      <Waiting on={found}>
        {(status) => (
          <>
            <Facts status={status} />
            <Verifying />
          </>
        )}
      </Waiting>
    </section>
  )
}

function Facts({ status: { anchor, waiting, verified, archives } }: { status: AuditStatus }) {
  const findings = Number(verified?.detail?.findings ?? 0)
  return (
    <dl className="hash-chain">
      <dt>最近锚点</dt>
      <dd>
        {anchor ? `第 ${anchor.id} 个，${moment(anchor.at)}` : '还没有'}
        {anchor ? <code title="与库外留存的值核对">{anchor.hash.slice(0, 16)}…</code> : null}
      </dd>
      <dt>等待锚定</dt>
      <dd>{waiting} 条（每 15 分钟锚定一次）</dd>
      <dt>最近校验</dt>
      <dd>
        {verified ? `${moment(verified.at)} ` : '还没有'}
        {verified ? (
          <span className={findings > 0 ? 'state late' : 'state met'}>{findings > 0 ? `发现 ${findings} 处被改动` : '没有发现改动'}</span>
        ) : null}
      </dd>
      {archives.map(({ first, last, lines, digest }) => (
        <div key={digest} className="archive">
          <dt>已归档</dt>
          <dd>
            {first?.slice(0, 10)} 至 {last?.slice(0, 10)}，{lines} 条
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Verifying() {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Problem | readonly string[] | null>(null)
  const verify = async () => {
    setBusy(true)
    const answer = await verifyNow()
    setTold(isRefusal(answer) ? answer : answer.findings.map(({ says }) => says))
    setBusy(false)
    await client.invalidateQueries({ queryKey: ['audit', 'chain'] })
  }
  return (
    <>
      <Button loading={busy} onClick={verify}>
        立即校验
      </Button>
      <div role="status">
        {isRefusal(told) ? <ProblemAlert problem={told} /> : null}
        {Array.isArray(told) && told.length === 0 ? <p>校验完毕：事件、查阅留痕、审计记录和锚点都没有被改动。</p> : null}
        {Array.isArray(told) && told.length > 0 ? (
          <ul className="alert">
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  )
}
