import { Buffer } from 'node:buffer'
import { Workbook } from '@cj-tech-master/excelts'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { inspectFile } from '../inspect.ts'
import { fromBuffer } from '../source.ts'
import { readDirectory, unpack } from '../zip.ts'
import { type BareOffice, bareOffice } from './bare-office.ts'
import { type Part, pack } from './pack.ts'

const author = { author: '钱起草', date: '2026-03-01T08:00:00Z' }

const draft = new Document({
  creator: '钱起草',
  lastModifiedBy: '孙修改',
  description: '内部第三稿',
  customProperties: [{ name: '密级备注', value: '仅供内部' }],
  comments: { children: [{ id: 0, author: '李批注', date: new Date(0), children: [new Paragraph('这句不要对外')] }] },
  features: { trackRevisions: true },
  sections: [
    {
      children: [
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun('公开的正文'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new InsertedTextRun({ text: '，补上的一句', id: 1, ...author }),
            new DeletedTextRun({ text: '，删去的一句', id: 2, ...author }),
            new TextRun({ text: '藏起来的字', vanish: true }),
          ],
        }),
      ],
    },
  ],
})

const bareOf = (bytes: Uint8Array): Promise<BareOffice> => bareOffice(fromBuffer(bytes))

async function bareBytes(bytes: Uint8Array): Promise<Buffer> {
  const made = await bareOf(bytes)
  if (made.as !== 'bare') throw new Error(made.left.join('；'))
  return made.bytes
}

/** Every part of a package as text, one after the other with its name. */
async function everything(bytes: Buffer): Promise<string> {
  const source = fromBuffer(bytes)
  const texts: string[] = []
  for (const entry of (await readDirectory(source)) ?? [])
    texts.push(`${entry.name}\n${Buffer.concat(await Array.fromAsync(unpack(source, entry)))}`)
  return texts.join('\n')
}

const word = (value: string) => `<w:r><w:t xml:space="preserve">${value}</w:t></w:r>`
const cut = (value: string) => `<w:del w:id="9" w:author="钱起草"><w:r><w:delText>${value}</w:delText></w:r></w:del>`
const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const lists = 'http://schemas.openxmlformats.org/package/2006'

/** The smallest Word document with this body. */
function wordWith(body: string, more: readonly Part[] = []): Promise<Buffer> {
  const text = (name: string, xml: string): Part => ({ name, bytes: Buffer.from(xml) })
  return pack(fromBuffer(Buffer.alloc(0)), [
    text('[Content_Types].xml', `<Types xmlns="${lists}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`),
    text(
      '_rels/.rels',
      `<Relationships xmlns="${lists}/relationships"><Relationship Id="a" Type="${main}" Target="word/document.xml"/></Relationships>`,
    ),
    text(
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  ])
}

const linesOf = async (bytes: Buffer): Promise<readonly string[]> =>
  (await mammoth.extractRawText({ buffer: bytes })).value.split('\n').filter((line) => line !== '')

describe('T-26, AV-56: a Word document that leaves the house', () => {
  test('keeps its text with every change accepted, and says what was taken out', async () => {
    const made = await bareOf(await Packer.toBuffer(draft))
    expect(made).toMatchObject({ as: 'bare', taken: ['批注 1 处', '修订 2 处', '隐藏文字 1 处'] })
    expect(await linesOf(await bareBytes(await Packer.toBuffer(draft)))).toEqual(['公开的正文，补上的一句'])
  })
  test('names nobody and nothing that was said or deleted, in none of its parts', async () => {
    const before = await Packer.toBuffer(draft)
    const hidden = ['钱起草', '孙修改', '李批注', '这句不要对外', '删去的一句', '藏起来的字', '内部第三稿', '仅供内部', 'trackRevisions']
    const [told, left] = [await everything(before), await everything(await bareBytes(before))]
    for (const one of hidden) expect([one, told.includes(one), left.includes(one)]).toEqual([one, true, false])
    expect(left).not.toMatch(/comments|docProps/)
  })
  test('is still a Word document to whoever inspects it, and the same a second time', async () => {
    const once = await bareBytes(await Packer.toBuffer(draft))
    expect(await inspectFile(fromBuffer(once), '方案.docx')).toMatchObject({ kind: 'docx' })
    expect(await bareOf(once)).toMatchObject({ as: 'bare', taken: [] })
    expect((await bareBytes(once)).equals(once)).toBe(true)
  })
  test.each([
    [
      'a deleted end joins the next paragraph',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${word('前')}</w:p><w:p>${word('后')}</w:p>`,
      ['前后'],
    ],
    [
      'a paragraph deleted whole leaves none',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${cut('旧')}</w:p><w:p>${word('新')}</w:p>`,
      ['新'],
    ],
    [
      'what moved stands where it went',
      `<w:p><w:moveFrom>${word('甲')}</w:moveFrom>${word('乙')}<w:moveTo>${word('甲')}</w:moveTo></w:p>`,
      ['乙甲'],
    ],
    [
      'a deleted row is gone, a cell that lost its words stays',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>${word('删行')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${cut('删字')}</w:p></w:tc><w:tc><w:p>${word('留')}</w:p></w:tc></w:tr></w:tbl>`,
      ['留'],
    ],
  ])('accepts changes as its writer would: %s', async (_, body, lines) => {
    const made = await bareBytes(await wordWith(body))
    expect(await linesOf(made)).toEqual(lines)
    expect(await everything(made)).not.toMatch(/w:del\b|delText|w:move/)
  })
  test('carries no part that nothing leads to', async () => {
    const made = await bareBytes(
      await wordWith(`<w:p>${word('正文')}</w:p>`, [{ name: 'word/底稿.xml', bytes: Buffer.from('<a>底稿</a>') }]),
    )
    expect(await everything(made)).not.toContain('底稿')
  })
  test('is withheld when nobody can look through it', async () => {
    expect(await bareOf(await wordWith('<w:p><w:r></w:p>'))).toEqual({ as: 'withheld', left: ['不能读取的内容'] })
  })
})

type Shape = (book: InstanceType<typeof Workbook>) => void

async function workbook(shape: Shape): Promise<Buffer> {
  const book = new Workbook()
  book.creator = '周统计'
  book.company = '某科技公司'
  const sheet = book.addWorksheet('汇总')
  sheet.addRow(['乡镇', '件数'])
  sheet.addRow(['青石镇', 12])
  shape(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('T-26: a workbook that leaves the house', () => {
  test('keeps its cells and loses who made it and what was noted beside them', async () => {
    const before = await workbook((book) => {
      const cell = book.getWorksheet('汇总')?.getCell('B2')
      if (cell) cell.note = '吴备注：待核'
    })
    expect(await everything(before)).toContain('吴备注')
    expect(await bareOf(before)).toMatchObject({ as: 'bare', taken: ['批注 1 处'] })
    const made = await bareBytes(before)
    expect(await everything(made)).not.toMatch(/周统计|某科技公司|吴备注|legacyDrawing|xl\/drawings/)
    const read = new Workbook()
    await read.xlsx.load(made)
    expect(read.getWorksheet('汇总')?.getCell('A2').value).toBe('青石镇')
  })
  test.each<[string, Shape, string]>([
    ['sheets', (book) => book.addWorksheet('底稿', { state: 'veryHidden' }), '隐藏的工作表“底稿”'],
    ['rows', (book) => Object.assign(book.getWorksheet('汇总')?.getRow(2) ?? {}, { hidden: true }), '工作表“汇总”中隐藏的行或列'],
    ['columns', (book) => Object.assign(book.getWorksheet('汇总')?.getColumn(2) ?? {}, { hidden: true }), '工作表“汇总”中隐藏的行或列'],
  ])('is withheld with the name of hidden %s', async (_, shape, named) => {
    expect(await bareOf(await workbook(shape))).toEqual({ as: 'withheld', left: [named] })
  })
})

const kindOf = (type: string) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`
const linking = (...links: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="${lists}/relationships">${links.map(([type, target], nth) => `<Relationship Id="r${nth}" Type="${kindOf(type)}" Target="${target}"/>`).join('')}</Relationships>`

/** A presentation with one slide, its speaker's notes, a comment and whoever wrote it. */
function slidesWith(slide: string): Promise<Buffer> {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${lists}/content-types"><Override PartName="/ppt/comments/comment1.xml" ContentType="a/b"/></Types>`,
    '_rels/.rels': linking(['officeDocument', 'ppt/presentation.xml'], ['extended-properties', 'docProps/app.xml']),
    'docProps/app.xml': '<Properties><Company>某科技公司</Company></Properties>',
    'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
    'ppt/_rels/presentation.xml.rels': linking(['slide', 'slides/slide1.xml'], ['commentAuthors', 'commentAuthors.xml']),
    'ppt/commentAuthors.xml': '<p:cmAuthorLst xmlns:p="p"><p:cmAuthor name="李批注"/></p:cmAuthorLst>',
    'ppt/slides/slide1.xml': slide,
    'ppt/slides/_rels/slide1.xml.rels': linking(['notesSlide', '../notesSlides/n1.xml'], ['comments', '../comments/comment1.xml']),
    'ppt/notesSlides/n1.xml': '<p:notes xmlns:p="p" xmlns:a="a"><a:t>这一页少说</a:t></p:notes>',
    'ppt/comments/comment1.xml': '<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>数字不实</p:text></p:cm></p:cmLst>',
  }
  return pack(
    fromBuffer(Buffer.alloc(0)),
    Object.entries(parts).map(([name, xml]): Part => ({ name, bytes: Buffer.from(xml) })),
  )
}

describe('T-26: a presentation that leaves the house', () => {
  test('keeps its slides, and neither the notes of the speaker nor what others said to them', async () => {
    const before = await slidesWith('<p:sld xmlns:p="p" xmlns:a="a"><a:t>公开的一页</a:t></p:sld>')
    expect(await bareOf(before)).toMatchObject({ as: 'bare', taken: ['批注 1 处', '演讲者备注 1 页'] })
    const left = await everything(await bareBytes(before))
    expect(left).toContain('公开的一页')
    expect(left).not.toMatch(/李批注|这一页少说|数字不实|某科技公司|comment|notesSlide/)
  })
  test('is withheld while it hides a slide', async () => {
    const hidden = await slidesWith('<p:sld xmlns:p="p" show="0"/>')
    expect(await bareOf(hidden)).toEqual({ as: 'withheld', left: ['隐藏的幻灯片 1 张'] })
  })
})
