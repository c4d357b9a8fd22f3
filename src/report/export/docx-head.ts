import { AlignmentType, BorderStyle, FrameAnchorType, type Paragraph, TabStopType } from 'docx'
import { paperTitle } from './docx-style.ts'
import { emptyLines, type Hand, line, type Place, plain, textRun } from './docx-text.ts'
import { addresseesLine } from './elements.ts'
import { character, fromMm, markSize, page, red, size, textWidth } from './measures.ts'
import type { Paper } from './paper.ts'

const body = { face: 'body' } as const
const centred = { alignment: AlignmentType.CENTER } as const

/** The issuing mark: red, on one line, its line no higher than the characters so that its top edge can be measured. */
function markLine(mark: string, place: Place, hand: Hand): Paragraph {
  const points = markSize(mark)
  return plain(mark, { face: 'title', points, red: true }, { hand, place: { ...centred, pitch: points * 20, ...place } })
}

/** The red rule, 4 mm under the line before it, as wide as the type area. */
const redRule = (): Paragraph =>
  line([], { pitch: fromMm(4), border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 0 } } })

/** Number left and signer right on one line, one character in on both sides, as on papers that go up; two signers to a line. */
function numberAndSigners(paper: Paper, hand: Hand): Paragraph[] {
  const signers = paper.signers ?? []
  const rows = Math.max(1, Math.ceil(signers.length / 2))
  const place = { indent: { left: character, right: character }, tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }] }
  return Array.from({ length: rows }, (_, row) => {
    const label = row === 0 && signers.length > 0 ? '签发人：' : ''
    const number = row === rows - 1 ? (paper.docNo ?? '') : ''
    const names = signers.slice(row * 2, row * 2 + 2).join('　')
    const words = [textRun(`${number}\t${label}`, body, hand), textRun(names, { face: 'kai' }, hand)]
    return line(words, { ...place, alignment: AlignmentType.LEFT })
  })
}

function redHead(paper: Paper, mark: string, hand: Hand): Paragraph[] {
  const urgency = paper.urgency ? [plain(paper.urgency, { face: 'hei' }, { hand, place: { frame: corner } })] : []
  const number = paper.kind === 'report' ? numberAndSigners(paper, hand) : [plain(paper.docNo ?? '', body, { hand, place: centred })]
  return [...urgency, markLine(mark, { before: fromMm(35) }, hand), ...emptyLines(2), ...number, redRule(), ...emptyLines(2)]
}

const anchor = { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE } as const

/** 特急 and 加急 stand in the upper left corner and take no room from the mark. */
const corner = {
  type: 'absolute',
  position: { x: page.left, y: page.top },
  width: 3 * character,
  height: fromMm(8),
  anchor,
} as const

const letterWidth = fromMm(170)
const letterLeft = (page.width - letterWidth) / 2

/** One of the two red double rules of a letter, 170 mm long, `y` twips from the upper edge of the paper. */
function letterRule(y: number, style: (typeof BorderStyle)['THICK_THIN_SMALL_GAP' | 'THIN_THICK_SMALL_GAP']): Paragraph {
  const frame = { type: 'absolute', position: { x: letterLeft, y }, width: letterWidth, height: 20, anchor } as const
  return line([], { frame, pitch: 20, border: { top: { style, size: 18, color: red, space: 0 } } })
}

/** Letter format: mark 30 mm from the edge, double rule 4 mm under it, another 20 mm from the foot, number at the right. */
function letterHead(paper: Paper, mark: string, hand: Hand): Paragraph[] {
  const points = markSize(mark)
  const top = fromMm(30)
  const rule = top + points * 20 + fromMm(4)
  const frame = { type: 'absolute', position: { x: letterLeft, y: top }, width: letterWidth, height: points * 20, anchor } as const
  const before = rule - page.top + fromMm(4.94)
  const place = { alignment: AlignmentType.RIGHT, before } as const
  return [
    markLine(mark, { frame }, hand),
    letterRule(rule, BorderStyle.THICK_THIN_SMALL_GAP),
    letterRule(page.height - fromMm(20), BorderStyle.THIN_THICK_SMALL_GAP),
    plain(paper.docNo ?? '', body, { hand, place }),
    ...emptyLines(2),
  ]
}

function title(paper: Paper, hand: Hand): Paragraph {
  const look = { face: 'title', points: size.二号 } as const
  return plain(paper.title.join('\n'), look, { hand, place: { ...centred, style: paperTitle, keepNext: true } })
}

/** The number of a paper without a red head: at the right on forms, else centred under the title. */
function bareNumber(paper: Paper, hand: Hand): Paragraph[] {
  if (paper.docNo === undefined || paper.mark !== undefined) return []
  const alignment = paper.kind === 'form' ? AlignmentType.RIGHT : AlignmentType.CENTER
  return [plain(paper.docNo, body, { hand, place: { alignment } })]
}

function head(paper: Paper, hand: Hand): Paragraph[] {
  if (paper.mark === undefined) return []
  return paper.kind === 'letter' ? letterHead(paper, paper.mark, hand) : redHead(paper, paper.mark, hand)
}

/** Everything above the body: mark, number, signer, red rule, title, addressees. */
export function opening(paper: Paper, hand: Hand): Paragraph[] {
  const to = paper.addressees ? [plain(addresseesLine(paper.addressees), body, { hand })] : []
  return [...head(paper, hand), title(paper, hand), ...bareNumber(paper, hand), ...emptyLines(1), ...to]
}
