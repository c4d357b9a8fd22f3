import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { numberedLines, readNumbering } from './docx-numbers.ts'
import { wordParagraphs } from './docx-paragraphs.ts'
import { unpack, type ZipEntry, zipEntries } from './zip-entries.ts'

const megabyte = 1024 * 1024
const mostUnpacked = 200 * megabyte
/** The words of a thousand pages take a tenth of this. */
const mostWords = 50 * megabyte
const body = 'word/document.xml'
const numbers = 'word/numbering.xml'
const styles = 'word/styles.xml'

/**
 * The words of a Word document, one paragraph a line, automatic numbers (一、 1.) in front as the page shows them. Its parts are measured while
 * they are unpacked, so that a bomb never opens.
 */
export function docxText(bytes: Uint8Array, name: string): { text: string } | Problem {
  const entries = zipEntries(bytes)
  if (!entries) return problem('MF-DOC-004', { slots: { name } })
  if (!entries.some((entry) => entry.name === body)) return problem('MF-DOC-002', { slots: { name, found: kindOf(entries) } })
  const parts = unpackParts(bytes, entries)
  if (typeof parts === 'string') return problem(parts, { slots: { name } })
  const paragraphs = wordParagraphs(parts.get(body) ?? '')
  if (typeof paragraphs === 'string') return problem(paragraphs === 'bomb' ? 'MF-DOC-007' : 'MF-DOC-004', { slots: { name } })
  const text = numberedLines(paragraphs, readNumbering(parts.get(numbers) ?? '', parts.get(styles) ?? ''))
    .join('\n')
    .trimEnd()
  return text.trim() === '' ? problem('MF-DOC-006', { slots: { name } }) : { text }
}

function kindOf(entries: readonly ZipEntry[]): string {
  if (entries.some(({ name }) => name.startsWith('xl/'))) return '电子表格'
  if (entries.some(({ name }) => name.startsWith('ppt/'))) return '演示文稿'
  return entries.some(({ name }) => name === 'content.xml') ? 'odt 或 ofd 文档' : '压缩包'
}

/** Every part is unpacked once, and only those with words are kept: headers and relations may lie about which part is large and which is read. */
function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, string> | 'MF-DOC-004' | 'MF-DOC-007' {
  const parts = new Map<string, string>()
  let left = mostUnpacked
  for (const entry of entries) {
    const part = unpack(bytes, entry, left)
    if (part === 'bomb') return 'MF-DOC-007'
    if (part === 'damaged') return 'MF-DOC-004'
    if ([body, numbers, styles].includes(entry.name) && part.length > mostWords) return 'MF-DOC-007'
    left -= part.length
    if ([body, numbers, styles].includes(entry.name)) parts.set(entry.name, new TextDecoder().decode(part))
  }
  return parts
}
