import type { Field } from '../../../kernel/field.ts'
import type { EventSeen } from '../../api/types.ts'
import { Shown } from '../../fields/faces.tsx'
import { actorName } from './moments.ts'

/** Every value that a field has had, the latest first. */
export function FieldHistory({ name, field, changes }: { name: string; field: Field; changes: readonly EventSeen[] }) {
  return (
    <ol className="history">
      {[...changes]
        .sort((a, b) => b.version - a.version)
        .map((event) => (
          <li key={event.version}>
            <Shown field={field} value={event.set[name]} />
            <span className="quiet">
              {' '}
              {event.effectiveOn} {event.stepName} {actorName(event.actor)}
            </span>
          </li>
        ))}
    </ol>
  )
}
