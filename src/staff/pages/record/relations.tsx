import { Link } from '@tanstack/react-router'
import { linkKinds, type RecordLink } from '../../../kernel/event.ts'
import type { LinkedMatter } from '../../../office/records/linked-records.ts'
import { useRegisters } from '../../app/menu.tsx'

const kindName = (kind: string): string => (linkKinds as Readonly<Record<string, string>>)[kind] ?? '关联'

/** Records tied to this one, whichever end tied them. */
export function Relations({ linked, links }: { linked: readonly LinkedMatter[]; links: readonly RecordLink[] }) {
  const { data = [] } = useRegisters()
  const unnamed = links.filter(({ record }) => !linked.some(({ id }) => id === record))
  if (linked.length + unnamed.length === 0) return null
  return (
    <section aria-labelledby="relations-title">
      <h2 id="relations-title" tabIndex={-1}>
        关联记录
      </h2>
      <ul className="cards">
        {linked.map((one) => (
          <li key={`${one.id}${one.kind}`}>
            <Link to="/r/$register/$id" params={{ register: one.register, id: one.id }}>
              {one.title || one.code}
            </Link>
            <span className="quiet">
              {one.kind} · {one.registerName} · {one.code}
            </span>
            <span className="state">{one.stateName}</span>
          </li>
        ))}
        {unnamed.map((one) => (
          <li key={`${one.record}${one.kind}`}>
            <Link to="/r/$register/$id" params={{ register: one.register, id: one.record }}>
              {data.find(({ id }) => id === one.register)?.name ?? '其他台账'}的一条记录
            </Link>
            <span className="quiet">{kindName(one.kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
