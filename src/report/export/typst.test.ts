import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleForm, exampleLetter, exampleReport } from './paper.examples.ts'
import { paragraph } from './paper.ts'
import { previewBanner, writeTypst } from './typst.ts'
import { standIns } from './typst-prelude.ts'
import { literal } from './typst-text.ts'

const decoded = (text: string): string =>
  text.slice(1, -1).replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))

describe('a text in Typst', () => {
  it.each(['{{7*7}}', '#eval("1")', '$x$', '*粗* _斜_', '"; #read("/etc/hosts")', '\\u{41}', '<标签> @引', '= 标题'])(
    '%s stays a string',
    (text) => {
      expect(writeTypst({ ...exampleForm, blocks: [paragraph(text)] })).toContain(`row(indent: 31.5pt, body(${literal(text)}))`)
      expect(decoded(literal(text))).toBe(text)
    },
  )

  it('never closes its own quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inner = literal(text).slice(1, -1)
        expect(inner).not.toContain('"')
        expect(inner.replace(/\\u\{[0-9a-f]+\}/g, '')).not.toContain('\\')
      }),
    )
  })
})

describe('a paper in Typst', () => {
  const source = writeTypst(exampleReport)

  it('has page, pitch and footer of the standard', () => {
    expect(source).toContain('width: 595.3pt, height: 841.9pt, margin: (top: 104.9pt, left: 79.35pt, right: 73.7pt, bottom: 99.2pt)')
    expect(source).toContain('pitch: 28.9pt')
    expect(source).toContain('calc.odd(n)')
  })

  it('has title and organ as properties and no hour', () => {
    expect(source).toContain('author: ("云岭县青石镇人民政府",), date: none')
  })

  it('says that it is a preview while stand-in fonts are used (F-02)', () => {
    expect(source).toContain(previewBanner)
    expect(writeTypst(exampleReport, { genuineFonts: true })).not.toContain(previewBanner)
  })

  it('puts licensed fonts before the stand-ins (F-03)', () => {
    for (const { families } of Object.values(standIns)) expect(families.at(-1)).toMatch(/^Noto/)
  })

  it('marks every figure with its id', () => {
    expect(source).toContain('metadata("disputes.mediated") + body("239")')
  })

  it('a letter begins its page numbers on page 2 and has no 印发', () => {
    const letter = writeTypst(exampleLetter)
    expect(letter).toContain('if n >= 2')
    expect(letter).not.toContain('印发"')
  })
})
