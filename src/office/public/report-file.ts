import type { Piece } from '../../report/draft/bind.ts'
import { writeDocx } from '../../report/export/docx.ts'
import { figure, heading, type Paper, paragraph, type Run } from '../../report/export/paper.ts'
import type { PortalItem } from './item.ts'
import type { PortalReport } from './report.ts'

/** The report as a Word file: the same text with the same bound numbers as the page. */
export function reportFile(item: PortalItem, report: PortalReport): Promise<Uint8Array> {
  const names = new Map(report.figures.map((one) => [one.id, one.name]))
  const runsOf = (pieces: readonly Piece[]): readonly Run[] =>
    pieces.map(({ text, figure: id, value }) =>
      id === undefined || value === undefined ? { text } : figure({ id, value, name: names.get(id) }, text),
    )
  let number = 0
  const blocks = report.parts.flatMap((part) => [
    ...(part.heading ? [heading(1, ++number, part.heading)] : []),
    ...part.paragraphs.map((pieces) => paragraph(runsOf(pieces))),
  ])
  const paper: Paper = {
    kind: 'report',
    organ: item.unit.name,
    title: titleLines(report.title, item.unit.name),
    blocks,
    note: '此件公开发布',
    signOff: { organ: item.unit.name, date: item.metadata.writtenOn },
    ...(item.metadata.docNo ? { docNo: item.metadata.docNo } : {}),
  }
  return writeDocx(paper)
}

/** The title broken by sense: the organ, then the matter. */
const titleLines = (title: string, organ: string): readonly string[] =>
  title.startsWith(organ) && title !== organ ? [organ, title.slice(organ.length)] : [title]
