import { addresseesLine, attachmentLabel, attachmentLines, attendanceLabel, copiesLine, noteLine, printedOn } from './elements.ts'
import type { Block, BlockOf, Paper, Run } from './paper.ts'
import { dateInWords } from './wording.ts'

/** A figure in the text of a paper; `start` and `end` are JavaScript string offsets. */
export interface PlacedFigure {
  readonly id: string
  readonly value: number
  readonly start: number
  readonly end: number
}

/** A paper as plain text, one paragraph per line, and where its figures stand in it. */
export interface PaperText {
  readonly text: string
  readonly figures: readonly PlacedFigure[]
}

type Line = readonly Run[]

const line = (text: string): Line => [{ text }]
const indented = (runs: Line): Line => [{ text: '　　' }, ...runs]
const joined = (cells: readonly Line[]): Line => cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: '\t' }, ...cell]))

function tableLines(block: BlockOf<'table'>): readonly Line[] {
  const caption = block.caption === undefined ? [] : [line(block.caption)]
  return [...caption, joined(block.columns.map((column) => line(column.name))), ...block.rows.map(joined)]
}

function blockLines(block: Block): readonly Line[] {
  switch (block.block) {
    case 'heading':
      return [indented([...block.runs, ...(block.follow ?? [])])]
    case 'paragraph':
      return [indented(block.runs)]
    case 'table':
      return tableLines(block)
    case 'fields':
      return block.fields.map((box) => [{ text: `${box.label}：` }, ...box.value])
    case 'signatures':
      return block.signatures.map((place) => line(`${place.label}：`))
    case 'blank':
      return [[]]
  }
}

function headLines(paper: Paper): readonly Line[] {
  const { mark, urgency, docNo, signers } = paper
  const above = [urgency, mark, docNo, signers && `签发人：${signers.join('　')}`]
  const below = paper.addressees && addresseesLine(paper.addressees)
  return [...above, ...paper.title, below].filter((text) => text !== undefined).map(line)
}

function tailLines(paper: Paper): readonly Line[] {
  const names = attachmentLines((paper.attachments ?? []).map((attachment) => attachment.name))
  const signed = paper.signOff ? [paper.signOff.organ, dateInWords(paper.signOff.date)] : []
  return [
    ...names.map((name, index) => indented(line(index === 0 ? `附件：${name}` : name))),
    ...signed.map(line),
    ...(paper.note === undefined ? [] : [indented(line(noteLine(paper.note)))]),
    ...(paper.attendance ?? []).map(({ label, names }) => indented(line(attendanceLabel(label) + names.join('　')))),
  ]
}

function attachedLines({ attachments = [] }: Paper): readonly Line[] {
  return attachments.flatMap(({ name, blocks }, index) =>
    blocks ? [line(attachmentLabel(index, attachments.length)), line(name), ...blocks.flatMap(blockLines)] : [],
  )
}

function imprintLines({ copies, printed }: Paper): readonly Line[] {
  const sent = copies ? [line(copiesLine(copies))] : []
  return printed ? [...sent, line(`${printed.organ}\t${printedOn(printed)}`)] : sent
}

/** A paper as plain text with the places of its figures, for the checker, for search and for the `.json` file. */
export function paperText(paper: Paper): PaperText {
  const lines = [headLines, (p: Paper) => p.blocks.flatMap(blockLines), tailLines, attachedLines, imprintLines].flatMap((part) =>
    part(paper),
  )
  const figures: PlacedFigure[] = []
  let text = ''
  for (const runs of lines) {
    for (const run of runs) {
      const start = text.length
      text += run.text
      if (run.figure) figures.push({ id: run.figure.id, value: run.figure.value, start, end: text.length })
    }
    text += '\n'
  }
  return { text, figures }
}
