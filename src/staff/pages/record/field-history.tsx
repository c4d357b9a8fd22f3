import type { Field } from '../../../kernel/field.ts'
import type { EventSeen } from '../../api/types.ts'
import { actorName, moment } from '../../app/moments.ts'
import { Shown } from '../../fields/faces.tsx'

/** Every value that a field has had, the latest first: the old ones struck out, each with who set it, when and why. */
export function FieldHistory({ name, field, changes }: { name: string; field: Field; changes: readonly EventSeen[] }) {
  const latest = [...changes].sort((a, b) => b.version - a.version)
  return (
    <ol className="history">
      {latest.map((event, index) => (
        <li key={event.version}>
          {index === 0 ? (
            <Shown field={field} value={event.set[name]} />
          ) : (
            <del>
              <Shown field={field} value={event.set[name]} />
            </del>
          )}
          <span className="quiet">
            {' '}
            {event.stepName}，{actorName(event.actor)} 于 {moment(event.recordedAt)}
            {event.reason ? `；理由：${event.reason}` : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}
