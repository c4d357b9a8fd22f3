import { Button } from 'antd'
import { useState } from 'react'
import { isFilled, type Values } from '../../../kernel/condition.ts'
import type { Field } from '../../../kernel/field.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { isSame } from '../../../kernel/same.ts'
import type { EventSeen } from '../../api/types.ts'
import { Shown } from '../../fields/faces.tsx'
import { isSilent } from '../../fields/silent.ts'
import { FieldHistory } from './field-history.tsx'

type Group = { readonly event: EventSeen; readonly fields: readonly (readonly [string, Field])[] }

/** Rows that a page of its own writes (the text of a report) are read there, not here in their raw form. */
const readElsewhere = ({ fields, steps }: AnyRegister): ReadonlySet<string> =>
  new Set(
    Object.values(steps)
      .flatMap(({ through, asks = [], may = [] }) => (through === undefined ? [] : [...asks, ...may]))
      .filter((name) => fields[name]?.kind === 'parts'),
  )

/** Each filled field under the step that set it last, in the order in which things happened. */
function groupsOf(register: AnyRegister, events: readonly EventSeen[], values: Values): readonly Group[] {
  const elsewhere = readElsewhere(register)
  const filled = Object.entries(register.fields).filter(
    ([name, field]) => isFilled(values[name]) && !isSilent(field, values[name]) && !elsewhere.has(name),
  )
  const ordered = [...events].sort((a, b) => a.version - b.version)
  const setter = new Map(ordered.flatMap((event) => Object.keys(event.set).map((name) => [name, event.version] as const)))
  return ordered.flatMap((event) => {
    const fields = filled.filter(([name]) => (setter.get(name) ?? ordered[0]?.version) === event.version)
    return fields.length > 0 ? [{ event, fields }] : []
  })
}

type Props = { register: AnyRegister; events: readonly EventSeen[]; values: Values }

/** What is known about the matter. */
export function Facts({ register, events, values }: Props) {
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" tabIndex={-1}>
        记录内容
      </h2>
      {groupsOf(register, events, values).map(({ event, fields }) => (
        <div key={event.version} className="facts">
          <h3>
            {event.stepName} <small>{event.effectiveOn}</small>
          </h3>
          <dl>
            {fields.map(([name, field]) => (
              <div key={name} className={field.kind === 'parts' || field.kind === 'longText' ? 'wide' : undefined}>
                <dt>{field.name}</dt>
                <dd>
                  <Shown field={field} value={values[name]} />
                  <History name={name} field={field} events={events} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

/**
 * The events that gave the field another value than it had. Rows that were only added are no change of those before; what is worked out follows its
 * sources, whose changes are told where they stand.
 */
export function changesOf(name: string, field: Field, events: readonly EventSeen[]): readonly EventSeen[] {
  if (field.kind === 'computed' || (field.kind === 'parts' && field.grows)) return []
  const set = [...events].sort((a, b) => a.version - b.version).filter((event) => name in event.set)
  return set.filter((event, at) => at === 0 || !isSame(event.set[name], set[at - 1]?.set[name]))
}

/** Offered only where the value has changed. */
function History({ name, field, events }: { name: string; field: Field; events: readonly EventSeen[] }) {
  const [open, setOpen] = useState(false)
  const changes = changesOf(name, field, events)
  if (changes.length < 2) return null
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-expanded={open}
        aria-label={`改过 ${changes.length - 1} 次，${field.name}`}
        onClick={() => setOpen(!open)}
      >
        {`改过 ${changes.length - 1} 次`}
      </Button>
      {open ? <FieldHistory name={name} field={field} changes={changes} /> : null}
    </>
  )
}
