import { build } from './connection/build.ts'
import type { Tx } from './connection/transaction.ts'

/** What is known of a stored file: its content lies in the file store under its digest. */
export type Attachment = {
  readonly digest: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly uploadedBy: string
  /** UTC, ISO 8601. */
  readonly at: string
}

/** Notes an upload. Until it is attached to a record only the uploader sees it. */
export async function noteUpload(tx: Tx, { uploadedBy, ...rest }: Attachment): Promise<void> {
  await tx.run(build.insertInto('file').values({ ...rest, register: null, record: null, uploaded_by: uploadedBy }))
}

/** Notes files that belong to their records from the start (an import of old books). For the owner. */
export async function noteAttached(
  tx: Tx,
  files: readonly (Attachment & { readonly register: string; readonly record: string })[],
): Promise<void> {
  for (let at = 0; at < files.length; at += 1000) {
    const rows = files.slice(at, at + 1000).map(({ uploadedBy, ...rest }) => ({ ...rest, uploaded_by: uploadedBy }))
    await tx.run(build.insertInto('file').values(rows))
  }
}

/**
 * Gives files to a record; from now on whoever reads the record reads them. A file that already belongs to another record (a draft that is sent for
 * review) belongs to this one too, under the same name. Gives how many were the uploader's to give.
 */
export async function attachFiles(
  tx: Tx,
  digests: readonly string[],
  { register, record, by }: { register: string; record: string; by: string },
): Promise<number> {
  if (digests.length === 0) return 0
  const update = build
    .updateTable('file')
    .set({ register, record })
    .where('digest', 'in', [...digests])
    .where('uploaded_by', '=', by)
  const given = (await tx.run(update.where('record', 'is', null).returning('digest'))).length
  if (given < digests.length) await tx.query(share, [[...digests], register, record, by])
  return given
}

const share = {
  text: `INSERT INTO file (digest, name, type, size, register, record, uploaded_by, at)
SELECT DISTINCT ON (digest) digest, name, type, size, $2, $3::uuid, $4, at FROM file
WHERE digest = ANY ($1) AND record IS DISTINCT FROM $3::uuid
  AND NOT EXISTS (SELECT 1 FROM file there WHERE there.digest = file.digest AND there.record = $3::uuid)
ORDER BY digest, at`,
}

/** The file under these eyes: attached to a record they may read, or their own upload; null otherwise. */
export async function findAttachment(
  tx: Tx,
  digest: string,
): Promise<(Attachment & { readonly register: string | null; readonly record: string | null }) | null> {
  const [row] = await tx.run(build.selectFrom('file').selectAll().where('digest', '=', digest).limit(1))
  if (!row) return null
  const { uploaded_by, ...rest } = row
  return { ...rest, uploadedBy: uploaded_by }
}

/** Digests of all files that are known, for a backup. For the owner. */
export async function knownDigests(tx: Tx): Promise<readonly string[]> {
  return (await tx.run(build.selectFrom('file').select('digest').distinct().orderBy('digest'))).map(({ digest }) => digest)
}

/** Names of the files of a record, by digest. */
export async function fileNames(tx: Tx, record: string): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.run(build.selectFrom('file').select(['digest', 'name']).where('record', '=', record))
  return Object.fromEntries(rows.map(({ digest, name }) => [digest, name]))
}
