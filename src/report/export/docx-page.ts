import { AlignmentType, DocumentGridType, Footer, type ISectionPropertiesOptions, PageNumber, TextRun } from 'docx'
import { type Hand, line, textRun } from './docx-text.ts'
import { fromMm, linePitch, page, size } from './measures.ts'

const pageNumberPitch = size.四号 * 20

/** The dash of the page number stands 7 mm under the type area; Word measures to the foot of its line. */
const footerDistance = page.bottom - fromMm(7) - pageNumberPitch / 2

/** A4 with the margins of the standard and its line grid. The first page of a letter has its own (empty) footer. */
export function pageSetting(firstPageApart: boolean): ISectionPropertiesOptions {
  return {
    page: {
      size: { width: page.width, height: page.height },
      margin: {
        top: page.top,
        left: page.left,
        right: page.right,
        bottom: page.bottom,
        header: fromMm(15),
        footer: footerDistance,
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch },
    titlePage: firstPageApart,
  }
}

function pageNumber(side: 'odd' | 'even', hand: Hand): Footer {
  const look = { face: 'song', points: size.四号 } as const
  const number = new TextRun({ children: [PageNumber.CURRENT], font: '宋体', size: size.四号 * 2 })
  const oneIn = size.四号 * 20
  const place =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: oneIn } }
      : { alignment: AlignmentType.LEFT, indent: { left: oneIn } }
  return new Footer({
    children: [line([textRun('— ', look, hand), number, textRun(' —', look, hand)], { ...place, pitch: pageNumberPitch })],
  })
}

/** Page numbers — 1 —: odd pages on the right, even pages on the left, one character in; none on a letter's first page. */
export function pageNumbers(firstPageApart: boolean, hand: Hand): { default: Footer; even: Footer; first?: Footer } {
  const both = { default: pageNumber('odd', hand), even: pageNumber('even', hand) }
  return firstPageApart ? { ...both, first: new Footer({ children: [line([])] }) } : both
}
