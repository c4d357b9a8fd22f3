import { fileTypeFromBuffer } from 'file-type'
import { type Problem, type ProblemCode, problem } from '../../kernel/problem/problem.ts'
import { inspectCompound, inspectText, isActiveText } from './content.ts'
import { declaredKind, type FileKind, type FileKindId, fileKinds, kindOfType } from './kinds.ts'
import { inspectPackage, UNPACKED_LIMIT } from './package.ts'
import { PIXEL_LIMIT, readPixels } from './pixels.ts'
import type { FileSource } from './source.ts'

/** An accepted upload. `media` is the type to serve it under, always as an attachment; `size` in bytes. */
export type InspectedFile = { kind: FileKindId; media: string; size: number }

/** Bytes from which a kind is told. */
const HEAD = 256 * 1024
const MiB = 1024 * 1024

const PROGRAMS =
  /\.(html?|xhtml|mht(ml)?|svgz?|xml|xsl|js|mjs|css|swf|exe|dll|com|scr|msi|bat|cmd|ps1|vbs|wsf|hta|lnk|reg|sh|py|php|jsp|aspx?|jar|apk)\s*$/i
const PROGRAM_TYPES = ['exe', 'elf', 'macho', 'dll', 'jar', 'apk', 'wasm', 'class', 'swf', 'lnk', 'deb', 'rpm', 'dmg', 'xml', 'crx']

/**
 * Decides by its bytes what an upload is, and refuses (as a value) what is not on the list, too large for its kind, different from what its name
 * says, able to run, or dangerous to open: zip bombs, paths out of a package, macros, entities, giant pictures. Whether it carries a virus is for
 * the scanner to say. `limit` in MiB, where a slot allows less than the kind.
 */
export async function inspectFile(source: FileSource, name: string, limit?: number): Promise<InspectedFile | Problem> {
  const refuse = (code: ProblemCode, slots: Record<string, string | number> = {}) => problem(code, { slots: { name, ...slots } })
  if (source.size === 0) return refuse('MF-FIL-002')
  const head = await source.read(0, HEAD)
  const type = await typeOf(head)
  if (PROGRAMS.test(name) || PROGRAM_TYPES.includes(type) || (!type && isActiveText(head))) return refuse('MF-FIL-006')
  const id = declaredKind(name)
  if (!id) return refuse('MF-FIL-003', { kinds: extensions() })
  const kind: FileKind = fileKinds[id]
  const most = Math.min(limit ?? kind.limit, kind.limit)
  if (source.size > most * MiB) return refuse('MF-FIL-001', { kind: kind.name, limit: most })
  const found = await contentOf(source, type, id)
  if (isCode(found)) return refuse(found, { kind: kind.name, limit: UNPACKED_LIMIT })
  if (!found) return refuse('MF-FIL-005', { kind: kind.name })
  if (found !== id) return refuse('MF-FIL-004', { found: fileKinds[found].name, extension: fileKinds[found].extensions[0] })
  const pixels = readPixels(head, id)
  if (pixels && pixels.width * pixels.height > PIXEL_LIMIT * 1e6) return refuse('MF-FIL-010', { ...pixels, limit: PIXEL_LIMIT * 100 })
  return { kind: id, media: kind.media, size: source.size }
}

const extensions = () =>
  Object.values(fileKinds)
    .flatMap(({ extensions }) => extensions)
    .join('、')

const isCode = (found: string | undefined): found is ProblemCode => found?.startsWith('MF-') ?? false

async function typeOf(head: Buffer): Promise<string> {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  return (await fileTypeFromBuffer(head))?.ext ?? ''
}

/** The kind by content, or the code of a refusal. A zip is told by its directory, since the order of its parts is not fixed. */
async function contentOf(source: FileSource, type: string, declared: FileKindId): Promise<FileKindId | ProblemCode | undefined> {
  if (type === 'zip') return inspectPackage(source)
  if (type === 'cfb') return inspectCompound(source)
  const kind: FileKind = fileKinds[declared]
  // Voice recorders label the same container as sound or as film.
  if (type) return kind.types.includes(type) ? declared : kindOfType(type)
  if (declared !== 'txt' && declared !== 'csv') return undefined
  return (await inspectText(source)) ?? declared
}
