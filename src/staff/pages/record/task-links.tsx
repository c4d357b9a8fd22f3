import { Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import { dossierAddress } from '../../api/records.ts'
import type { RecordView } from '../../api/types.ts'
import { fileVersions, isComparable, textVersions } from '../compare/texts.ts'
import { reportRegister } from '../reports/report.ts'

/** Ways to the pages made for one task with this record: writing the report, answering comments, comparing texts, the file as one document. */
export function TaskLinks({ register, view: { record, events, papers } }: { register: AnyRegister; view: RecordView }) {
  const params = { register: register.id, id: record.id }
  const comments = register.fields.comments && register.steps.answer && Array.isArray(record.values.comments)
  const texts = isComparable(register.id) && [...textVersions(register.id, events), ...fileVersions(register.id, events, {})].length > 0
  const report = register.id === reportRegister
  if (!comments && !texts && !report && papers.length === 0) return null
  return (
    <p className="row">
      {report ? (
        <Link className="button primary" to="/reports/$id" params={{ id: record.id }}>
          打开成稿：正文、校核、审批
        </Link>
      ) : null}
      {comments ? (
        <Link className="button" to="/r/$register/$id/opinions" params={params}>
          意见答复
        </Link>
      ) : null}
      {texts ? (
        <Link className="button" to="/r/$register/$id/compare" params={params}>
          文本比对
        </Link>
      ) : null}
      {papers.length > 0 ? (
        <a className="button" href={dossierAddress(register.id, record.id)} download>
          全卷（docx）
        </a>
      ) : null}
    </p>
  )
}
