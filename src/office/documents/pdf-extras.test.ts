import { describe, expect, test } from 'vitest'
import { pdfExtras } from './pdf-extras.ts'

/** A page with these marks on it, as a PDF writer would spell it; `named`: what the document carries. */
const pdf = (marks: readonly string[], named = ''): Uint8Array =>
  new TextEncoder().encode(
    [
      '%PDF-1.7',
      `1 0 obj <</Type/Catalog/Pages 2 0 R${named}>> endobj`,
      '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
      `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[${marks.map((mark) => `<<${mark}/Rect[10 10 20 20]>>`).join(' ')}]>> endobj`,
      '5 0 obj <</Type/Filespec/F(list.txt)/UF(list.txt)/EF<</F 6 0 R>>>> endobj',
      '6 0 obj <</Type/EmbeddedFile/Length 2>>',
      'stream',
      'hi',
      'endstream endobj',
      'trailer <</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  )

describe('what a PDF carries beside its pages', () => {
  test('are the remarks of its readers, not its links, seals and fields', async () => {
    const marks = ['/Type/Annot/Subtype/Text/Contents(no)', '/Type/Annot/Subtype/Highlight/QuadPoints[10 10 20 10 10 20 20 20]']
    const own = ['/Type/Annot/Subtype/Link/A<</S/URI/URI(https://example.org)>>', '/Type/Annot/Subtype/Stamp']
    expect(await pdfExtras(pdf([...marks, ...own]))).toEqual(['批注 2 处'])
    expect(await pdfExtras(pdf(own))).toEqual([])
  })

  test('are the files inside it', async () => {
    expect(await pdfExtras(pdf([], '/Names<</EmbeddedFiles<</Names[(list.txt) 5 0 R]>>>>'))).toEqual(['夹带的文件 1 个'])
  })

  test('is not looked for in what nobody can open', async () => {
    expect(await pdfExtras(new TextEncoder().encode('%PDF-1.7\nnothing'))).toEqual([])
  })
})
