import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CountyChecks, Timeliness, UnitCheck } from '../../api/checks.ts'
import { CountyDetail, type Detail } from './county-detail.tsx'
import { timeInWords } from './words.ts'

/** One row for each unit; on a phone one card. What was found opens below its row, over the whole width. */
export function CountyTable({ checks: { units, year } }: { checks: CountyChecks }) {
  if (units.length === 0) return <p className="empty">没有您看得到的单位。</p>
  return (
    <table className="county-checks">
      <caption>
        {year} 年度报告，共 {units.length} 个单位
      </caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">缺少的部分</th>
          <th scope="col">报送</th>
          <th scope="col">公开</th>
          <th scope="col">校核</th>
          <th scope="col">相同的段落</th>
        </tr>
      </thead>
      <tbody>
        {units.map((one) => (
          <Row key={one.unit.code} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one }: { one: UnitCheck }) {
  const { unit, report, missing, sent, published } = one
  const [open, setOpen] = useState<Detail | null>(null)
  const toggle = (detail: Detail) => setOpen(open === detail ? null : detail)
  return (
    <>
      <tr>
        <th scope="row">
          {report ? (
            <Link to="/reports/$id" params={{ id: report.id }}>
              {unit.name}
            </Link>
          ) : (
            <>
              {unit.name} <span className="state late">没有报告</span>
            </>
          )}
        </th>
        <td data-name="缺少的部分">{report ? <Missing missing={missing} /> : '—'}</td>
        <td data-name="报送">
          <Time act="报送" time={sent} />
        </td>
        <td data-name="公开">
          <Time act="公开" time={published} />
        </td>
        <td data-name="校核">
          <Found one={one} open={open} onToggle={toggle} />
        </td>
        <td data-name="相同的段落">
          <Alike one={one} open={open} onToggle={toggle} />
        </td>
      </tr>
      {open === null ? null : (
        <tr className="detail">
          <td colSpan={6}>
            <CountyDetail one={one} detail={open} />
          </td>
        </tr>
      )}
    </>
  )
}

function Missing({ missing }: { missing: readonly string[] | null }) {
  if (missing === null) return <span className="quiet">正文太短，看不出结构</span>
  return missing.length === 0 ? '不缺' : <span className="missing">{missing.join('；')}</span>
}

function Time({ act, time }: { act: '报送' | '公开'; time: Timeliness }) {
  const late = time.state === 'late' || time.state === 'overdue'
  return late ? <span className="missing">{timeInWords(act, time)}</span> : timeInWords(act, time)
}

type Opening = { one: UnitCheck; open: Detail | null; onToggle: (detail: Detail) => void }

function Found({ one: { summary, errors }, open, onToggle }: Opening) {
  if (!summary) return '—'
  const counted = `错误 ${summary.error}，警告 ${summary.warning}`
  if (errors.length === 0) return counted
  return (
    <button type="button" className="plain" aria-expanded={open === 'errors'} onClick={() => onToggle('errors')}>
      {counted}
    </button>
  )
}

function Alike({ one: { alike }, open, onToggle }: Opening) {
  if (alike.length === 0) return '没有'
  return alike.map(({ record, unit, year, share, passages }) => (
    <button key={record} type="button" className="plain alike" aria-expanded={open === record} onClick={() => onToggle(record)}>
      与{unit.name} {year} 年相同 {share}%，{passages.length} 处
    </button>
  ))
}
