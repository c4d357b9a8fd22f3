import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../../api/call.ts'
import { type Drift, fetchDrift } from '../../api/reports.ts'
import type { RecordSeen } from '../../api/types.ts'
import { moment } from '../../app/moments.ts'
import { Waiting } from '../waiting.tsx'

/** Frozen figures that the registers count otherwise today, with the records that came or went. */
export function Drifts({ record }: { record: RecordSeen }) {
  const found = useQuery({ queryKey: ['drift', record.id, record.version], queryFn: () => orThrow(fetchDrift(record.id)) })
  return (
    <section aria-labelledby="drift-title" className="panel">
      <h2 id="drift-title" tabIndex={-1}>
        数字变动
      </h2>
      <Waiting on={found}>
        {(drifts) =>
          drifts.length === 0 ? (
            <p className="quiet">报告里的数字与台账今天的数一致。</p>
          ) : (
            <>
              <p className="quiet">报告冻结之后台账有变动。成稿阶段可以重新起草取数；审定以后原数不改，以更正说明。</p>
              <ul className="drifts">
                {drifts.map((drift) => (
                  <One key={drift.figure} drift={drift} unit={record.unit.code} />
                ))}
              </ul>
            </>
          )
        }
      </Waiting>
    </section>
  )
}

function One({ drift, unit }: { drift: Drift; unit: string }) {
  const { figure, name, before, after, came, went, hidden, period, frozenAt } = drift
  return (
    <li>
      <Link to="/figures/$figure" params={{ figure }} search={{ unit, ...period }}>
        {name}
      </Link>{' '}
      <span className="chip changed">
        <del>{before ?? '未填报'}</del> <ins>{after ?? '未填报'}</ins>
      </span>{' '}
      {drift.unit} <span className="quiet">冻结于 {moment(frozenAt)}</span>
      {drift.ruleChanged ? <p className="quiet">计算口径已经改变，两个数不能直接比较。</p> : null}
      {drift.corrected ? <p className="quiet">记录没有增减，是记录里的值被更正了。</p> : null}
      <Matters title="新增" register={drift.register} matters={came} />
      <Matters title="减少" register={drift.register} matters={went} />
      {hidden > 0 ? <p className="quiet">另有 {hidden} 条不在您可以查看的范围内。</p> : null}
    </li>
  )
}

function Matters({ title, register, matters }: { title: string; register: string; matters: Drift['came'] }) {
  if (matters.length === 0) return null
  return (
    <details>
      <summary>
        {title} {matters.length} 条
      </summary>
      <ul className="tight">
        {matters.map(({ id, code, title: matter }) => (
          <li key={id}>
            <Link to="/r/$register/$id" params={{ register, id }}>
              {code} {matter}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
