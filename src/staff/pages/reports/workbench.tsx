import { getRouteApi, Link } from '@tanstack/react-router'
import type { RecordSeen, RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { textOf } from '../../fields/face.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Clocks } from '../record/clocks.tsx'
import { useRecord } from '../use-record.ts'
import { Waiting } from '../waiting.tsx'
import { ApprovalChain } from './approval-chain.tsx'
import { Drifts } from './drift.tsx'
import { Findings } from './findings.tsx'
import { Outline } from './outline.tsx'
import { figuresOf, findingsBySection, findingsOf, reportRegister } from './report.ts'
import { ReportBar } from './report-bar.tsx'
import { SectionCard } from './section-card.tsx'
import { useWriting } from './use-writing.ts'
import { Versions } from './versions.tsx'

const route = getRouteApi('/reports/$id')

/** The workbench of a yearly report: text bound to figures, findings beside it, steps above. */
export function Workbench() {
  useTitle('年度报告工作台')
  const { id } = route.useParams()
  const seen = useRecord(reportRegister, id)
  return (
    <>
      <p className="crumbs">
        <Link to="/reports">年度报告</Link>
        <Link to="/r/$register/$id" params={{ register: reportRegister, id }}>
          办理记录
        </Link>
      </p>
      <Waiting on={seen}>{(view) => <Bench key={view.record.version} view={view} />}</Waiting>
    </>
  )
}

const others = [
  { id: 'chain-title', name: '审批过程' },
  { id: 'drift-title', name: '数字变动' },
  { id: 'versions-title', name: '版本对照' },
  { id: 'clocks-title', name: '时限' },
]

function Bench({ view }: { view: RecordView }) {
  const { record, events } = view
  const writing = useWriting(view)
  const figures = figuresOf(record.values)
  const mayWrite = view.steps.some(({ step, allowed }) => step === 'write' && allowed)
  const placed = findingsBySection(findingsOf(record.values), writing.sections, figures)
  const shared = { writing, figures, events, mayWrite }
  return (
    <>
      <div className="head">
        <h1>
          {record.unit.name} {textOf(record.values.reportYear)} 年法治政府建设年度报告
        </h1>
      </div>
      <ReportBar view={view} writing={writing} />
      {writing.refusal ? <ProblemAlert problem={writing.refusal} /> : null}
      <div className="with-contents bench">
        <Outline sections={writing.sections} kinds={kindsOf()} findings={placed.sections} others={others} />
        <div>
          <Checked record={record} changed={writing.changed} count={placed.count} />
          <Findings {...shared} findings={placed.whole} title="整篇的校核结果" />
          {writing.sections.map((section, index) => (
            <SectionCard
              // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity of their own; their place is their number
              key={index}
              index={index}
              section={section}
              kinds={kindsOf()}
              figures={figures}
              record={record}
              marked={writing.marked?.section === index ? writing.marked.paragraph : null}
              findings={{ ...shared, findings: placed.sections[index] ?? [] }}
              onChange={mayWrite ? (next) => writing.put(index, next) : null}
            />
          ))}
          {writing.sections.length === 0 ? <p className="empty">还没有正文。请在年度报告页点“按台账起草”。</p> : null}
          <ApprovalChain events={events} />
          <Drifts record={record} />
          <Versions events={events} />
          <div className="panel">
            <Clocks register={reportRegister} record={record.id} clocks={view.clocks} />
          </div>
        </div>
      </div>
    </>
  )
}

/** How the last check ended, and whether it still speaks of this text. */
function Checked({ record, changed, count }: { record: RecordSeen; changed: boolean; count: number }) {
  const stale = changed || record.state === 'drafted'
  const { errors, warnings } = record.values
  if (errors === undefined || errors === null) return <p className="quiet">还没有校核。</p>
  return (
    <p className="quiet" role="status">
      校核结果：错误 {textOf(errors)} 处，警告 {textOf(warnings)} 处，共 {count} 条，写在各段旁边。
      {stale ? '正文之后又有修改，请重新校核。' : ''}
    </p>
  )
}

/** The names of the parts, from the definition. */
function kindsOf(): Readonly<Record<string, string>> {
  const sections = findRegister(reportRegister)?.fields.sections
  const kind = sections?.kind === 'parts' ? sections.fields.kind : undefined
  return kind?.kind === 'choice' ? kind.choices : {}
}
