import type { ConsultationLine, ConsultationList } from '../../office/consultation/list.ts'
import type { PortalSite } from '../../office/public/site.ts'
import { consultationPath } from '../addresses.ts'
import { consultationHeading } from './titles.ts'

/** 意见征集: what takes comments now, then what came before. */
export function Consultations({ list: { unit, lines }, site }: { list: ConsultationList; site: PortalSite }) {
  const named = unit.code === site.county.code
  const [open, past] = [lines.filter(({ phase }) => phase === 'open'), lines.filter(({ phase }) => phase !== 'open')]
  return (
    <div className="wide">
      <h1>{unit.shortName}意见征集</h1>
      <section className="panel" aria-labelledby="now">
        <h2 id="now">正在征求意见</h2>
        {open.length > 0 ? <Lines lines={open} named={named} /> : <p className="none">现在没有正在征求意见的草案。</p>}
      </section>
      {past.length > 0 ? (
        <section className="panel" aria-labelledby="past">
          <h2 id="past">已经截止</h2>
          <Lines lines={past} named={named} />
        </section>
      ) : null}
    </div>
  )
}

function Lines({ lines, named }: { lines: readonly ConsultationLine[]; named: boolean }) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.ref.id}>
          <a href={consultationPath(line.ref)}>{consultationHeading(line.title)}</a>
          {named ? <span className="publisher">{line.publisher}</span> : null}
          <span className="publisher">
            {line.phase === 'open' ? `截止 ${line.to}` : line.phase === 'answered' ? '已公布采纳情况' : '意见研究中'}
          </span>
        </li>
      ))}
    </ul>
  )
}
