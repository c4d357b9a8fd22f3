import { crumbsOf, headingOf } from './titles.ts'
import type { View } from './view.ts'

/** 您当前的位置. The home page of the county has none. */
export function Crumbs(view: View) {
  const trail = crumbsOf(view)
  if (trail.length === 0) return null
  return (
    <nav aria-label="当前位置" className="crumbs">
      <ol className="wide">
        {trail.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{headingOf(view)}</li>
      </ol>
    </nav>
  )
}
