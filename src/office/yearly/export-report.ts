import { createHash } from 'node:crypto'
import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { bind } from '../../report/draft/bind.ts'
import { writeDocx } from '../../report/export/docx.ts'
import { writeJson } from '../../report/export/json.ts'
import { type Block, figure, heading, type Paper, paragraph, type Words } from '../../report/export/paper.ts'
import { writePdf } from '../../report/export/pdf.ts'
import { findRecord } from '../../store/index.ts'
import { noteAudit } from '../audit/note.ts'
import { type Office, readingScope, registerOf, today } from '../office.ts'
import { draftOf } from './draft-report.ts'

/** The report on record as an official paper; each number in it stays bound to its figure. */
function reportPaper(office: Office, record: RecordState): Paper {
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

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export type Exported = { readonly bytes: Uint8Array; readonly name: string; readonly type: string }

/** The file formats of a report. */
const reportFormats = ['docx', 'pdf', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** The report as Word, PDF or JSON for whoever may read it. */
export async function exportReport(
  office: Office,
  actor: Actor,
  { id, as }: { id: string; as: ReportFormat },
): Promise<Exported | Problem> {
  const register = registerOf(office, 'annual-report')
  if (isProblem(register)) return register
  const record = await office.db.read(readingScope(office, register, actor), (tx) => findRecord(tx, register, id))
  if (!record) return problem('MF-RPT-001')
  const file = await exported(office, record, as)
  const printed = {
    kind: 'printed',
    outcome: 'done',
    actor: actor.id,
    actorName: actor.name,
    unit: record.unit,
    version: record.version,
  } as const
  await noteAudit(office, { ...printed, object: `annual-report/${id}`, after: sha256(file.bytes), detail: { as } })
  return file
}

/** A county's own fonts for PDF (仿宋、楷体、小标宋) lie in the folder that MINGFA_FONTS names. */
const writers: Readonly<Record<ReportFormat, { readonly type: string; readonly write: (paper: Paper) => Promise<Uint8Array> }>> = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  pdf: { type: 'application/pdf', write: (paper) => writePdf(paper, { fonts: process.env.MINGFA_FONTS }) },
  json: { type: 'application/json', write: async (paper) => new TextEncoder().encode(writeJson(paper)) },
}

/** A report record as a file. */
export async function exported(office: Office, record: RecordState, as: ReportFormat): Promise<Exported> {
  const { type, write } = writers[as]
  return { bytes: await write(reportPaper(office, record)), name: `${record.title}.${as}`, type }
}
