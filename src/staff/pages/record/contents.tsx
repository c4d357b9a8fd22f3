import { useEffect, useState } from 'react'

type Entry = { readonly id: string; readonly name: string }
const wide = '(min-width: 1200px)'

/** The sections of the page, to jump to: at the side on a desktop, folded on a phone. Sections that are not there are not offered. */
export function Contents({ entries, marker }: { entries: readonly Entry[]; marker: unknown }) {
  const [there, setThere] = useState<readonly Entry[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands on the page changes with the record, which the marker names
  useEffect(() => setThere(entries.filter(({ id }) => document.getElementById(id))), [marker])
  const jump = (id: string) => {
    const target = document.getElementById(id)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }
  return (
    <nav className="contents" aria-label="本页内容">
      <details open={window.matchMedia(wide).matches}>
        <summary>本页内容</summary>
        <ul>
          {there.map(({ id, name }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  jump(id)
                }}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
