import type { ProblemCode } from '../../kernel/problem/problem.ts'
import type { FileKindId } from './kinds.ts'
import { type FileSource, pieces } from './source.ts'

/** Names of streams in a compound file (the container of old office documents), by which its kind is known. */
const wide = (name: string) => Buffer.from(name, 'utf16le')
const streams = [
  ['MF-FIL-009', wide('_VBA_PROJECT')],
  ['MF-FIL-008', wide('EncryptedPackage')],
  ['doc', wide('WordDocument')],
  ['xls', wide('Workbook')],
] as const

/** The kind of a compound file, or why it is refused: macros, or a document locked with a password. Undefined for others, such as installers. */
export async function inspectCompound(source: FileSource): Promise<FileKindId | ProblemCode | undefined> {
  const found = new Set<string>()
  for await (const piece of pieces(source, { overlap: 64 })) {
    for (const [meaning, name] of streams) if (piece.includes(name)) found.add(meaning)
  }
  return streams.find(([meaning]) => found.has(meaning))?.[0]
}

const ACTIVE_TEXT = /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype|html|head|body|svg|script|iframe|math|xsl)\b|^#!/i

/** Whether the beginning of a file is a page, a drawing or a script that a browser or shell would run. */
export const isActiveText = (head: Buffer): boolean => ACTIVE_TEXT.test(head.toString('latin1', 0, 4096).replace(/^\xef\xbb\xbf/, ''))

/** Text in UTF-8 or GB 18030 without NUL gives undefined; else why it is refused. */
export async function inspectText(source: FileSource): Promise<ProblemCode | undefined> {
  const decoders = ['utf-8', 'gb18030'].map((label) => new TextDecoder(label, { fatal: true }))
  const head = await source.read(0, 2)
  if (['fffe', 'feff'].includes(head.toString('hex'))) return 'MF-FIL-011'
  let readable = decoders
  for await (const piece of pieces(source)) {
    if (piece.includes(0)) return 'MF-FIL-005'
    readable = readable.filter((decoder) => decodes(decoder, piece))
  }
  return readable.some((decoder) => decodes(decoder)) ? undefined : 'MF-FIL-011'
}

/** Takes the next piece, or without one checks that the text does not break off within a character. */
function decodes(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined })
    return true
  } catch {
    return false
  }
}
