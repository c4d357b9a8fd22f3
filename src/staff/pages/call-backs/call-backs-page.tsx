import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SignalCount } from '../../../office/work-pages/call-backs.ts'
import { orThrow } from '../../api/call.ts'
import { callBacks, fetchProposals, type ProposalsSeen } from '../../api/call-backs.ts'
import { useTitle } from '../../app/title.ts'
import { Waiting } from '../waiting.tsx'
import { ProposedCard } from './proposed-card.tsx'

/** 回访建议: records worth asking about, each with its reason; one tap opens the call-back. */
export function CallBacksPage() {
  useTitle('回访建议')
  const found = useQuery({ queryKey: ['call-back-proposals'], queryFn: () => orThrow(fetchProposals()) })
  return (
    <>
      <div className="head">
        <h1>回访建议</h1>
        <Link className="button" to="/r/$register" params={{ register: callBacks }} search={{}}>
          回访核实台账
        </Link>
      </div>
      <p className="quiet about">
        台账上有些地方值得问一问：打个电话或者上门，听听当事人怎么说。线索常有正常的原因，不是对任何人的评价，也不保存；没有次数要求。点“提出回访”，缘由和关联自动填好。
      </p>
      <Waiting on={found}>{(proposals) => <Found {...proposals} />}</Waiting>
    </>
  )
}

function Found({ rows, total, counts }: ProposalsSeen) {
  if (rows.length === 0 && counts.length === 0) return <p className="empty">目前没有建议回访的记录。</p>
  return (
    <>
      {rows.length > 0 ? (
        <section aria-label="建议回访的记录">
          <h2>
            建议回访的记录 <span className="count">{total}</span>
          </h2>
          <ul className="cards">
            {rows.map((row) => (
              <ProposedCard key={row.id} row={row} />
            ))}
          </ul>
          {total > rows.length ? <p className="quiet">这里列出缘由最多、最近的 {rows.length} 件，提出回访之后接着列出其余的。</p> : null}
        </section>
      ) : null}
      {counts.length > 0 ? <Counts counts={counts} /> : null}
    </>
  )
}

/** For whoever sees totals only: how many in all, never in which town. */
function Counts({ counts }: { counts: readonly SignalCount[] }) {
  return (
    <section aria-label="下级单位的线索件数">
      <h2>下级单位的线索件数</h2>
      <p className="quiet">合并计数，不分单位；不足五件的不显示。由各乡镇（街道）的司法所所长、分管领导决定回访哪些。</p>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">台账</th>
            <th scope="col">线索</th>
            <th scope="col">件数</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ registerName, name, records }) => (
            <tr key={`${registerName}${name}`}>
              <td>{registerName}</td>
              <td>{name}</td>
              <td>{records ?? '不足五件'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
