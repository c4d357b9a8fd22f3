import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { fetchFile } from '../attach-file.ts'
import { readDocument } from '../documents/read-document.ts'
import type { Office } from '../office.ts'

/** The words of an attachment. */
export type FileText = { readonly name: string; readonly text: string }

/** Reads the words of an attached document, for whoever may fetch the file itself. Refuses what has no words: scans, pictures, locked files. */
export async function fileText(office: Office, actor: Actor, wanted: { digest: string; register?: string }): Promise<FileText | Problem> {
  const file = await fetchFile(office, actor, wanted)
  if (isProblem(file)) return file
  const pieces: Uint8Array[] = []
  for await (const piece of file.content) pieces.push(piece as Uint8Array)
  const read = await readDocument(Buffer.concat(pieces), file.name)
  return isProblem(read) ? read : { name: file.name, text: read.text }
}
