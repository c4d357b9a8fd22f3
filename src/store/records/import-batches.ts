import { build } from '../connection/build.ts'
import type { Tx } from '../connection/transaction.ts'

/** One import: which file, how many rows, by whom. */
export type ImportBatch = {
  readonly id: string
  readonly register: string
  readonly unit: number
  readonly fileDigest: string
  /** Of what the rows say, whatever their order. Null for imports of before it was kept. */
  readonly contentDigest: string | null
  readonly rows: number
  readonly by: string
  /** UTC, ISO 8601. */
  readonly at: string
  /** When it was undone (by voiding its records; nothing is deleted). */
  readonly undoneAt: string | null
}

const alone = { name: 'one_import', text: 'SELECT pg_advisory_xact_lock(hashtext($1))' }

/**
 * Whoever imports into the same register of the same unit waits for this transaction. Numbers are drawn as the rows come: two imports that met the years in
 * another order would each wait for what the other one holds.
 */
export async function oneImportAtATime(tx: Tx, { register, unit }: Pick<ImportBatch, 'register' | 'unit'>): Promise<void> {
  await tx.query(alone, [`import ${register} ${unit}`])
}

/** Notes an import in the transaction that writes its records. */
export async function noteImport(tx: Tx, { unit, fileDigest, contentDigest, undoneAt, ...rest }: ImportBatch): Promise<void> {
  await tx.run(
    build
      .insertInto('import_batch')
      .values({ ...rest, unit_id: unit, file_digest: fileDigest, content_digest: contentDigest, undone_at: undoneAt }),
  )
}

/** Marks an import as undone; false if it was before, or is not in these units. */
export async function markUndone(tx: Tx, id: string, at: string): Promise<boolean> {
  const update = build.updateTable('import_batch').set({ undone_at: at }).where('id', '=', id).where('undone_at', 'is', null)
  return (await tx.run(update.returning('id'))).length > 0
}

type Row = Omit<ImportBatch, 'unit' | 'fileDigest' | 'contentDigest' | 'undoneAt'> & {
  unit_id: number
  file_digest: string
  content_digest: string | null
  undone_at: string | null
}

const batchOf = ({ unit_id, file_digest, content_digest, undone_at, ...rest }: Row): ImportBatch => ({
  ...rest,
  unit: unit_id,
  fileDigest: file_digest,
  contentDigest: content_digest,
  undoneAt: undone_at,
})

type Wanted = Pick<ImportBatch, 'register' | 'unit' | 'fileDigest'> & { readonly contentDigest?: string | null }

/** The import of this file, or of another with the same content, into this register of this unit that still stands, or null. */
export async function sameImport(tx: Tx, { register, unit, fileDigest, contentDigest }: Wanted): Promise<ImportBatch | null> {
  const query = build.selectFrom('import_batch').selectAll().where('unit_id', '=', unit).where('register', '=', register)
  const alike = query.where(({ eb, or }) =>
    or([eb('file_digest', '=', fileDigest), ...(contentDigest ? [eb('content_digest', '=', contentDigest)] : [])]),
  )
  const [row] = await tx.run(alike.where('undone_at', 'is', null).limit(1))
  return row ? batchOf(row) : null
}

/** One import by its id; null if there is none in the units of this transaction. */
export async function findImport(tx: Tx, id: string): Promise<ImportBatch | null> {
  const [row] = await tx.run(build.selectFrom('import_batch').selectAll().where('id', '=', id))
  return row ? batchOf(row) : null
}

/** Imports of these units, newest first. */
export async function importsOf(tx: Tx, units: readonly number[]): Promise<readonly ImportBatch[]> {
  const query = build
    .selectFrom('import_batch')
    .selectAll()
    .where('unit_id', 'in', [...units, -1])
    .orderBy('at', 'desc')
    .limit(200)
  return (await tx.run(query)).map(batchOf)
}
