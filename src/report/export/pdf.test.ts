import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { exampleForm, exampleLetter, exampleReport } from './paper.examples.ts'
import { type Paper, paragraph } from './paper.ts'
import { writePdf } from './pdf.ts'
import { findFonts } from './pdf-fonts.ts'
import { paperText } from './text.ts'
import { previewBanner } from './typst.ts'

type Item = { readonly str?: string; readonly transform?: readonly number[] }

async function opened(paper: Paper) {
  const document = await getDocument({ data: new Uint8Array(await writePdf(paper)), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const items = (await page.getTextContent()).items as readonly Item[]
    pages.push({ width, height, items: items.filter(({ str }) => str?.trim()), text: items.map(({ str = '' }) => str).join('') })
  }
  return { pages, info: (await document.getMetadata()).info as { Title?: string; Author?: string } }
}

/** White space belongs to the layout: a line of a PDF has no end, and 汉字 and digits stand apart by a gap. */
const bare = (text: string): string => text.replace(/\s/gu, '')

describe('a report as PDF', () => {
  it('shows every word of the paper, in its order, and no other but banner and page number', async () => {
    const { pages } = await opened(exampleReport)
    const shown = pages
      .map(({ text }, index) =>
        bare(text)
          .replace(bare(previewBanner), '')
          .replace(new RegExp(`—${index + 1}—$`), ''),
      )
      .join('')
    const lines = paperText(exampleReport)
      .text.split('\n')
      .map(bare)
      .filter((line) => line !== '')
    expect(lines.filter((line) => !shown.includes(line))).toEqual([])
    // The table of the example runs over the page, and its head is repeated there.
    const signs = (text: string) => [...text].sort().join('')
    expect(signs(shown)).toBe(signs(`${lines.join('')}指标数量`))
  })

  it('is A4', async () => {
    for (const { width, height } of (await opened(exampleReport)).pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  })

  it('bears its page numbers outside: right on odd pages, left on even ones', async () => {
    const { pages } = await opened(exampleReport)
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, { items, width }] of pages.entries()) {
      const number = items.findLast(({ str }) => str?.includes('—'))
      expect(bare(pages[index]?.text ?? '')).toContain(`—${index + 1}—`)
      expect((number?.transform?.[4] ?? 0) > width / 2).toBe(index % 2 === 0)
    }
  })

  it('has its title and organ as properties and names no person', async () => {
    const { info } = await opened(exampleReport)
    expect(info).toMatchObject({ Title: '云岭县青石镇人民政府关于2026年法治政府建设情况的报告', Author: '云岭县青石镇人民政府' })
  })

  it('is the same at any hour and after other papers', async () => {
    const first = await writePdf(exampleReport)
    await writePdf(exampleForm)
    expect(Buffer.from(await writePdf(exampleReport)).equals(Buffer.from(first))).toBe(true)
  })

  it('runs over many pages without losing a line', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `第${index + 1}项工作已经完成并归档。`)
    const { pages } = await opened({ ...exampleLetter, blocks: lines.map((line) => paragraph(line)) })
    const shown = bare(pages.map(({ text }) => text).join(''))
    expect(lines.filter((line) => !shown.includes(line))).toEqual([])
  })

  it('shows what somebody typed as typed: no markup, no code, no file', async () => {
    const typed = '#read("/etc/passwd") $x$ *粗* @引 = 标题'
    const { pages } = await opened({ ...exampleForm, blocks: [paragraph(typed)] })
    expect(bare(pages[0]?.text ?? '')).toContain(bare(typed))
  })
})

describe('the fonts of a county', () => {
  const free = join(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Regular.otf')
  const withFolder = (act: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'mingfa-fonts-'))
    symlinkSync(free, join(folder, 'simfang.otf'))
    try {
      act(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('come before the free ones, and a PDF stays a preview until every face has one', () => {
    withFolder((folder) => {
      const one = findFonts(folder, () => ['FangSong_GB2312'])
      expect(one.faces.body.families).toEqual(['FangSong_GB2312', 'Noto Sans S Chinese'])
      expect(one.faces.kai.families).toEqual(['Noto Sans S Chinese'])
      expect(one.genuine).toBe(false)
      expect(findFonts(folder, () => ['FZXiaoBiaoSong-B05S', 'FangSong', 'KaiTi', 'SimHei', 'SimSun']).genuine).toBe(true)
    })
  })

  it('are missed aloud when their folder does not exist', () => {
    expect(() => findFonts('/nowhere/fonts', () => [])).toThrow('ENOENT')
  })
})
