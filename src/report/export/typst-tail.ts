import { attachmentLabel, attachmentLines, attendanceLabel, copiesLine, noteLine, printedOn } from './elements.ts'
import { character, signOffIndents, size, widthOf } from './measures.ts'
import type { Paper } from './paper.ts'
import { typstBlock } from './typst-blocks.ts'
import { bodyStanding, empty, row, titleRow, words } from './typst-text.ts'
import { dateInWords } from './wording.ts'

function attachmentNote({ attachments = [] }: Paper): string {
  const lines = attachmentLines(attachments.map((attachment) => attachment.name)).map((text, index) => {
    const number = attachments.length === 1 ? 0 : widthOf(`${index + 1}.`)
    const first = index === 0
    const left = (first ? 2 : 5) * character
    return row(words(first ? `附件：${text}` : text), { left, hang: number + (first ? 3 * character : 0) })
  })
  return lines.length === 0 ? '' : empty(1) + lines.join('\n')
}

function signOff({ signOff: signed }: Paper): string {
  if (!signed) return ''
  const date = dateInWords(signed.date)
  const indents = signOffIndents(signed.organ, date)
  const organ = row(words(signed.organ), { to: 'right', right: indents.organ, sticky: true })
  return `${empty(1)}${organ}\n#set text(cjk-latin-spacing: none)\n${row(words(date), { to: 'right', right: indents.date })}\n#set text(cjk-latin-spacing: auto)`
}

function attendance({ attendance: lists = [] }: Paper): string {
  const lines = lists.map(({ label, names }) => {
    const head = attendanceLabel(label)
    return row(`${words(head, 'hei')} + ${words(names.join('　'))}`, { left: 2 * character, hang: widthOf(head) })
  })
  return lines.length === 0 ? '' : empty(1) + lines.join('\n')
}

/** Attachment note, sign-off, note and attendance in Typst. */
export function typstClosing(paper: Paper): string {
  const note = paper.note === undefined ? '' : row(words(noteLine(paper.note)), bodyStanding)
  return [attachmentNote(paper), signOff(paper), note, attendance(paper)].join('\n')
}

/** Attachments that are printed with the paper, each from a new page. */
export function typstAttached({ attachments = [] }: Paper): string {
  const pages = attachments.map(({ name, blocks }, index) => {
    if (!blocks) return ''
    const label = row(words(attachmentLabel(index, attachments.length), 'hei'))
    return ['#pagebreak()', label, empty(1), titleRow([name]), empty(1), ...blocks.map(typstBlock)].join('\n')
  })
  return pages.join('\n')
}

/** 版记 at the foot of the last page: outer rules 0.35 mm, inner 0.25 mm; a letter has neither rules nor 印发. */
export function typstImprint({ kind, copies, printed }: Paper): string {
  const one = size.四号 * 20
  const look = { size: size.四号, left: one, right: one } as const
  const letter = kind === 'letter'
  const sent = copies ? [row(words(copiesLine(copies)), { ...look, hang: 3 * one })] : []
  const lines = printed && !letter ? [...sent, row(`${words(printed.organ)} + h(1fr) + ${words(printedOn(printed))}`, look)] : sent
  if (lines.length === 0) return ''
  const [outer, inner] = letter ? ['', '\n'] : ['#rule(0.35mm)\n', '\n#rule(0.25mm)\n']
  return `#place(bottom + left, float: true, clearance: 0pt, block(width: 100%)[\n${outer}${lines.join(inner)}\n${outer}])`
}
