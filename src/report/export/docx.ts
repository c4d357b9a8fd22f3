import { Document, Packer, type Paragraph, type Table } from 'docx'
import { opening } from './docx-head.ts'
import { imprint } from './docx-imprint.ts'
import { pageNumbers, pageSetting } from './docx-page.ts'
import { properties } from './docx-properties.ts'
import { styles } from './docx-style.ts'
import { fieldsBlock, signatureLines, tableBlock } from './docx-table.ts'
import { attachmentOpening, closing } from './docx-tail.ts'
import { bodyIndent, emptyLines, type Hand, inline, line } from './docx-text.ts'
import { titleOf } from './elements.ts'
import { levelFaces } from './measures.ts'
import type { Block, BlockOf, Paper } from './paper.ts'
import { withoutTimes } from './zip.ts'

/** Settings of an office for its papers. */
export interface DocxSetting {
  /** Font of digits and Latin letters (some offices use Times New Roman); the Chinese font by default. */
  readonly latinFont?: string
}

/** A heading carries its outline level itself, for navigation and screen readers: with Word's heading styles other programs drop its indent. */
function headingBlock(block: BlockOf<'heading'>, hand: Hand): Paragraph {
  const words = inline(block.runs, { face: levelFaces[block.level] }, hand)
  const follow = inline(block.follow ?? [], { face: 'body' }, hand)
  return line([...words, ...follow], {
    outlineLevel: block.level - 1,
    indent: bodyIndent,
    keepNext: block.follow === undefined,
  })
}

function blockParts(block: Block, last: boolean, hand: Hand): (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [headingBlock(block, hand)]
    case 'paragraph':
      return [line(inline(block.runs, { face: 'body' }, hand), { indent: bodyIndent, keepNext: last })]
    case 'table':
      return tableBlock(block, hand)
    case 'fields':
      return [fieldsBlock(block, hand)]
    case 'signatures':
      return signatureLines(block, hand)
    case 'blank':
      return emptyLines(1)
  }
}

/** The body; its last paragraph stays with the sign-off, so that organ and date never stand alone on a page. */
function bodyParts(paper: Paper, hand: Hand): (Paragraph | Table)[] {
  const signed = paper.signOff !== undefined && !paper.attachments?.length
  return paper.blocks.flatMap((block, index) => blockParts(block, signed && index === paper.blocks.length - 1, hand))
}

function attachedParts({ attachments = [] }: Paper, hand: Hand): (Paragraph | Table)[] {
  return attachments.flatMap(({ name, blocks }, index) => {
    if (!blocks) return []
    const head = attachmentOpening(name, { index, count: attachments.length }, hand)
    return [...head, ...blocks.flatMap((block) => blockParts(block, false, hand))]
  })
}

/**
 * A paper as a Word file in the format of GB/T 9704-2012. Draws no seal: sealing is the operator's seal system's. The same
 * paper gives the same bytes at any hour. Throws RangeError for a date that does not exist (see `faultsOf`).
 */
export async function writeDocx(paper: Paper, setting: DocxSetting = {}): Promise<Uint8Array> {
  let id = 0
  const hand: Hand = { latinFont: setting.latinFont, nextId: () => ++id }
  const letter = paper.kind === 'letter'
  const children = [opening, bodyParts, closing, attachedParts, imprint].flatMap((part): (Paragraph | Table)[] => part(paper, hand))
  const document = new Document({
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: pageSetting(letter), footers: pageNumbers(letter, hand), children }],
  })
  const core = properties({ title: titleOf(paper), organ: paper.organ })
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])))
}
