import { type Problem, problem } from '../../kernel/problem.ts'
import { unpackedSize, type ZipEntry, zipEntries } from './zip-entries.ts'

const mostUnpacked = 200 * 1024 * 1024
const body = 'word/document.xml'

/** The words of a Word document, one paragraph a line. Its parts are measured before they are handed to the reader, so that a bomb never opens. */
export async function docxText(bytes: Uint8Array, name: string): Promise<{ text: string } | Problem> {
  const entries = zipEntries(bytes)
  if (!entries) return problem('MF-DOC-004', { slots: { name } })
  if (!entries.some((entry) => entry.name === body)) return problem('MF-DOC-002', { slots: { name, found: kindOf(entries) } })
  const fault = measure(bytes, entries)
  if (fault) return problem(fault, { slots: { name } })
  const text = await extract(bytes)
  if (text === null) return problem('MF-DOC-004', { slots: { name } })
  return text.trim() === '' ? problem('MF-DOC-006', { slots: { name } }) : { text }
}

function kindOf(entries: readonly ZipEntry[]): string {
  if (entries.some(({ name }) => name.startsWith('xl/'))) return '电子表格'
  if (entries.some(({ name }) => name.startsWith('ppt/'))) return '演示文稿'
  return entries.some(({ name }) => name === 'content.xml') ? 'odt 或 ofd 文档' : '压缩包'
}

/** Every part is unpacked once and thrown away: headers and relations may lie about which part is large and which is read. */
function measure(bytes: Uint8Array, entries: readonly ZipEntry[]): 'MF-DOC-004' | 'MF-DOC-007' | null {
  let left = mostUnpacked
  for (const entry of entries) {
    const size = unpackedSize(bytes, entry, left)
    if (size === 'bomb') return 'MF-DOC-007'
    if (size === 'damaged') return 'MF-DOC-004'
    left -= size
  }
  return null
}

async function extract(bytes: Uint8Array): Promise<string | null> {
  const mammoth = await import('mammoth')
  try {
    const { value } = await mammoth.default.extractRawText({ buffer: Buffer.from(bytes) })
    return value.replace(/\n\n/g, '\n').trimEnd()
  } catch {
    // The reader throws on anything that is not well-formed; for us that is a damaged file, not a fault of the program.
    return null
  }
}
