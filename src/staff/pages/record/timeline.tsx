import { Button } from 'antd'
import { useState } from 'react'
import { isFilled } from '../../../kernel/condition.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { EventSeen } from '../../api/types.ts'
import { fieldsNamed } from '../../app/definitions.ts'
import { actorName, moment } from '../../app/moments.ts'
import { dayInWords } from '../../fields/date.tsx'
import { Shown } from '../../fields/faces.tsx'
import { FileLinks } from '../../fields/file-list.tsx'

/** So many events stand open; older ones are one click away. */
const atFirst = 6

/** Everything that happened to the record, the latest first: when it happened, when it was typed, by whom, what changed. */
export function Timeline({ register, events }: { register: AnyRegister; events: readonly EventSeen[] }) {
  const [all, setAll] = useState(false)
  const latest = [...events].sort((a, b) => b.version - a.version)
  const shown = all ? latest : latest.slice(0, atFirst)
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title" tabIndex={-1}>
        经过 <small>{events.length} 步</small>
      </h2>
      <ol className="timeline">
        {shown.map((event) => (
          <Happened
            key={event.version}
            register={register}
            event={event}
            earlier={events.filter(({ version }) => version < event.version)}
          />
        ))}
      </ol>
      {latest.length > atFirst ? (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '只看最近几步' : `看更早的 ${latest.length - atFirst} 步`}
        </Button>
      ) : null}
    </section>
  )
}

type Props = { register: AnyRegister; event: EventSeen; earlier: readonly EventSeen[] }

function Happened({ register, event, earlier }: Props) {
  const moved = event.from !== null && event.from !== event.to
  return (
    <li>
      <b>{event.stepName}</b> <time dateTime={event.effectiveOn}>{dayInWords(event.effectiveOn)}</time>
      {event.typedOn ? <span className="quiet">（原填 {dayInWords(event.typedOn)}，已更正）</span> : null}
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
      <Changes register={register} event={event} earlier={earlier} />
      {event.files?.length ? <FileLinks digests={event.files} /> : null}
    </li>
  )
}

/** What the step set; a value that stood there before is struck out in front of the new one. */
function Changes({ register, event, earlier }: Props) {
  const names = Object.keys(event.set).filter((name) => register.fields[name]?.kind !== 'computed')
  const before = (name: string): unknown => [...earlier].sort((a, b) => b.version - a.version).find(({ set }) => name in set)?.set[name]
  const changed = names.filter((name) => isFilled(before(name)))
  if (names.length === 0) return null
  return (
    <details className="changes">
      <summary>
        填写 {names.length} 项{changed.length > 0 ? `，其中改动 ${changed.length} 项` : ''}
      </summary>
      <dl>
        {fieldsNamed(register.fields, names).map(([name, field]) => (
          <div key={name}>
            <dt>{field.name}</dt>
            <dd>
              {changed.includes(name) ? (
                <>
                  <del>
                    <Shown field={field} value={before(name)} />
                  </del>{' '}
                  改为{' '}
                </>
              ) : null}
              <Shown field={field} value={event.set[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
