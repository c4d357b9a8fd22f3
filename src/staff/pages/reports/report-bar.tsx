import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { reportAddress } from '../../api/reports.ts'
import type { RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { reportRegister } from './report.ts'
import type { Writing } from './use-writing.ts'

/** Save, check, the ordinary steps of the register, export. Steps wait until changes are saved. */
export function ReportBar({ view, writing }: { view: RecordView; writing: Writing }) {
  const { record, steps } = view
  const register = findRegister(reportRegister)
  const ordinary = steps.filter(({ step, allowed }) => allowed && step !== 'write' && register?.steps[step]?.through === undefined)
  return (
    <div className="row report-bar">
      <span className="state">{register?.states[record.state] ?? record.state}</span>
      {writing.changed ? (
        <Button type="primary" loading={writing.busy} onClick={writing.save}>
          保存正文
        </Button>
      ) : null}
      {record.state === 'drafted' || record.state === 'checked' ? (
        <Button disabled={writing.changed} loading={writing.busy} onClick={writing.check}>
          校核
        </Button>
      ) : null}
      {writing.changed
        ? null
        : ordinary.map(({ step, name }) => (
            <Link key={step} to="/r/$register/$id/do/$step" params={{ register: reportRegister, id: record.id, step }} className="button">
              {name}
            </Link>
          ))}
      {(['docx', 'pdf', 'json'] as const).map((as) => (
        <a key={as} className="button" href={reportAddress(record.id, as)} download>
          导出 {as}
        </a>
      ))}
      {writing.changed ? <span role="status">有未保存的修改，保存后才能校核和送审。</span> : null}
    </div>
  )
}
