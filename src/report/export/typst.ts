import { titleOf } from './elements.ts'
import type { Face } from './measures.ts'
import type { Paper } from './paper.ts'
import { typstBlock } from './typst-blocks.ts'
import { typstOpening } from './typst-head.ts'
import { type Families, prelude, standIns } from './typst-prelude.ts'
import { typstAttached, typstClosing, typstImprint } from './typst-tail.ts'

/** What a PDF says over each page while free fonts stand in for those of the standard. */
export const previewBanner = '版式预览，正式印发以 docx 套打为准'

/** Settings of a PDF. */
export interface TypstSetting {
  readonly faces?: Readonly<Record<Face, Families>>
  /** The office has the fonts of the standard, so the PDF is no preview. */
  readonly genuineFonts?: boolean
}

/**
 * A paper as Typst source, laid out as in the Word file: same page, pitch and places. Every text of the paper is a string
 * literal, so nothing a user typed is read as markup or code. Draws no seal. Throws RangeError for a date that does not exist.
 */
export function writeTypst(paper: Paper, setting: TypstSetting = {}): string {
  const start = prelude({
    title: titleOf(paper),
    organ: paper.organ,
    faces: setting.faces ?? standIns,
    banner: setting.genuineFonts ? undefined : previewBanner,
    numberFrom: paper.kind === 'letter' ? 2 : 1,
  })
  const parts = [typstOpening(paper), ...paper.blocks.map(typstBlock), typstClosing(paper), typstAttached(paper), typstImprint(paper)]
  return `${start}${parts.filter((part) => part !== '').join('\n')}\n`
}
