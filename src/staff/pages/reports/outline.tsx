import type { Finding } from '../../api/types.ts'
import { piecesOf, type Section } from './report.ts'

type Props = {
  sections: readonly Section[]
  kinds: Readonly<Record<string, string>>
  findings: readonly (readonly Finding[])[]
  others: readonly { id: string; name: string }[]
}

/** 【待补充：…】: what only people know and nobody has written yet. */
const blanksIn = (text: string): number => [...text.matchAll(/【待补充/g)].length
export const figuresIn = (text: string): number => piecesOf(text).filter((piece) => 'figure' in piece).length

/** The parts of the report to jump to, each with how it stands: bound figures, findings, what is still to be written. */
export function Outline({ sections, kinds, findings, others }: Props) {
  return (
    <nav className="contents outline" aria-label="提纲">
      <details open={window.matchMedia('(min-width: 1200px)').matches}>
        <summary>提纲</summary>
        <ul>
          {sections.map((section, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity of their own; their place is their number
            <li key={index}>
              <Jump id={`section-${index}`} name={section.heading || kinds[section.kind] || '未命名'} />
              <span className="standing">
                {figuresIn(section.text) > 0 ? <span className="quiet">{figuresIn(section.text)} 个数字</span> : null}
                {(findings[index]?.length ?? 0) > 0 ? <span className="state soon">{findings[index]?.length} 条意见</span> : null}
                {blanksIn(section.text) > 0 ? <span className="state late">待补充 {blanksIn(section.text)}</span> : null}
              </span>
            </li>
          ))}
          {others.map(({ id, name }) => (
            <li key={id}>
              <Jump id={id} name={name} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function Jump({ id, name }: { id: string; name: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        const target = document.getElementById(id)
        target?.scrollIntoView({ block: 'start' })
        target?.focus({ preventScroll: true })
      }}
    >
      {name}
    </a>
  )
}
