import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Tx } from '../connection/transaction.ts'
import { type AuditRow, auditColumns } from './audit.ts'

/** Audit lines that were taken out of the table: which transactions, how many lines, and the file (its SHA-256) that holds them now. */
export type Archive = {
  readonly from_tx: number
  readonly until_tx: number
  readonly lines: number
  readonly first_at: string | null
  readonly last_at: string | null
  readonly digest: string
  /** UTC, ISO 8601. */
  readonly at: string
}

/** A line as an archive file holds it: one JSON object a line, with its place and its hash in hexadecimal digits. */
export type ArchivedLine = AuditRow & { readonly id: number; readonly tx: number; readonly hash: string }

/** All archives, oldest first. */
export const archivesOf = (tx: Tx): Promise<readonly Archive[]> =>
  tx.query<Archive>({ text: 'SELECT * FROM audit_archive ORDER BY until_tx' })

/** Lines of an archive file in their order. Throws if the file is not what was put, or no archive. */
export async function* linesOfArchive(packed: Readable): AsyncGenerator<ArchivedLine> {
  let rest = ''
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  for await (const chunk of packed.pipe(unpacked).setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    for (const line of lines) yield JSON.parse(line) as ArchivedLine
  }
}

type Range = Pick<Archive, 'from_tx' | 'until_tx'>

/** The lines that may go: everything under anchors made up to `before` (UTC, ISO 8601) that no archive took yet; null if there are none. */
export async function archivable(tx: Tx, before: string): Promise<Range | null> {
  const text = `SELECT coalesce((SELECT max(until_tx) FROM audit_archive), 0) AS from_tx, (SELECT max(until_tx) FROM anchor WHERE at <= $1) AS until_tx`
  const [range] = await tx.query<{ from_tx: number; until_tx: number | null }>({ text }, [before])
  if (!range || range.until_tx === null || range.until_tx <= range.from_tx) return null
  const there = await tx.query({ text: 'SELECT FROM audit WHERE tx >= $1 AND tx < $2 LIMIT 1' }, [range.from_tx, range.until_tx])
  return there.length > 0 ? { from_tx: range.from_tx, until_tx: range.until_tx } : null
}

const page = 5000

/** Audit lines of a range in their order, as they go into an archive file. */
export async function* linesForArchive(tx: Tx, { from_tx, until_tx }: Range): AsyncGenerator<ArchivedLine> {
  const text = `SELECT id, tx, ${auditColumns}, encode(hash, 'hex') AS hash FROM audit WHERE tx >= $1 AND tx < $2 AND id > $3 ORDER BY id LIMIT ${page}`
  for (let after = 0; ; ) {
    const rows = await tx.query<ArchivedLine>({ text }, [from_tx, until_tx, after])
    yield* rows
    if (rows.length < page) return
    after = rows.at(-1)!.id
  }
}

/**
 * Takes the lines of an archive out of the table and notes where they are. Only the owner can; events and readings are never touched. Throws, and so
 * undoes everything, if the table holds another number of lines than the file.
 */
export async function removeArchived(tx: Tx, archive: Archive): Promise<void> {
  const { from_tx, until_tx, lines, first_at, last_at, digest, at } = archive
  const gone = await tx.query({ text: 'DELETE FROM audit WHERE tx >= $1 AND tx < $2 RETURNING 1' }, [from_tx, until_tx])
  if (gone.length !== lines) throw new Error(`the archive holds ${lines} lines, the table held ${gone.length}`)
  const text = 'INSERT INTO audit_archive (from_tx, until_tx, lines, first_at, last_at, digest, at) VALUES ($1, $2, $3, $4, $5, $6, $7)'
  await tx.query({ text }, [from_tx, until_tx, lines, first_at, last_at, digest, at])
}
