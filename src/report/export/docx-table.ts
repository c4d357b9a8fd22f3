import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Hand, inline, type Look, line, plain, textRun } from './docx-text.ts'
import { rowsOf, sharesOf } from './grid.ts'
import { character, size, textWidth } from './measures.ts'
import type { BlockOf, Column, Field } from './paper.ts'

/** Tables are set in 小四 at 20 pt so that a line of six columns stays readable; the standard leaves it open. */
const small: TableType = { look: { face: 'body', points: size.小四 }, pitch: 400 }
/** Tables of much text are set in 五号 at 14 pt. */
const compact: TableType = { look: { face: 'body', points: size.五号 }, pitch: 280 }
type TableType = { readonly look: Look; readonly pitch: number }
const boxPitch = 480

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const margins = { left: 80, right: 80 }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function grid(rows: TableRow[], columnWidths: readonly number[]): Table {
  const borders = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge }
  return new Table({ rows, columnWidths, borders, margins, layout: TableLayoutType.FIXED, width: { size: textWidth, type: WidthType.DXA } })
}

function cell(content: Paragraph, shape: { width: number; columnSpan?: number }): TableCell {
  const { width, columnSpan } = shape
  const span = columnSpan === undefined ? {} : { columnSpan }
  return new TableCell({
    children: [content],
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    ...span,
  })
}

function headRow(columns: readonly (Column & { readonly span: number })[], { look, pitch }: TableType, hand: Hand): TableRow {
  const place = { alignment: AlignmentType.CENTER, pitch }
  const cells = columns.map(({ name, span }) => cell(plain(name, { ...look, face: 'hei' }, { hand, place }), { width: span }))
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true })
}

/** A table as wide as the type area; its head is repeated on every page and no line is torn across two. */
export function tableBlock(block: BlockOf<'table'>, hand: Hand): (Paragraph | Table)[] {
  const widths = sharesOf(
    block.columns.map((column) => column.width ?? 1),
    textWidth,
  )
  const caption =
    block.caption === undefined
      ? []
      : [plain(block.caption, { face: 'hei', points: size.四号 }, { hand, place: { alignment: AlignmentType.CENTER, keepNext: true } })]
  const type = block.compact ? compact : small
  const rows = block.rows.map((row) => {
    const cells = row.map((runs, index) => {
      const place = { alignment: alignments[block.columns[index]?.align ?? 'center'], pitch: type.pitch }
      return cell(line(inline(runs, type.look, hand), place), { width: widths[index] ?? 0 })
    })
    return new TableRow({ children: cells, cantSplit: true })
  })
  const head = block.columns.map((column, index) => ({ ...column, span: widths[index] ?? 0 }))
  return [...caption, grid([headRow(head, type, hand), ...rows], widths)]
}

const boxWidths = sharesOf([7, 9, 7, 9], textWidth)

function box(field: Field, alone: boolean, hand: Hand): TableCell[] {
  const [label = 0, value = 0, ...others] = boxWidths
  const name = plain(
    field.label,
    { face: 'body', points: size.四号 },
    { hand, place: { alignment: AlignmentType.CENTER, pitch: boxPitch } },
  )
  const content = line(inline(field.value, { face: 'body', points: size.四号 }, hand), { alignment: AlignmentType.LEFT, pitch: boxPitch })
  const shape = alone ? { width: others.reduce((sum, each) => sum + each, value), columnSpan: 3 } : { width: value }
  return [cell(name, { width: label }), cell(content, shape)]
}

/** The boxes of a form, two to a line. */
export function fieldsBlock(block: BlockOf<'fields'>, hand: Hand): Table {
  const rows = rowsOf(block.fields).map((row) => {
    const height = Math.max(...row.map((field) => field.lines ?? 1)) * boxPitch + 80
    const children = row.flatMap((field) => box(field, row.length === 1, hand))
    return new TableRow({ children, height: { value: height, rule: 'atLeast' } })
  })
  return grid(rows, boxWidths)
}

/** Places to sign: label, a line to write on, and a place for the date. */
export function signatureLines(block: BlockOf<'signatures'>, hand: Hand): Paragraph[] {
  const tabStops = [{ type: TabStopType.LEFT, position: textWidth - 8 * character, leader: LeaderType.UNDERSCORE }]
  const place = { alignment: AlignmentType.LEFT, tabStops, before: 200, keepLines: true }
  return block.signatures.map(({ label, dated }) =>
    line([textRun(`${label}：\t${dated ? '　　年　月　日' : ''}`, { face: 'body' }, hand)], place),
  )
}
