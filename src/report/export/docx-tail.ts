import { AlignmentType, type Paragraph } from 'docx'
import { paperTitle } from './docx-style.ts'
import { bodyIndent, emptyLines, type Hand, line, plain, textRun } from './docx-text.ts'
import { attachmentLabel, attachmentLines, attendanceLabel, noteLine } from './elements.ts'
import { character, signOffIndents, size, widthOf } from './measures.ts'
import type { Attachment, Paper } from './paper.ts'
import { dateInWords } from './wording.ts'

const body = { face: 'body' } as const

/** 附件说明, one blank line under the body; further lines begin under the first character of the name. */
function attachmentNote(attachments: readonly Attachment[], hand: Hand): Paragraph[] {
  const lines = attachmentLines(attachments.map((attachment) => attachment.name)).map((text, index) => {
    const number = attachments.length === 1 ? 0 : widthOf(`${index + 1}.`)
    const hanging = number + (index === 0 ? 3 * character : 0)
    const place = { indent: { left: 5 * character + number, hanging }, keepNext: true }
    return plain(index === 0 ? `附件：${text}` : text, body, { hand, place })
  })
  return lines.length === 0 ? [] : [...emptyLines(1), ...lines]
}

/** Organ and date of a paper that bears no drawn seal; kept together with the line before it, never alone on a page. */
function signOff({ signOff: signed }: Paper, hand: Hand): Paragraph[] {
  if (!signed) return []
  const date = dateInWords(signed.date)
  const indents = signOffIndents(signed.organ, date)
  const right = { alignment: AlignmentType.RIGHT, keepLines: true, autoSpaceEastAsianText: false } as const
  return [
    ...emptyLines(1, { keepNext: true }),
    plain(signed.organ, body, { hand, place: { ...right, indent: { right: indents.organ }, keepNext: true } }),
    plain(date, body, { hand, place: { ...right, indent: { right: indents.date } } }),
  ]
}

/** 出席, 请假, 列席: label in 黑体, names in 仿宋, one blank line under the body. */
function attendance({ attendance: lists = [] }: Paper, hand: Hand): Paragraph[] {
  const lines = lists.map(({ label, names }) => {
    const head = attendanceLabel(label)
    const hanging = widthOf(head)
    const words = [textRun(head, { face: 'hei' }, hand), textRun(names.join('　'), body, hand)]
    return line(words, { indent: { left: 2 * character + hanging, hanging } })
  })
  return lines.length === 0 ? [] : [...emptyLines(1), ...lines]
}

/** What follows the body on its own page: attachment note, sign-off, note, attendance. */
export function closing(paper: Paper, hand: Hand): Paragraph[] {
  const note = paper.note === undefined ? [] : [plain(noteLine(paper.note), body, { hand, place: { indent: bodyIndent } })]
  return [...attachmentNote(paper.attachments ?? [], hand), ...signOff(paper, hand), ...note, ...attendance(paper, hand)]
}

/** First lines of an attachment on a new page: its label flush left, its title centred on the third line. */
export function attachmentOpening(name: string, place: { index: number; count: number }, hand: Hand): Paragraph[] {
  const label = plain(attachmentLabel(place.index, place.count), { face: 'hei' }, { hand, place: { pageBreakBefore: true } })
  const centred = { alignment: AlignmentType.CENTER, style: paperTitle } as const
  const title = plain(name, { face: 'title', points: size.二号 }, { hand, place: centred })
  return [label, ...emptyLines(1), title, ...emptyLines(1)]
}
