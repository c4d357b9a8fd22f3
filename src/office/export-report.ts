import { rowsOf } from '../kernel/condition.ts'
import type { RecordState } from '../kernel/event.ts'
import { isProblem, type Problem, problem } from '../kernel/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { bind } from '../report/draft/bind.ts'
import { writeDocx } from '../report/export/docx.ts'
import { writeJson } from '../report/export/json.ts'
import { type Block, figure, heading, type Paper, paragraph, type Words } from '../report/export/paper.ts'
import { findRecord } from '../store/index.ts'
import { draftOf } from './draft-report.ts'
import { type Office, readingScope, registerOf, today } from './office.ts'

/** The report on record as an official paper; each number in it stays bound to its figure. */
export function reportPaper(office: Office, record: RecordState): Paper {
  const { sections, figures } = draftOf(record)
  const names = Object.fromEntries(rowsOf(record.values.figures).map((row) => [row.figure, row.name]))
  const organ = office.tree().get(record.unit)?.name ?? ''
  const words = (text: string): Words =>
    bind(text, figures).map((piece) =>
      piece.figure && piece.value !== undefined
        ? figure({ id: piece.figure, value: piece.value, name: names[piece.figure] as string })
        : piece.text,
    )
  let number = 0
  const blocks: Block[] = sections.flatMap((section) => [
    ...(section.heading ? [heading(1, ++number, section.heading)] : []),
    ...section.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(words(line))),
  ])
  const docNo = record.values.docNo as string | undefined
  return {
    kind: 'report',
    organ,
    title: titleLines(record.title, organ),
    blocks,
    signOff: { organ, date: today(office) },
    ...(docNo ? { docNo } : {}),
  }
}

/** The title broken by sense: the organ, then the matter (D-18). */
const titleLines = (title: string, organ: string): readonly string[] =>
  organ && title.startsWith(organ) && title.length > organ.length ? [organ, title.slice(organ.length)] : [title]

export type Exported = { readonly bytes: Uint8Array; readonly name: string; readonly type: string }

/** The report as Word or JSON for whoever may read it. */
export async function exportReport(
  office: Office,
  actor: Actor,
  { id, as }: { id: string; as: 'docx' | 'json' },
): Promise<Exported | Problem> {
  const register = registerOf(office, 'annual-report')
  if (isProblem(register)) return register
  const record = await office.db.read(readingScope(office, register, actor), (tx) => findRecord(tx, register, id))
  return record ? exported(office, record, as) : problem('MF-RPT-001')
}

/** A report record as a file. */
export async function exported(office: Office, record: RecordState, as: 'docx' | 'json'): Promise<Exported> {
  const paper = reportPaper(office, record)
  if (as === 'json') return { bytes: new TextEncoder().encode(writeJson(paper)), name: `${record.title}.json`, type: 'application/json' }
  return {
    bytes: await writeDocx(paper),
    name: `${record.title}.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
}
