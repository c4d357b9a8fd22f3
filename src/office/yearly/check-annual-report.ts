import type { RecordState } from '../../kernel/event.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { checkReport, summarise } from '../../report/check/check.ts'
import type { Finding } from '../../report/check/rule.ts'
import { plainReport } from '../../report/draft/bind.ts'
import { dateInWords } from '../../report/export/wording.ts'
import { findRecord } from '../../store/index.ts'
import { severitiesOf } from '../check-text/settings.ts'
import { readReportText } from '../documents/read-report.ts'
import { type Office, readingScope, registerOf, today } from '../office.ts'
import { perform } from '../steps/perform.ts'
import { draftOf } from './draft-report.ts'

/** A report record as plain text: what the checker reads and the citizen will read. */
export function reportText(office: Office, record: RecordState): string {
  const { sections, figures } = draftOf(record)
  const organisation = office.tree().get(record.unit)?.name ?? ''
  return plainReport({ title: record.title, sections, figures, organisation, day: dateInWords(today(office)) })
}

/** Runs all rules over the report on record and writes the result into it: nobody can type “no errors”. */
export async function checkAnnualReport(
  office: Office,
  actor: Actor,
  { id }: { id: string },
): Promise<{ record: RecordState; findings: readonly Finding[]; text: string } | Problem> {
  const register = registerOf(office, 'annual-report')
  if (isProblem(register)) return register
  const record = await office.db.read(readingScope(office, register, actor), (tx) => findRecord(tx, register, id))
  if (!record) return problem('MF-RPT-001')
  const text = reportText(office, record)
  const findings = checkReport(readReportText(text), { asOf: today(office) }, { severities: severitiesOf(office) })
  const { error: errors, warning: warnings } = summarise(findings)
  const rows = findings.slice(0, 500).map(({ rule, severity, quote, message, suggestion }) => ({
    rule,
    severity,
    quote: quote.slice(0, 300),
    message: message.slice(0, 400),
    suggestion: suggestion.slice(0, 400),
  }))
  const checked = await perform(office, actor, {
    register: 'annual-report',
    record: id,
    through: 'check-annual-report',
    command: { step: 'check', input: { errors, warnings, findings: rows } },
  })
  return isProblem(checked) ? checked : { record: checked.record, findings, text }
}
