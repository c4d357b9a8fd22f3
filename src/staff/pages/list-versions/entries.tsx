import { Link } from '@tanstack/react-router'
import type { ChangedEntryView, EntryView } from '../../../office/law-changes/compare-versions.ts'

/** Entries that came or went. */
export function Entries({ title, entries }: { title: string; entries: readonly EntryView[] }) {
  if (entries.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>
        {title}（{entries.length}）
      </h2>
      <ul className="cards">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Name entry={entry} />
            <span className="quiet">
              {entry.type} · {entry.code}
            </span>
            <span>{entry.basis}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Entries that changed, field by field, before and after. */
export function ChangedEntries({ entries }: { entries: readonly ChangedEntryView[] }) {
  if (entries.length === 0) return null
  return (
    <section aria-label="变化的事项">
      <h2>变化的事项（{entries.length}）</h2>
      {entries.map((entry) => (
        <section key={entry.id} className="scroll" aria-label={entry.name}>
          <h3>
            <Name entry={entry} /> {entry.basisChanged ? <span className="state soon">依据有变动</span> : null}
          </h3>
          <table>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">原来</th>
                <th scope="col">现在</th>
              </tr>
            </thead>
            <tbody>
              {entry.differences.map(({ name, before, after }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{before ? <del>{before}</del> : <span className="quiet">（空）</span>}</td>
                  <td>{after ? <ins>{after}</ins> : <span className="quiet">（空）</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </section>
  )
}

const Name = ({ entry: { id, name } }: { entry: EntryView }) => (
  <Link to="/r/$register/$id" params={{ register: 'authority-list', id }}>
    {name}
  </Link>
)
