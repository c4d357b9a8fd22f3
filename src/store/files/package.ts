import type { ProblemCode } from '../../kernel/problem/problem.ts'
import type { FileKindId } from './kinds.ts'
import type { FileSource } from './source.ts'
import { isUnsafe, readDirectory, unpack, type ZipEntry } from './zip.ts'

/** MiB that an office document may have when unpacked. */
export const UNPACKED_LIMIT = 200
const MiB = 1024 * 1024

/** The entry by which each kind of package is known. */
const marks: Record<string, FileKindId> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
  'OFD.xml': 'ofd',
}

/** The kind of an office package, or why it must not be opened by any program of ours; undefined for any other zip. */
export async function inspectPackage(source: FileSource): Promise<FileKindId | ProblemCode | undefined> {
  const entries = await readDirectory(source)
  const kind = entries?.map(({ name }) => marks[name.replaceAll('\\', '/')]).find((found) => found)
  if (!entries || !kind) return undefined
  if (entries.some(isUnsafe)) return 'MF-FIL-008'
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return 'MF-FIL-009'
  if (entries.reduce((sum, { size }) => sum + size, 0) > UNPACKED_LIMIT * MiB) return 'MF-FIL-007'
  return (await findInside(source, entries)) ?? kind
}

/** Unpacks every entry without keeping it: the sizes in the directory are only a claim, and an entity can hide in any XML part. */
async function findInside(source: FileSource, entries: ZipEntry[]): Promise<ProblemCode | undefined> {
  try {
    for (const entry of entries) {
      const declares = /\.(xml|rels|vml)$/i.test(entry.name) ? declarationFinder() : () => false
      for await (const chunk of unpack(source, entry)) if (declares(chunk)) return 'MF-FIL-012'
    }
  } catch {
    return 'MF-FIL-007'
  }
  return undefined
}

/**
 * Both byte orders of UTF-16 too, since XML may be written so; a text in a document cannot hold these words, its < is escaped. Looked for by what begins with
 * the exclamation mark, which a document seldom has: to look for the words themselves is to stop at each of its tags.
 */
const declarations = ['<!DOCTYPE', '<!ENTITY'].flatMap((word) =>
  [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()].map((whole) => ({
    whole,
    rare: whole.subarray(whole.indexOf('!')),
  })),
)
const LONGEST = Math.max(...declarations.map(({ whole }) => whole.length))

function declarationFinder(): (chunk: Buffer) => boolean {
  let before: Buffer = Buffer.alloc(0)
  return (chunk) => {
    const seen = Buffer.concat([before, chunk])
    before = seen.subarray(-LONGEST)
    return declarations.some(({ whole, rare }) => seen.includes(rare) && seen.includes(whole))
  }
}
