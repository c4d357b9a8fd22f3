import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { orThrow } from '../../api/call.ts'
import { fetchRecord } from '../../api/records.ts'
import type { RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { textOf } from '../../fields/face.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Clocks } from '../record/clocks.tsx'
import { Waiting } from '../waiting.tsx'
import { Findings } from './findings.tsx'
import { figuresOf, findingsOf, reportRegister } from './report.ts'
import { ReportBar } from './report-bar.tsx'
import { SectionCard } from './section-card.tsx'
import { useWriting } from './use-writing.ts'

const route = getRouteApi('/reports/$id')

/** The workbench of a yearly report: text bound to figures, findings beside it, steps above. */
export function Workbench() {
  useTitle('年度报告工作台')
  const { id } = route.useParams()
  const seen = useQuery({ queryKey: ['record', reportRegister, id], queryFn: () => orThrow(fetchRecord(reportRegister, id)) })
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

function Bench({ view }: { view: RecordView }) {
  const { record } = view
  const writing = useWriting(view)
  const figures = figuresOf(record.values)
  const findings = findingsOf(record.values)
  const kinds = kindsOf()
  const mayWrite = view.steps.some(({ step, allowed }) => step === 'write' && allowed)
  return (
    <>
      <div className="head">
        <h1>
          {record.unit.name} {textOf(record.values.reportYear)} 年法治政府建设年度报告
        </h1>
      </div>
      <ReportBar view={view} writing={writing} />
      {writing.refusal ? <ProblemAlert problem={writing.refusal} /> : null}
      <div className="columns bench">
        <div>
          {writing.sections.map((section, index) => (
            <SectionCard
              // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity of their own; their place is their number
              key={index}
              index={index}
              section={section}
              kinds={kinds}
              figures={figures}
              record={record}
              marked={writing.marked?.section === index ? writing.marked.paragraph : null}
              onChange={mayWrite ? (next) => writing.put(index, next) : null}
            />
          ))}
          {writing.sections.length === 0 ? <p className="empty">还没有正文。请在年度报告页点“按台账起草”。</p> : null}
        </div>
        <div className="margin">
          <Findings
            findings={findings}
            writing={writing}
            figures={figures}
            mayWrite={mayWrite}
            stale={writing.changed || record.state === 'drafted'}
          />
          <Clocks register={reportRegister} record={record.id} clocks={view.clocks} />
        </div>
      </div>
    </>
  )
}

/** The names of the parts, from the definition. */
function kindsOf(): Readonly<Record<string, string>> {
  const sections = findRegister(reportRegister)?.fields.sections
  const kind = sections?.kind === 'parts' ? sections.fields.kind : undefined
  return kind?.kind === 'choice' ? kind.choices : {}
}
