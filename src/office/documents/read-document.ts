import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { decodeText } from './decode-text.ts'
import { docxText } from './docx-text.ts'
import { htmlText, looksLikeHtml } from './html-text.ts'
import { pdfText } from './pdf-text.ts'
import { isTraditional } from './traditional.ts'

/** The words of a document; offsets of everything read later are string offsets in this text. */
export type ReadDocument = { readonly text: string }

const megabyte = 1024 * 1024
const largest = 50 * megabyte

/**
 * Reads a file's words: txt and html in UTF-8, UTF-16 or GB18030, docx, pdf. What a file is, its first bytes tell, not its name.
 * Refuses (as a value) what is empty, over 50 MB, binary, in an old format, locked, damaged, a scan without words, a decompression bomb, or
 * written in traditional characters.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument | Problem> {
  const read = await wordsOf(bytes, name)
  return !isProblem(read) && isTraditional(read.text) ? problem('MF-DOC-010', { slots: { name } }) : read
}

async function wordsOf(bytes: Uint8Array, name: string): Promise<ReadDocument | Problem> {
  if (bytes.length === 0) return problem('MF-DOC-001', { slots: { name } })
  if (bytes.length > largest) return problem('MF-DOC-003', { slots: { name, size: Math.ceil(bytes.length / megabyte) } })
  if (startsWith(bytes, 'PK\x03\x04')) return docxText(bytes, name)
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return pdfText(bytes, name)
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) return compound(bytes, name)
  return plain(bytes, name)
}

function plain(bytes: Uint8Array, name: string): ReadDocument | Problem {
  const known = signatures.find(([mark]) => startsWith(bytes, mark))
  if (known) return problem('MF-DOC-002', { slots: { name, found: known[1] } })
  const decoded = decodeText(bytes)
  if (decoded === null) return problem('MF-DOC-002', { slots: { name, found: '二进制内容' } })
  const text = looksLikeHtml(decoded, name) ? htmlText(decoded) : decoded
  return text.trim() === '' ? problem('MF-DOC-001', { slots: { name } }) : { text }
}

/** The container of Word 97–2003, and of any newer Office file with a password. */
function compound(bytes: Uint8Array, name: string): Problem {
  const locked = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')
  return latin(bytes).includes(locked)
    ? problem('MF-DOC-005', { slots: { name } })
    : problem('MF-DOC-008', { slots: { name, found: oldFormat(name) } })
}

/** All of them share one container; which it is, the name says to the person who chose the file. */
function oldFormat(name: string): string {
  if (/\.wp[st]$/i.test(name)) return 'WPS 文字的 wps'
  if (/\.(?:et|xls)$/i.test(name)) return '电子表格'
  return /\.doc$/i.test(name) ? 'Word 97—2003 的 doc' : 'doc、wps 或 xls'
}

const signatures: readonly (readonly [string, string])[] = [
  ['\x89PNG', '图片'],
  ['\xFF\xD8\xFF', '图片'],
  ['GIF8', '图片'],
  ['RIFF', '图片或音视频'],
  ['II*\x00', '图片'],
  ['MM\x00*', '图片'],
  ['Rar!', '压缩包'],
  ['7z\xBC\xAF', '压缩包'],
  ['\x1F\x8B', '压缩包'],
  ['{\\rtf', 'rtf 文档'],
  ['\x7FELF', '程序'],
  ['MZ\x90', '程序'],
]

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
const startsWith = (bytes: Uint8Array, mark: string): boolean => latin(bytes.subarray(0, mark.length)) === mark
