import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { fromBuffer } from '../../store/files/source.ts'
import { isUnsafe, readDirectory, unpack, type ZipEntry } from '../../store/files/zip.ts'
import { uploadFile } from '../attach-file.ts'
import type { Office } from '../office.ts'

/** A table and what lies beside it: photos, sign-in sheets, by their names without folders. */
export type Package = {
  readonly table: { readonly name: string; readonly bytes: Uint8Array }
  readonly files: ReadonlyMap<string, Uint8Array>
}

const MiB = 1024 * 1024
/** T-07: entries, MiB when unpacked, and how many times larger than packed. */
const limits = { entries: 2000, unpacked: 200, ratio: 100 }

/**
 * Opens a zip with one table and the files that its cells name. Judged by its directory before anything is unpacked, and again while it is: links,
 * paths that lead out, too many or too large entries are refused.
 */
export async function openPackage(bytes: Uint8Array, name: string): Promise<Package | Problem> {
  const source = fromBuffer(bytes)
  const all = await readDirectory(source)
  if (!all) return problem('MF-IMP-008', { slots: { name } })
  if (all.some(isUnsafe)) return problem('MF-FIL-008', { slots: { name } })
  const entries = all.filter((entry) => !entry.name.endsWith('/') && !/(^|\/)(__MACOSX|\.)/.test(entry.name))
  if (isTooLarge(entries)) return problem('MF-FIL-007', { slots: { name, limit: limits.unpacked } })
  const tables = entries.filter((entry) => /\.(xlsx|csv)$/i.test(entry.name))
  const [table] = tables
  if (!table || tables.length > 1) return problem('MF-IMP-031', { slots: { count: tables.length } })
  const read = async (entry: ZipEntry) => {
    const chunks: Buffer[] = []
    for await (const chunk of unpack(source, entry)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  try {
    const files = new Map<string, Uint8Array>()
    for (const entry of entries) if (entry !== table) files.set(baseName(entry.name), await read(entry))
    return { table: { name: baseName(table.name), bytes: await read(table) }, files }
  } catch {
    return problem('MF-FIL-007', { slots: { name, limit: limits.unpacked } })
  }
}

const isTooLarge = (entries: readonly ZipEntry[]): boolean =>
  entries.length > limits.entries ||
  entries.reduce((sum, { size }) => sum + size, 0) > limits.unpacked * MiB ||
  entries.some(({ size, packed }) => size > MiB && size > packed * limits.ratio)

const baseName = (path: string): string => path.replaceAll('\\', '/').split('/').at(-1)?.trim() ?? path

/** Keeps the files that came with a sheet, each judged by its bytes like any upload. Digests by name; what is no acceptable file is left out, and its row will say so. */
export async function keepFiles(office: Office, actor: Actor, files: Package['files']): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>()
  for (const [name, bytes] of files) {
    const uploaded = await uploadFile(office, actor, { name, bytes })
    if (!isProblem(uploaded)) kept.set(name, uploaded.digest)
  }
  return kept
}
