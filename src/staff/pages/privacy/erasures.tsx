import { useQuery } from '@tanstack/react-query'
import { orThrow } from '../../api/call.ts'
import { answerErasure, type Erasure, fetchErasures } from '../../api/privacy.ts'
import { moment } from '../../app/moments.ts'
import { useSession } from '../../app/session-context.ts'
import { Waiting } from '../waiting.tsx'
import { Answering } from './answering.tsx'

/** Proposals to erase sensitive values, and the certificates of what was erased. */
export function Erasures() {
  const found = useQuery({ queryKey: ['privacy', 'erasures'], queryFn: () => orThrow(fetchErasures()) })
  return (
    <section aria-label="清除敏感信息">
      <h2>清除敏感信息</h2>
      <Waiting on={found}>
        {({ erasures }) => (
          <>
            {erasures.length === 0 ? <p className="empty">没有清除申请。</p> : null}
            <ul className="alarms">
              {erasures.map((erasure) => (
                <Line key={erasure.id} erasure={erasure} />
              ))}
            </ul>
          </>
        )}
      </Waiting>
    </section>
  )
}

function Line({
  erasure: { id, code, reason, askedBy, askedName, askedAt, decidedName, decidedAt, granted, certificate },
}: {
  erasure: Erasure
}) {
  const { actor } = useSession()
  const waits = granted === null
  const buttons = [
    { name: '批准清除', act: () => answerErasure(id, true) },
    { name: '退回', act: () => answerErasure(id, false) },
  ]
  return (
    <li>
      <div>
        <b>{code}</b>{' '}
        <span className={waits ? 'state soon' : granted ? 'state met' : 'state late'}>
          {waits ? '待批准' : granted ? '已清除' : '已退回'}
        </span>
        <p>
          {askedName}，{moment(askedAt)}；理由：{reason}
        </p>
        {decidedAt ? (
          <p className="quiet">
            {decidedName}，{moment(decidedAt)}
            {certificate ? `；清除凭证 ${certificate}` : ''}
          </p>
        ) : null}
      </div>
      {waits && askedBy !== actor.id ? <Answering about={code} buttons={buttons} /> : null}
    </li>
  )
}
