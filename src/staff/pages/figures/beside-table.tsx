import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../../api/call.ts'
import { type Counting, fetchBeside } from '../../api/figures.ts'
import { Waiting } from '../waiting.tsx'
import { inWords } from './rows.ts'

/** Figures down, townships across in the order of the tree. It cannot be sorted: it is to be read, not to rank anybody. */
export function BesideTable({ register, name, counting }: { register: string; name: string; counting: Counting }) {
  const found = useQuery({ queryKey: ['figures-beside', register, counting], queryFn: () => orThrow(fetchBeside(register, counting)) })
  return (
    <Waiting on={found}>
      {({ units, figures }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll the wide table
        <section className="scroll" tabIndex={0} aria-label={`${name}：各单位并列`}>
          <table className="beside">
            <caption>按行政区划顺序并列，只供了解情况，不作排名。</caption>
            <thead>
              <tr>
                <th scope="col">指标</th>
                {units.map(({ code, name: unit }) => (
                  <th key={code} scope="col">
                    {unit}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.id}>
                  <th scope="row">
                    {figure.name}
                    <small>{figure.unit}</small>
                  </th>
                  {units.map(({ code }, index) => {
                    const cell = figure.cells[index]
                    return (
                      <td key={code} className="figure">
                        {cell && cell.value !== null ? (
                          <Link to="/figures/$figure" params={{ figure: figure.id }} search={{ ...counting, unit: code }}>
                            {inWords(cell, figure.unit)}
                          </Link>
                        ) : (
                          <span className="quiet">{cell?.why ?? '—'}</span>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Waiting>
  )
}
