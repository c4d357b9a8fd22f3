import { Link } from '@tanstack/react-router'
import type { AlikeReport } from '../../api/checks.ts'
import { SideBySide } from './side-by-side.tsx'
import type { Working } from './use-sheet.ts'

/** Reports on record that share passages with the text, each passage side by side with the other wording. */
export function AlikeList({ working, asked }: { working: Working; asked: boolean }) {
  const { alike } = working.sheet
  if (!asked) return <p className="empty">没有与在册的报告比对。要比对，请在校核选项里勾选。</p>
  if (alike.length === 0) return <p className="empty">与您看得到的在册报告没有相同的段落。</p>
  return (
    <>
      <p className="quiet">套话、数字和由台账起草的句子不计。</p>
      {alike.map((report, index) => (
        <AlikeReportPart key={report.record} report={report} first={countBefore(alike, index)} working={working} />
      ))}
    </>
  )
}

const countBefore = (alike: readonly AlikeReport[], index: number): number =>
  alike.slice(0, index).reduce((sum, { passages }) => sum + passages.length, 0)

function AlikeReportPart({ report, first, working }: { report: AlikeReport; first: number; working: Working }) {
  const { unit, year, share, passages, record } = report
  return (
    <section aria-label={`${unit.name} ${year} 年`}>
      <h3>
        <Link to="/reports/$id" params={{ id: record }} target="_blank">
          {unit.name} {year} 年
        </Link>{' '}
        <small>
          相同 {share}%，{passages.length} 处
        </small>
      </h3>
      <SideBySide passages={passages} there={`${unit.name} ${year} 年`} onShow={(index) => working.look('alike', first + index)} />
    </section>
  )
}
