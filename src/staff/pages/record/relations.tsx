import { Link } from '@tanstack/react-router'
import { linkKinds } from '../../../kernel/event.ts'
import type { LinkedSeen } from '../../api/types.ts'
import { findRegister, registerName } from '../../app/definitions.ts'

const kindName = (kind: string): string => (linkKinds as Readonly<Record<string, string>>)[kind] ?? '关联'

/** Records tied to this one, whichever end tied them. */
export function Relations({ linked }: { linked: readonly LinkedSeen[] }) {
  if (linked.length === 0) return null
  return (
    <section aria-labelledby="relations-title">
      <h2 id="relations-title">关联记录</h2>
      <ul className="cards">
        {linked.map((one) => (
          <li key={`${one.id}${one.kind}`}>
            <Link to="/r/$register/$id" params={{ register: one.register, id: one.id }}>
              {one.title || one.code}
            </Link>
            <span className="quiet">
              {kindName(one.kind)} · {registerName(one.register)} · {one.code}
            </span>
            <span className="state">{findRegister(one.register)?.states[one.state] ?? one.state}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
