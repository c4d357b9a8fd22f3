import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  OverlapType,
  type Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { type Hand, line, plain } from './docx-text.ts'
import { copiesLine, printedOn } from './elements.ts'
import { linePitch, page, size, textWidth } from './measures.ts'
import type { Dated, Paper } from './paper.ts'

const look = { face: 'body', points: size.四号 } as const
const one = size.四号 * 20

/** A line of the 版记 and how many lines of the page it takes. */
interface Imprinted {
  readonly content: Paragraph
  readonly lines: number
}

/** 抄送, one character in on both sides, further lines after the colon. One character per line is kept for line-end rules. */
function copiesTo(copies: readonly string[], hand: Hand): Imprinted {
  const text = copiesLine(copies)
  const perLine = Math.floor((textWidth - 5 * one) / one) - 1
  const content = plain(text, look, { hand, place: { indent: { left: 4 * one, right: one, hanging: 3 * one } } })
  return { content, lines: Math.max(1, Math.ceil(([...text].length - 3) / perLine)) }
}

/** 印发: organ at the left, day at the right, each one character in. */
function printedBy(printed: Dated, hand: Hand): Imprinted {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth - one }]
  const place = { alignment: AlignmentType.LEFT, indent: { left: one, right: one }, tabStops, autoSpaceEastAsianText: false }
  return { content: plain(`${printed.organ}\t${printedOn(printed)}`, look, { hand, place }), lines: 1 }
}

const width = { size: textWidth, type: WidthType.DXA } as const

const rowOf = ({ content, lines }: Imprinted): TableRow =>
  new TableRow({
    children: [new TableCell({ children: [content], width })],
    height: { value: lines * linePitch, rule: HeightRule.EXACT },
  })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
/** The outer rules are 0.35 mm (8/8 pt), those between 0.25 mm (6/8 pt). */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const thin = { ...thick, size: 6 } as const

/**
 * 版记: 抄送 and 印发 between rules, as wide as the type area. It is placed from the upper edge of the paper so that its last
 * rule lies on the lower edge of the type area; not every program knows "at the foot". A letter has neither rules nor 印发.
 */
export function imprint(paper: Paper, hand: Hand): (Paragraph | Table)[] {
  const letter = paper.kind === 'letter'
  const copies = paper.copies ? [copiesTo(paper.copies, hand)] : []
  const parts = paper.printed && !letter ? [...copies, printedBy(paper.printed, hand)] : copies
  if (parts.length === 0) return []
  const height = parts.reduce((sum, part) => sum + part.lines * linePitch, 0)
  const [outer, inner] = letter ? [none, none] : [thick, thin]
  const foot = new Table({
    rows: parts.map(rowOf),
    columnWidths: [textWidth],
    width,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders: { top: outer, bottom: outer, left: none, right: none, insideHorizontal: inner, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.left,
      absoluteVerticalPosition: page.height - page.bottom - height,
      overlap: OverlapType.NEVER,
    },
  })
  return [foot, line([])]
}
