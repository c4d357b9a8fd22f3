import type { AnyRegister } from '../../../kernel/register.ts'
import type { RecordSeen } from '../../api/types.ts'
import { CommonMenu } from './common-menu.tsx'

/** Title, number, state and whose matter it is. */
export function RecordHead({ register, record }: { register: AnyRegister; record: RecordSeen }) {
  return (
    <>
      <div className="head">
        <h1>{record.title || record.code}</h1>
        <CommonMenu register={register} record={record} />
      </div>
      <p className="meta">
        <span className={register.final.includes(record.state) ? 'state final' : 'state'}>
          {register.states[record.state] ?? record.state}
        </span>
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
