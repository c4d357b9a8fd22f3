import type { AnyRegister } from '../../../kernel/register.ts'
import type { EventSeen } from '../../api/types.ts'
import { dayInWords } from '../../fields/date.tsx'
import { FileLinks } from '../../fields/file-list.tsx'
import { actorName, moment } from './moments.ts'

/** Everything that happened to the record, the latest first: when it happened, when it was typed, by whom, what changed. */
export function Timeline({ register, events }: { register: AnyRegister; events: readonly EventSeen[] }) {
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">经过</h2>
      <ol className="timeline">
        {[...events]
          .sort((a, b) => b.version - a.version)
          .map((event) => (
            <Happened key={event.version} register={register} event={event} />
          ))}
      </ol>
    </section>
  )
}

function Happened({ register, event }: { register: AnyRegister; event: EventSeen }) {
  const changed = Object.keys(event.set).flatMap((name) => register.fields[name]?.name ?? [])
  const moved = event.from !== null && event.from !== event.to
  return (
    <li>
      <b>{event.stepName}</b> <time dateTime={event.effectiveOn}>{dayInWords(event.effectiveOn)}</time>
      {moved ? (
        <span className="quiet">
          {' '}
          {register.states[event.from ?? '']} → {register.states[event.to]}
        </span>
      ) : null}
      <div className="quiet">
        {actorName(event.actor)}
        {event.role ? `（${event.role}）` : ''} 于 {moment(event.recordedAt)} 录入
      </div>
      {event.reason ? <div>理由：{event.reason}</div> : null}
      {changed.length > 0 ? <div className="quiet">填写：{changed.join('、')}</div> : null}
      {event.files?.length ? <FileLinks digests={event.files} /> : null}
    </li>
  )
}
