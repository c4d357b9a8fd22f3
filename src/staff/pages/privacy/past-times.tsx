import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { orThrow } from '../../api/call.ts'
import { fetchPastTime, type PastTime, proposeErasure, shelveRecord } from '../../api/privacy.ts'
import { Waiting } from '../waiting.tsx'
import { Answering } from './answering.tsx'

/** Records whose years are over: put away, or proposed for erasing. Neither happens by itself. */
export function PastTimes() {
  const found = useQuery({ queryKey: ['privacy', 'past-time'], queryFn: () => orThrow(fetchPastTime()) })
  return (
    <section aria-label="保存期限届满">
      <h2>保存期限届满</h2>
      <p className="quiet">封存之后只存储、不使用，列表和检索中不再出现，统计数不变；清除敏感信息须由另一人批准，清除后不能恢复。</p>
      <Waiting on={found}>
        {({ records }) => (
          <>
            {records.length === 0 ? <p className="empty">没有保存期限届满的记录。</p> : null}
            <ul className="alarms">
              {records.map((record) => (
                <Over key={record.id} record={record} />
              ))}
            </ul>
          </>
        )}
      </Waiting>
    </section>
  )
}

function Over({ record: { register, id, registerName, code, ended, until, sealed } }: { record: PastTime }) {
  const [reason, setReason] = useState('保存期限届满')
  const erase = { name: '提出清除敏感信息', act: () => proposeErasure(register, id, reason) }
  return (
    <li>
      <div>
        <b>
          {registerName} {code}
        </b>
        <p>
          {ended} 办结，保存至 {until}
        </p>
      </div>
      {sealed ? (
        <Input
          aria-label={`清除理由：${code}`}
          className="purpose"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      <Answering about={code} buttons={[{ name: '封存', act: () => shelveRecord(register, id) }, ...(sealed ? [erase] : [])]} />
    </li>
  )
}
