import { Document, Packer } from 'docx'
import { commentOf } from './docx-comments.ts'
import { pageNumbers, pageSetting } from './docx-page.ts'
import { properties } from './docx-properties.ts'
import { styles } from './docx-style.ts'
import type { Hand } from './docx-text.ts'
import { markedLines } from './marked-lines.ts'
import type { MarkedText } from './marked-text.ts'
import { withoutTimes } from './zip.ts'

export type { MarkedText } from './marked-text.ts'

/**
 * The checked text as a Word file with one real comment for each finding, anchored at its exact range; the words themselves are not changed.
 * `marked` is { text, findings, day } with what else was read; a reading of the office fits as it is: `markedDocx({ ...reading, findings, day })`.
 * The same text and findings give the same bytes. A finding that lies outside the text is left out; a `day` that does not exist throws RangeError.
 */
export async function markedDocx(marked: MarkedText): Promise<Uint8Array> {
  let id = 0
  const hand: Hand = { latinFont: undefined, nextId: () => ++id }
  const findings = marked.findings.filter(({ start, end }) => 0 <= start && start <= end && end <= marked.text.length)
  const document = new Document({
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    comments: { children: findings.map((finding, index) => commentOf(finding, index, marked.day)) },
    sections: [{ properties: pageSetting(false), footers: pageNumbers(false, hand), children: markedLines({ ...marked, findings }, hand) }],
  })
  const core = properties({ title: marked.title ?? '', organ: marked.organisation ?? '' })
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])))
}
