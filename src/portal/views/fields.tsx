import type { ShownField, ShownValue } from '../../office/public/values.ts'
import { keyed } from './keyed.ts'
import { Paragraphs } from './sections.tsx'

/** The public fields of a record beside its text: short ones as a list of names and values, tables and long texts under a heading of their own. */
export function Fields({ fields }: { fields: readonly ShownField[] }) {
  const isBig = ({ value }: ShownField) => value.as === 'table' || value.as === 'long'
  const [small, big] = [fields.filter((field) => !isBig(field)), fields.filter(isBig)]
  return (
    <>
      {small.length > 0 ? (
        <dl className="fields">
          {small.map(({ field, label, value }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                <Value value={value} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {big.map(({ field, label, value }) => (
        <section key={field} aria-labelledby={`f-${field}`}>
          <h2 id={`f-${field}`}>{label}</h2>
          <Value value={value} />
        </section>
      ))}
    </>
  )
}

function Value({ value }: { value: ShownValue }) {
  switch (value.as) {
    case 'text':
      return value.text
    case 'long':
      return <Paragraphs text={value.text} />
    case 'list':
      return value.texts.join('、')
    case 'link':
      return (
        <a href={value.href} rel="noopener noreferrer external">
          {value.href}（外部网站）
        </a>
      )
    case 'files':
      return null
    case 'table':
      return <Rows columns={value.columns} rows={value.rows} />
  }
}

function Rows({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    // A wide table scrolls by itself; the keyboard must reach it to do so.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without a focusable part is lost to keyboard users (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label="表格，可左右滚动">
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map((row) => (
            <tr key={row.key}>
              {keyed(row.value).map((cell) => (
                <td key={cell.key}>{cell.value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
