import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { isProblem, problems } from '../../kernel/problem/problem.ts'
import { readDocument } from './read-document.ts'

const sentence = '法治政府建设'
const inUtf8 = new TextEncoder().encode(sentence)
const inGb18030 = Uint8Array.from([0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae, 0xbd, 0xa8, 0xc9, 0xe8])
const littleEndian = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const bigEndian = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readDocument(bytes, name)
  return isProblem(result) ? `${result.code} ${result.message}` : result.text
}

const codeOf = async (bytes: Uint8Array, name: string) => (await textOf(bytes, name)).slice(0, 10)

describe('plain text', () => {
  it.each([
    ['UTF-8', inUtf8],
    ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], inUtf8)],
    ['GB18030', inGb18030],
    ['UTF-16 little endian with a mark', joined([0xff, 0xfe], littleEndian(sentence))],
    ['UTF-16 big endian with a mark', joined([0xfe, 0xff], bigEndian(sentence))],
  ])('is read in %s', async (_, bytes) => {
    expect(await textOf(bytes, '报告.txt')).toBe(sentence)
  })

  it('is read in UTF-16 without a mark, which its line ends betray', async () => {
    const text = `${sentence}\n2021年\n`
    expect(await textOf(littleEndian(text), 'a.txt')).toBe(text)
    expect(await textOf(bigEndian(text), 'a.txt')).toBe(text)
  })

  it('is refused in traditional characters, but may quote some', async () => {
    const traditional = '青石灣鎮人民政府2024年法治政府建設情況報告。全年開展執法檢查12次，調解糾紛30件。'
    expect(await codeOf(new TextEncoder().encode(traditional), 'a.txt')).toBe('MF-DOC-010')
    const quoting = '青石湾镇人民政府2024年法治政府建设情况报告。全年开展执法检查12次，参观“調解會館”。'
    expect(await textOf(new TextEncoder().encode(quoting), 'a.txt')).toBe(quoting)
  })

  it('keeps every sign, carriage returns too, so that offsets hold', async () => {
    expect(await textOf(latin('a\r\n b'), 'a.txt')).toBe('a\r\n b')
  })
})

describe('a web page', () => {
  const page = `<!DOCTYPE html><html><head><title>年度报告</title><style>p{}</style></head><body><!-- <p>注</p> -->
    <script>if (1 < 2) document.write("<p>脚本</p>")</script><h1>一、举措</h1><p>调解&nbsp;12&#20214;，<b>成功</b>&lt;10&gt;件。</p><ul><li>甲<li>乙</ul></body></html>`

  it('gives its words, a block a line, without scripts, styles and comments', async () => {
    expect(await textOf(new TextEncoder().encode(page), 'a.html')).toBe('年度报告\n一、举措\n调解 12件，成功<10>件。\n甲\n乙')
  })

  it('keeps the lines of preformatted text', async () => {
    expect(await textOf(latin('<html><body><pre>a\nb</pre>c\nd</body></html>'), 'a.html')).toBe('a\nb\nc d')
  })

  it('is known by its beginning even under another name', async () => {
    expect(await textOf(latin('<html><body><p>abc</p></body></html>'), 'a.txt')).toBe('abc')
  })

  it('may be cut off anywhere', async () => {
    for (const part of ['<html><scri', '<html><script>a', '<html><p>b<!--', '<html><p>b</p', '<html>&#'])
      expect(await textOf(latin(part), 'a.html')).not.toContain('<')
  })
})

async function word(...lines: readonly string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A ZIP archive with one deflated entry, made by hand. */
function archive(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(1000, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, latin(name), packed, entry, latin(name), end]))
}

describe('a Word document', () => {
  it('gives one line a paragraph', async () => {
    expect(await textOf(await word('一、举措', '调解12件。'), 'a.docx')).toBe('一、举措\n调解12件。')
  })

  it('keeps the numbers that Word counts by itself, level by level', async () => {
    const level = (level: number, format: 'chineseCounting' | 'decimal', text: string) => ({ level, format, text })
    const levels = [level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'), level(2, 'decimal', '%3.')]
    const line = (words: string, level?: number) =>
      new Paragraph({ text: words, ...(level === undefined ? {} : { numbering: { reference: 'parts', level } }) })
    const children = [
      line('报告'),
      line('举措', 0),
      line('学习', 1),
      line('领导带头', 2),
      line('机关跟进', 2),
      line('普法', 1),
      line('打算', 0),
    ]
    const document = new Document({ numbering: { config: [{ reference: 'parts', levels }] }, sections: [{ children }] })
    expect(await textOf(new Uint8Array(await Packer.toBuffer(document)), 'a.docx')).toBe(
      '报告\n一、举措\n（一）学习\n1.领导带头\n2.机关跟进\n（二）普法\n二、打算',
    )
  })

  it('gives the words that mammoth, another reader, gives', async () => {
    const children = [
      new Paragraph({ children: [new TextRun('甲'), new TextRun({ children: [new Tab(), '乙'], bold: true }), new TextRun('<丙> & 丁')] }),
      new Table({ rows: [new TableRow({ children: ['左', '右'].map((text) => new TableCell({ children: [new Paragraph(text)] })) })] }),
      new Paragraph(''),
      new Paragraph('末'),
    ]
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(await textOf(bytes, 'a.docx')).toBe(value.replace(/\n\n/g, '\n').trimEnd())
  })

  it('is read as WPS saves it: with parts and marks of its own, a text box said once', async () => {
    const paragraph = (words: string) =>
      `<w:p wpsCustomData:diag="1"><w:pPr><w:keepNext w:val="0"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
    const drawn = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('印章')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('印章')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const spaces = ['w', 'mc', 'wps', 'wpsCustomData'].map((one) => `xmlns:${one}="http://www.wps.cn/officeDocument/2013/${one}"`).join(' ')
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${spaces} mc:Ignorable="w14 w15 wp14"><w:body>${paragraph('一、举措')}<w:sdt><w:sdtContent>${paragraph('调解12件。')}</w:sdtContent></w:sdt>${drawn}<w:sectPr/></w:body></w:document>`
    expect((await textOf(archive('word/document.xml', new TextEncoder().encode(xml)), '报告.docx')).split('\n').filter(Boolean)).toEqual([
      '一、举措',
      '调解12件。',
      '印章',
    ])
  })

  it('is refused when its words declare entities, which could unfold without end', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "甲">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    expect(await codeOf(archive('word/document.xml', new TextEncoder().encode(bomb)), 'a.docx')).toBe('MF-DOC-004')
  })

  it('is known by its content, not its name', async () => {
    expect(await textOf(await word('甲'), 'a.txt')).toBe('甲')
  })

  it('is refused when cut off, when not well-formed, and when it is another kind of archive', async () => {
    const whole = await word('一、举措')
    expect(await codeOf(whole.subarray(0, whole.length - 30), 'a.docx')).toBe('MF-DOC-004')
    expect(await codeOf(archive('word/document.xml', latin('<w:document>')), 'a.docx')).toBe('MF-DOC-004')
    expect(await textOf(archive('xl/workbook.xml', latin('<a/>')), 'a.docx')).toContain('电子表格')
    expect(await codeOf(archive('a.txt', latin('a')), 'a.zip')).toBe('MF-DOC-002')
  })

  it('is refused when it unpacks to more than 200 MB, whatever its directory claims', async () => {
    expect(await codeOf(archive('word/document.xml', new Uint8Array(201 * 1024 * 1024)), 'a.docx')).toBe('MF-DOC-007')
  })
})

/** A PDF of one page, made by hand: objects, their offsets, a trailer. */
function pdf(content: string, trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80/FontBBox[0 -200 1000 900]>>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return latin(
    `${body}xref\n0 8\n0000000000 65535 f \n${rows}trailer\n<</Size 8/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

describe('a PDF', () => {
  it('gives its words by lines, also in a Chinese font that is not embedded', async () => {
    const content = `BT /F1 12 Tf 20 250 Td <${hex('一、举措')}> Tj 0 -20 Td <${hex('调解12件。')}> Tj ET`
    expect(await textOf(pdf(content), 'a.pdf')).toBe('一、举措\n调解12件。')
  })

  it('is refused when every sign reads as the same one: its font says nothing of the words', async () => {
    expect(await codeOf(pdf(`BT /F1 2 Tf 20 250 Td <${hex('永'.repeat(60))}> Tj ET`), 'a.pdf')).toBe('MF-DOC-006')
  })

  it('is refused when it is a scan, when it is broken, and when it has a password', async () => {
    const key = '<'.concat('00'.repeat(32), '>')
    const encrypted = `/ID[<00112233><00112233>]/Encrypt<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -44>>`
    expect(await codeOf(pdf('0 0 100 100 re f'), 'a.pdf')).toBe('MF-DOC-006')
    expect(await codeOf(latin('%PDF-1.4\nnothing'), 'a.pdf')).toBe('MF-DOC-004')
    expect(await codeOf(pdf('BT ET', encrypted), 'a.pdf')).toBe('MF-DOC-005')
  })
})

describe('a file that is none of these', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'MF-DOC-001'],
    ['a file of blanks', latin(' \n\t'), 'MF-DOC-001'],
    ['a picture', joined([0x89], latin('PNG\r\n\x1a\n')), 'MF-DOC-002'],
    ['bytes without sense', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251), 'MF-DOC-002'],
    ['more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1), 'MF-DOC-003'],
    ['an old Word file', joined([0xd0, 0xcf, 0x11, 0xe0], new Uint8Array(600)), 'MF-DOC-008'],
    ['an Office file with a password', joined([0xd0, 0xcf, 0x11, 0xe0], littleEndian('EncryptedPackage')), 'MF-DOC-005'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes, 'x')).toBe(code)
  })

  it('is named in the refusal, which says what to do', async () => {
    const result = await readDocument(new Uint8Array(), '报告.txt')
    expect(result).toEqual({ code: 'MF-DOC-001', status: 422, message: '“报告.txt”是空文件。', next: problems['MF-DOC-001'].next })
  })
})

describe('a file of an old program', () => {
  const container = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])
  it.each([
    ['报告.wps', 'WPS 文字的 wps'],
    ['报告.doc', 'Word 97—2003 的 doc'],
    ['报告', 'doc、wps 或 xls'],
  ])('%s is refused with what to do', async (name, found) => {
    const refused = await readDocument(container, name)
    expect(isProblem(refused) && [refused.code, refused.message.includes(found), refused.next]).toEqual([
      'MF-DOC-008',
      true,
      '请用 WPS 或 Word 打开，选“文件—另存为”，类型选 docx，再读取另存的文件。',
    ])
  })
})
