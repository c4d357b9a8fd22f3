import { rowsOf } from './grid.ts'
import { levelFaces, size } from './measures.ts'
import type { Block, BlockOf, Field } from './paper.ts'
import { bodyStanding, empty, inlineWords, row, words } from './typst-text.ts'

const headingRow = ({ level, runs, follow = [] }: BlockOf<'heading'>): string => {
  const content = `${inlineWords(runs, levelFaces[level])} + ${inlineWords(follow)}`
  return row(content, { ...bodyStanding, sticky: follow.length === 0 })
}

function tableOf({ caption, columns, rows, compact }: BlockOf<'table'>): string {
  const widths = columns.map((column) => `${column.width ?? 1}fr,`).join(' ')
  const aligns = columns.map((column) => `${column.align ?? 'center'} + horizon,`).join(' ')
  const head = columns.map((column) => words(column.name, 'hei')).join(', ')
  const cells = rows.flatMap((cells) => cells.map((runs) => inlineWords(runs)))
  const above = caption === undefined ? '' : `${row(words(caption, 'hei'), { to: 'center', size: size.四号, sticky: true })}\n`
  return `${above}#block(width: 100%, { set text(size: ${compact ? size.五号 : size.小四}pt); set par(leading: ${compact ? 4 : 8}pt)
  table(columns: (${widths}), align: (${aligns}), stroke: 0.5pt, inset: (x: 4pt, y: 4pt), table.header(${head}), ${cells.join(', ')}) })`
}

function boxOf(field: Field, alone: boolean): string {
  const height = (field.lines ?? 1) * 24
  const label = `block(width: 100%, height: ${height}pt, align(center + horizon, ${words(field.label)}))`
  const value = inlineWords(field.value)
  return `${label}, ${alone ? `table.cell(colspan: 3, ${value})` : value}`
}

function fieldsOf({ fields }: BlockOf<'fields'>): string {
  const cells = rowsOf(fields).flatMap((line) => line.map((field) => boxOf(field, line.length === 1)))
  return `#block(width: 100%, { set text(size: ${size.四号}pt); set par(leading: 10pt)
  table(columns: (7fr, 9fr, 7fr, 9fr), align: left + horizon, stroke: 0.5pt, inset: (x: 4pt, y: 0pt), ${cells.join(', ')}) })`
}

function signaturesOf({ signatures }: BlockOf<'signatures'>): string {
  const lines = signatures.map(({ label, dated }) => {
    const date = words(dated ? '　　年　月　日' : '')
    return row(`${words(`${label}：`)} + box(width: 1fr, line(length: 100%, stroke: 0.5pt)) + box(width: 126pt, ${date})`, { above: 200 })
  })
  return lines.join('\n')
}

/** One block of the body in Typst. */
export function typstBlock(block: Block): string {
  switch (block.block) {
    case 'heading':
      return headingRow(block)
    case 'paragraph':
      return row(inlineWords(block.runs), bodyStanding)
    case 'table':
      return tableOf(block)
    case 'fields':
      return fieldsOf(block)
    case 'signatures':
      return signaturesOf(block)
    case 'blank':
      return empty(1)
  }
}
