import type { EventSeen } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { actorName, moment } from '../../app/moments.ts'
import { textOf } from '../../fields/face.ts'
import { chainOf, returnsOf } from './chain.ts'
import { reportRegister } from './report.ts'

const words = { done: '已办', next: '下一步', ahead: '未到' } as const

/** The approval chain drawn: who did each step, when, and what was said; who is next. */
export function ApprovalChain({ events }: { events: readonly EventSeen[] }) {
  const register = findRegister(reportRegister)
  if (!register) return null
  const returns = returnsOf(events)
  return (
    <section aria-labelledby="chain-title" className="panel">
      <h2 id="chain-title" tabIndex={-1}>
        审批过程
      </h2>
      <ol className="chain">
        {chainOf(register, events).map(({ step, name, standing, by, done }) => (
          <li key={step} className={standing}>
            <b>{name}</b> <span className="quiet">{words[standing]}</span>
            {done ? (
              <>
                <div>{done.who}</div>
                <div className="quiet">{moment(done.at)}</div>
                {done.said ? <q>{done.said}</q> : null}
              </>
            ) : (
              <div className="quiet">由{by}办理</div>
            )}
          </li>
        ))}
      </ol>
      {returns.map((one) => (
        <p key={one.version} className="quiet">
          {moment(one.recordedAt)} {actorName(one.actor)}退回修改：{textOf(one.set.opinion) || one.reason}
        </p>
      ))}
    </section>
  )
}
