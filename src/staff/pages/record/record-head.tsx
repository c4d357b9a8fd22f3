import { Button } from 'antd'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { RecordSeen } from '../../api/types.ts'
import { CommonMenu } from './common-menu.tsx'

/** Title, number, state, how far it may be known, and whose matter it is. */
export function RecordHead({ register, record, label }: { register: AnyRegister; record: RecordSeen; label: string | undefined }) {
  return (
    <>
      <div className="head">
        <h1>{record.title || record.code}</h1>
        <div className="row exits">
          <Button onClick={() => window.print()}>打印</Button>
          <CommonMenu register={register} record={record} />
        </div>
      </div>
      <p className="meta">
        <span className={register.final.includes(record.state) ? 'state final' : 'state'}>
          {register.states[record.state] ?? record.state}
        </span>
        {label ? <span className="state">{label}信息</span> : null}
        {record.voided === null ? null : <span className="state late">已作废：{record.voided}</span>}
        {record.restricted ? <span className="state soon">限定知悉范围</span> : null}
        <span>{record.code}</span>
        <span>
          {record.unit.name}
          {record.village ? ` · ${record.village.name}` : ''}
        </span>
        <span>经办人：{record.handler?.name ?? '—'}</span>
      </p>
    </>
  )
}
