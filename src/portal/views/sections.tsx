import type { TextSection } from '../../office/public/openness-texts.ts'
import { keyed } from './keyed.ts'

/** Lines of a text as paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return keyed(lines).map(({ key, value }) => <p key={key}>{value}</p>)
}

/** A page of headed paragraphs. */
export function Sections({ title, sections }: { title: string; sections: readonly TextSection[] }) {
  return (
    <article className="wide paper">
      <h1>{title}</h1>
      <div className="text">
        {sections.map(({ heading, text }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <Paragraphs text={text} />
          </section>
        ))}
      </div>
    </article>
  )
}
