import type { ItemLine } from '../../office/public/items.ts'
import { itemPath } from '../addresses.ts'

/** Items one below the other: title, publisher where several stand together, day, or what its days mean. */
export function Lines({ lines, named = true }: { lines: readonly ItemLine[]; named?: boolean }) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.ref.id}>
          <a href={itemPath(line.ref)}>{line.title}</a>
          {named ? <span className="publisher">{line.publisher}</span> : null}
          {line.days ? <span className="days">{line.days.join('，')}</span> : <time dateTime={line.day}>{line.day}</time>}
        </li>
      ))}
    </ul>
  )
}
