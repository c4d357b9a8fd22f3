import type { Preview } from '../../../office/exchange/import-preview.ts'

/** The first rows as they will be stored, judged by the same rules as the import; what holds a row back stands under it. */
export function PreviewRows({ preview: { rows } }: { preview: Preview }) {
  if (rows.length === 0) return null
  const headings = [...new Set(rows.flatMap(({ cells }) => cells.map(({ heading }) => heading)))]
  return (
    <section aria-labelledby="first-rows">
      <h2 id="first-rows">前 {rows.length} 行将这样登记</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label="前几行预览">
        <table className="records preview-rows">
          <thead>
            <tr>
              <th scope="col">行</th>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <th scope="col">问题</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells, faults }) => (
              <tr key={line} className={faults.length > 0 ? 'faulty' : undefined}>
                <td data-name="行">{line}</td>
                {headings.map((heading) => {
                  const text = cells.find((cell) => cell.heading === heading)?.text ?? ''
                  return (
                    <td key={heading} data-name={heading} className={text === '' ? 'vacant' : undefined}>
                      {text}
                    </td>
                  )
                })}
                <td data-name="问题" className={faults.length === 0 ? 'vacant' : undefined}>
                  {faults.map(({ message, next }) => (
                    <p key={message}>
                      {message} {next}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
