import { useQuery } from '@tanstack/react-query'
import { orThrow } from '../../api/call.ts'
import { type ComparedPaper, fetchPaperDifferences } from '../../api/law.ts'

/** Where imported or edited papers tell the event otherwise than the record. Says nothing where there is nothing to compare. */
export function PaperDifferences({ register, id, version }: { register: string; id: string; version: number }) {
  const { data } = useQuery({
    queryKey: ['paper-differences', register, id, version],
    queryFn: () => orThrow(fetchPaperDifferences(register, id)),
  })
  const papers = data?.papers.filter(({ readable }) => readable) ?? []
  if (papers.length === 0) return null
  const wrong = papers.filter(({ differences }) => differences.length > 0)
  if (wrong.length === 0) return <p className="quiet">已核对 {papers.length} 份附件文书，与本记录一致。</p>
  return (
    <section className="note" aria-label="文书与记录不一致">
      <h3>文书与记录不一致</h3>
      <p>同一件事各份文书说法不同的，结案前请改正文书，或者更正记录。</p>
      {wrong.map((paper) => (
        <Differences key={paper.digest} paper={paper} />
      ))}
    </section>
  )
}

function Differences({ paper: { name, differences } }: { paper: ComparedPaper }) {
  return (
    <div className="scroll">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">文书写的</th>
            <th scope="col">记录里是</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ rule, name: what, inPaper, onRecord }, index) => (
            <tr key={`${rule}${what}${String(index)}`}>
              <th scope="row">
                {what} <small className="quiet">{rule}</small>
              </th>
              <td>{inPaper}</td>
              <td>{onRecord}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
