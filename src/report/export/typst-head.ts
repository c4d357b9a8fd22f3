import { addresseesLine } from './elements.ts'
import { character, fromMm, markSize, page } from './measures.ts'
import type { Paper } from './paper.ts'
import { empty, points, row, titleRow, words } from './typst-text.ts'

const redText = (mark: string): string => `text(fill: ink, ${words(mark, 'title')})`

const markRow = (mark: string, above: number): string =>
  row(redText(mark), { to: 'center', size: markSize(mark), pitch: markSize(mark) * 20, above })

/** Number left and signers right, two to a line, one character in on both sides. */
function numberAndSigners({ docNo = '', signers = [] }: Paper): string {
  const count = Math.max(1, Math.ceil(signers.length / 2))
  const lines = Array.from({ length: count }, (_, index) => {
    const names = words(signers.slice(index * 2, index * 2 + 2).join('　'), 'kai')
    const label = words(index === 0 && signers.length > 0 ? '签发人：' : '')
    return row(`${words(index === count - 1 ? docNo : '')} + h(1fr) + ${label} + ${names}`, { left: character, right: character })
  })
  return lines.join('\n')
}

function redHead(paper: Paper, mark: string): string {
  const urgency = paper.urgency ? `#place(top + left, ${words(paper.urgency, 'hei')})\n` : ''
  const number = paper.kind === 'report' ? numberAndSigners(paper) : row(words(paper.docNo ?? ''), { to: 'center' })
  const rule = `#v(${points(fromMm(4))})\n#rule(1.5pt + ink)`
  return [urgency, markRow(mark, fromMm(35)), empty(2), number, rule, empty(2)].join('\n')
}

/** Letter format: everything above the number is placed from the edge of the paper. */
function letterHead({ docNo = '' }: Paper, mark: string): string {
  const height = markSize(mark) * 20
  const rule = fromMm(34) + height
  const dx = points((page.width - fromMm(170)) / 2 - page.left)
  const at = (y: number, content: string) => `#place(top + left, dx: ${dx}, dy: ${points(y - page.top)}, block(width: 170mm, ${content}))`
  const pair = (over: number, under: number) => `{ rule(${over}pt + ink); v(3.5pt); rule(${under}pt + ink) }`
  return [
    at(fromMm(30), `align(center, text(size: ${markSize(mark)}pt, ${redText(mark)}))`),
    at(rule, pair(2.25, 0.75)),
    at(page.height - fromMm(20), pair(0.75, 2.25)),
    row(words(docNo), { to: 'right', above: rule - page.top + fromMm(4.94) }),
    empty(2),
  ].join('\n')
}

function head(paper: Paper): string {
  if (paper.mark === undefined) return ''
  return paper.kind === 'letter' ? letterHead(paper, paper.mark) : redHead(paper, paper.mark)
}

/** Everything above the body in Typst. */
export function typstOpening(paper: Paper): string {
  const bare = paper.docNo !== undefined && paper.mark === undefined
  const number = bare ? row(words(paper.docNo ?? ''), { to: paper.kind === 'form' ? 'right' : 'center' }) : ''
  const to = paper.addressees ? row(words(addresseesLine(paper.addressees))) : ''
  return [head(paper), titleRow(paper.title), number, empty(1), to].join('\n')
}
