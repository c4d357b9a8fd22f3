import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fileKinds, fromBuffer, fromPath, inspectFile } from './files.ts'

type Part = { name: string; text?: string | Buffer; claims?: number; link?: boolean; locked?: boolean }

/** A zip as an office program writes it; `claims` is a false size. */
function zip(parts: Part[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, text = '<x/>', claims, link, locked } of parts) {
    const bytes = Buffer.from(text)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(locked ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims ?? bytes.length, 18)
    fields.writeUInt16LE(title.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(link ? 0o120777 * 0x10000 : 0, 6)
    rest.writeUInt32LE(at, 10)
    local.push(Buffer.from('PK\x03\x04'), fields, title, packed)
    central.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, rest, title)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(central).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, ...central, Buffer.from('PK\x05\x06'), end])
}

const docx = (...more: Part[]) => zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', text: '<w:document/>' }, ...more])
const xlsx = (...more: Part[]) => zip([{ name: 'xl/workbook.xml' }, { name: '[Content_Types].xml' }, ...more])

const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ])

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  const tail = Buffer.from('0806000000aaaaaaaa', 'hex')
  return Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d', 'hex'), Buffer.from('IHDR'), header, tail, Buffer.from('00000000IDAT')])
}

const jpeg = (width: number, height: number) =>
  Buffer.from(`ffd8ffe000104a46494600010100000100010000ffc0001108${hex(height)}${hex(width)}03012200021101031101`, 'hex')
const hex = (number: number) => number.toString(16).padStart(4, '0')
const gif = Buffer.from('47494638396101000100000000', 'hex')
const webp = Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f', 'latin1'), Buffer.alloc(20)])
const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1'), Buffer.alloc(64)])
const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(40)])
const mp3 = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.from('fffb9064', 'hex'), Buffer.alloc(500)])
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')

const inspect = (bytes: Buffer | string, name: string, limit?: number) => inspectFile(fromBuffer(Buffer.from(bytes)), name, limit)
const codeOf = async (bytes: Buffer | string, name: string, limit?: number) => {
  const result = await inspect(bytes, name, limit)
  return 'code' in result ? result.code : result.kind
}

describe('accepted', () => {
  test.each<[string, Buffer | string, string]>([
    ['调解协议.pdf', pdf, 'pdf'],
    ['报告.docx', docx(), 'docx'],
    ['台账.xlsx', xlsx(), 'xlsx'],
    ['讲稿.pptx', zip([{ name: 'ppt/presentation.xml' }]), 'pptx'],
    ['公文.ofd', zip([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }]), 'ofd'],
    ['旧稿.doc', compound('Root Entry', 'WordDocument'), 'doc'],
    ['旧表.xls', compound('Root Entry', 'Workbook'), 'xls'],
    ['现场.JPG', jpeg(4000, 3000), 'jpg'],
    ['现场.jpeg', jpeg(4000, 3000), 'jpg'],
    ['截图.png', png(1080, 2400), 'png'],
    ['动图.gif', gif, 'gif'],
    ['图.webp', webp, 'webp'],
    ['苹果.heic', box('heic'), 'heic'],
    ['执法记录.mp4', box('isom'), 'mp4'],
    ['录音.m4a', box('M4A '), 'm4a'],
    ['录音机.m4a', box('mp42'), 'm4a'],
    ['录音.wav', wav, 'wav'],
    ['录音.mp3', mp3, 'mp3'],
    ['说明.txt', '关于印发《工作方案》的说明', 'txt'],
    ['国标.csv', Buffer.from('d0d5c3fb2cb5e7bbb0', 'hex'), 'csv'],
  ])('%s', async (name, bytes, kind) => {
    expect(await codeOf(bytes, name)).toBe(kind)
  })

  test('an accepted file tells the type to serve it under and its size', async () => {
    expect(await inspect(pdf, 'a.pdf')).toEqual({ kind: 'pdf', media: 'application/pdf', size: pdf.length })
  })

  test('a file on disk is judged like one in memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingfa-inspect-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'upload'), docx())
    expect(await inspectFile(await fromPath(join(folder, 'upload')), '报告.docx')).toMatchObject({ kind: 'docx' })
  })
})

describe('refused', () => {
  test.each<[string, string, Buffer | string, string]>([
    ['an empty file', 'a.pdf', '', 'MF-FIL-002'],
    ['a kind that is not on the list', 'a.rar', Buffer.from('Rar!\x1a\x07\0'), 'MF-FIL-003'],
    ['a file without extension', '报告', pdf, 'MF-FIL-003'],
    ['a zip under the name of a PDF (AV-27)', 'a.pdf', zip([{ name: 'a.txt' }]), 'MF-FIL-005'],
    ['a Word document under the name of a PDF', 'a.pdf', docx(), 'MF-FIL-004'],
    ['a picture under another picture’s name', 'a.png', jpeg(1, 1), 'MF-FIL-004'],
    ['an installer under the name of an old Word document', 'a.doc', compound('Root Entry', '_SummaryInformation'), 'MF-FIL-005'],
    ['an ordinary zip under the name of an OFD', 'a.ofd', zip([{ name: 'a.txt' }]), 'MF-FIL-005'],
    ['a cut-off zip', 'a.docx', docx().subarray(0, 80), 'MF-FIL-005'],
    ['a page by its name', 'a.html', '说明', 'MF-FIL-006'],
    ['a page by its content', 'a.txt', '\ufeff <!doctype html><p>', 'MF-FIL-006'],
    ['a drawing with script (AV-18)', 'a.svg', '<svg onload="x"/>', 'MF-FIL-006'],
    ['a drawing under the name of a picture', 'a.png', '<?xml version="1.0"?><svg/>', 'MF-FIL-006'],
    ['a Linux program', 'a.txt', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), 'MF-FIL-006'],
    ['a Windows program', 'a.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(80)]), 'MF-FIL-006'],
    ['a shell script', 'a.txt', '#!/bin/sh\n', 'MF-FIL-006'],
    ['a path out of the package (AV-29)', 'a.docx', docx({ name: '../x' }), 'MF-FIL-008'],
    ['an absolute path', 'a.docx', docx({ name: '/etc/passwd' }), 'MF-FIL-008'],
    ['a Windows path', 'a.docx', docx({ name: 'c:\\x' }), 'MF-FIL-008'],
    ['a symbolic link', 'a.docx', docx({ name: 'word/l', link: true }), 'MF-FIL-008'],
    ['an encrypted entry', 'a.docx', docx({ name: 'word/l', locked: true }), 'MF-FIL-008'],
    ['a document locked with a password', 'a.docx', compound('EncryptionInfo', 'EncryptedPackage'), 'MF-FIL-008'],
    ['macros', 'a.xlsx', xlsx({ name: 'xl/vbaProject.bin' }), 'MF-FIL-009'],
    ['macros in an old document', 'a.doc', compound('WordDocument', '_VBA_PROJECT'), 'MF-FIL-009'],
    ['an entity (AV-10)', 'a.xlsx', xlsx({ name: 'xl/a.xml', text: '<!DOCTYPE x [<!ENTITY e "x">]><x/>' }), 'MF-FIL-012'],
    ['an entity in UTF-16', 'a.xlsx', xlsx({ name: 'xl/a.xml', text: Buffer.from('<!DOCTYPE x>', 'utf16le') }), 'MF-FIL-012'],
    ['a picture of 60,000 × 60,000 (AV-30)', 'a.png', png(60_000, 60_000), 'MF-FIL-010'],
    ['a JPEG of 60,000 × 60,000', 'a.jpg', jpeg(60_000, 60_000), 'MF-FIL-010'],
    ['a text with NUL', 'a.txt', 'a\0b', 'MF-FIL-005'],
    ['a text in no known encoding', 'a.txt', Buffer.from('ffffff80', 'hex'), 'MF-FIL-011'],
    ['a text in UTF-16', 'a.csv', Buffer.from('\ufeff姓名', 'utf16le'), 'MF-FIL-011'],
  ])('%s', async (_, name, bytes, code) => {
    const refusal = await inspect(bytes, name)
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(`“${name}”`) })
    expect(JSON.stringify(refusal)).not.toMatch(/\{\w+\}/)
  })

  test('one byte over the limit of its kind or of its slot (AV-26)', async () => {
    const limit = fileKinds.txt.limit * 1024 * 1024
    expect(await codeOf(Buffer.alloc(limit, 'a'), 'a.txt')).toBe('txt')
    expect(await codeOf(Buffer.alloc(limit + 1, 'a'), 'a.txt')).toBe('MF-FIL-001')
    expect(await codeOf(Buffer.alloc(1024 * 1024 + 1, 'a'), 'a.txt', 1)).toBe('MF-FIL-001')
  })

  test('a sheet of 260 KB that unpacks to 256 MiB, whether its directory admits it or not (AV-28)', async () => {
    const honest = xlsx({ name: 'xl/a.xml', text: Buffer.alloc(256 * 1024 * 1024) })
    expect(honest.length).toBeLessThan(300_000)
    expect(await codeOf(honest, 'a.xlsx')).toBe('MF-FIL-007')
    const lying = xlsx({ name: 'xl/a.xml', text: Buffer.alloc(16 * 1024 * 1024), claims: 1000 })
    expect(await codeOf(lying, 'a.xlsx')).toBe('MF-FIL-007')
  })

  test('the sentence names the file, the reason and the way out', async () => {
    expect(await inspect(docx(), '协议.pdf')).toEqual({
      code: 'MF-FIL-004',
      status: 415,
      message: '文件“协议.pdf”的内容是Word 文档，与扩展名不符。',
      next: '请在原来的软件中重新保存，或把扩展名改为 docx 后上传。',
    })
  })
})
