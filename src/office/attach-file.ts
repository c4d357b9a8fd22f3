import type { Readable } from 'node:stream'
import { isProblem, type Problem, problem } from '../kernel/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { fromBuffer, inspectFile } from '../store/files.ts'
import { findAttachment, noteUpload } from '../store/index.ts'
import { type Office, readingScope } from './office.ts'

export type Uploaded = { readonly digest: string; readonly name: string; readonly type: string; readonly size: number }

/** Takes an upload in: what it is by its bytes, then kept under its digest. Until a step names it, only its uploader sees it. */
export async function uploadFile(office: Office, actor: Actor, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Uploaded | Problem> {
  const inspected = await inspectFile(fromBuffer(bytes), name)
  if (isProblem(inspected)) return inspected
  const { digest, size } = await office.files.put(bytes)
  const file = { digest, name: name.slice(0, 200), type: inspected.media, size }
  const scope = { user: actor.id, units: [], villages: [] }
  await office.db.write(scope, (tx) => noteUpload(tx, { ...file, uploadedBy: actor.id, at: office.now() }))
  return file
}

export type Fetched = Uploaded & { readonly content: Readable }

/** The bytes of a file for whoever may read the record it belongs to, or uploaded it. Knowing the digest opens nothing. */
export async function fetchFile(office: Office, actor: Actor, { digest, register: name }: { digest: string; register?: string }): Promise<Fetched | Problem> {
  const register = name === undefined ? undefined : office.register(name)
  const scope = register ? readingScope(office, register, actor) : { user: actor.id, units: [], villages: [] }
  const found = await office.db.read({ ...scope, user: actor.id }, (tx) => findAttachment(tx, digest))
  if (!found || !(await office.files.has(digest))) return problem('MF-REC-001')
  return { digest, name: found.name, type: found.type, size: found.size, content: office.files.open(digest) }
}

