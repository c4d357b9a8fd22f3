import type { Readable } from 'node:stream'
import { secrecyMarkIn } from '../kernel/privacy/secrecy-mark.ts'
import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { stateSecrets } from '../law/state-secrets.ts'
import { fromBuffer, inspectFile } from '../store/files/files.ts'
import { findAttachment, findRecord, noteUpload, recordAudit, type Tx } from '../store/index.ts'
import { readDocument } from './documents/read-document.ts'
import { type Office, readingScope } from './office.ts'
import { isClosed } from './privacy/label.ts'

export type Uploaded = { readonly digest: string; readonly name: string; readonly type: string; readonly size: number }

/** Takes an upload in: what it is by its bytes, then kept under its digest. Until a step names it, only its uploader sees it. */
export async function uploadFile(
  office: Office,
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<Uploaded | Problem> {
  const inspected = await inspectFile(fromBuffer(bytes), name)
  if (isProblem(inspected)) return inspected
  const mark = await markIn(bytes, name)
  if (mark) return problem('MF-PRI-006', { slots: { name, mark }, law: stateSecrets.art(31) })
  const infected = await scanned(office, actor, { name, bytes })
  if (infected) return infected
  const { digest, size } = await office.files.put(bytes)
  const file = { digest, name: name.slice(0, 200), type: inspected.media, size }
  const scope = { user: actor.id, units: [], villages: [] }
  const at = office.now()
  await office.db.write(scope, async (tx) => {
    await noteUpload(tx, { ...file, uploadedBy: actor.id, at })
    await recordAudit(
      tx,
      {
        kind: 'recordChanged',
        outcome: 'done',
        actor: actor.id,
        actorName: actor.name,
        object: 'file',
        after: digest,
        detail: { bytes: size },
      },
      at,
    )
  })
  return file
}

/** Refuses what the scanner finds, with a line in the audit, and takes nothing in while it cannot be asked (GB/T 22239 8.1.4.5); null where all is well. */
async function scanned(office: Office, actor: Actor, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Problem | null> {
  const said = office.scan ? await office.scan(bytes).catch(() => null) : { found: null }
  if (said?.found === null) return null
  const refusal = said ? problem('MF-FIL-013', { slots: { name, found: said.found } }) : problem('MF-FIL-014', { slots: { name } })
  const line = {
    kind: 'recordChanged',
    outcome: said ? 'refused' : 'failed',
    actor: actor.id,
    actorName: actor.name,
    object: 'file',
  } as const
  await office.db.write({ user: actor.id, units: [], villages: [] }, (tx) =>
    recordAudit(tx, { ...line, reason: refusal.code, detail: { bytes: bytes.length } }, office.now()),
  )
  return refusal
}

/**
 * The mark of a state secret in the name or the words of an upload, before any of it is kept. What has no words that can be read (pictures, scans,
 * spreadsheets, old formats) is judged by its name alone: whoever uploads it remains answerable.
 */
async function markIn(bytes: Uint8Array, name: string): Promise<string | null> {
  const inName = secrecyMarkIn(name.replace(/\.\w+$/, ''))
  if (inName) return inName
  const read = await readDocument(bytes, name)
  return isProblem(read) ? null : secrecyMarkIn(read.text)
}

export type Fetched = Uploaded & { readonly content: Readable }

/** The bytes of a file for whoever may read the record it belongs to, or uploaded it. Knowing the digest opens nothing. */
export async function fetchFile(
  office: Office,
  actor: Actor,
  { digest, register: name }: { digest: string; register?: string },
): Promise<Fetched | Problem> {
  const register = name === undefined ? undefined : office.register(name)
  const scope = register ? readingScope(office, register, actor) : { user: actor.id, units: [], villages: [] }
  const found = await office.db.read({ ...scope, user: actor.id }, async (tx) => {
    const file = await findAttachment(tx, digest)
    return file && (await isOpen(office, tx, { actor, file })) ? file : null
  })
  if (!found || !(await office.files.has(digest))) return problem('MF-REC-001')
  return { digest, name: found.name, type: found.type, size: found.size, content: office.files.open(digest) }
}

/** The files of a record that is closed until another gives leave are as closed as the record: they do not exist for now. */
async function isOpen(
  office: Office,
  tx: Tx,
  { actor, file }: { actor: Actor; file: { register: string | null; record: string | null } },
): Promise<boolean> {
  const register = file.register === null ? undefined : office.register(file.register)
  const record = register && file.record !== null ? await findRecord(tx, register, file.record) : null
  return !(register && record && (await isClosed(office, tx, { register, record, actor })))
}
