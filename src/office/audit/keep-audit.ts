import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { systemActor } from '../../kernel/role.ts'
import {
  type Archive,
  type ArchivedLine,
  archivable,
  auditFaults,
  linesForArchive,
  noteUpload,
  recordAudit,
  removeArchived,
} from '../../store/index.ts'
import type { Office } from '../office.ts'

/** Days for which the audit stays online at least: six months (网络安全法, duty to keep network logs). */
const leastDays = 180

export type ArchivedAudit = { readonly lines: number; readonly digest: string | null }

/**
 * Moves audit lines older than `days` into a file of the store, after they were anchored and found unchanged, and takes them out of the table
 * (DB-29). Business events and readings stay for ever. Refuses fewer than 180 days; throws if the lines are not those that were anchored, since
 * archiving would carry the traces away.
 */
export async function archiveAudit(office: Office, { days }: { days: number }): Promise<ArchivedAudit | Problem> {
  if (!Number.isInteger(days) || days < leastDays) return problem('MF-AUD-010', { slots: { days: leastDays } })
  const before = new Date(Date.parse(office.now()) - days * 86_400_000).toISOString()
  return office.db.owner(async (tx) => {
    const range = await archivable(tx, before)
    if (!range) return { lines: 0, digest: null }
    const faults = await auditFaults(tx, range)
    if (faults.length > 0) throw new Error(faults[0]!.says)
    const sum = { lines: 0, first_at: null as string | null, last_at: null as string | null }
    const { digest, size } = await office.files.put(packed(counted(linesForArchive(tx, range), sum)))
    const at = office.now()
    const archive: Archive = { ...range, ...sum, digest, at }
    await removeArchived(tx, archive)
    const name = `审计归档 ${sum.first_at?.slice(0, 10)}—${sum.last_at?.slice(0, 10)}.ndjson.gz`
    await noteUpload(tx, { digest, name, type: 'application/gzip', size, uploadedBy: systemActor.id, at })
    const told = { kind: 'auditArchived', outcome: 'done', actor: systemActor.id, object: 'audit', after: digest } as const
    await recordAudit(tx, { ...told, detail: { lines: sum.lines, until: range.until_tx } }, at)
    return { lines: sum.lines, digest }
  })
}

/** Packed as it is read; a fault while reading ends the file too, and nothing is kept. */
function packed(lines: AsyncIterable<string>): Readable {
  const source = Readable.from(lines)
  const out = createGzip()
  source.on('error', (error) => out.destroy(error))
  return source.pipe(out)
}

type Sum = { lines: number; first_at: string | null; last_at: string | null }

async function* counted(lines: AsyncIterable<ArchivedLine>, sum: Sum): AsyncGenerator<string> {
  for await (const line of lines) {
    sum.lines += 1
    sum.first_at ??= line.at
    sum.last_at = line.at
    yield `${JSON.stringify(line)}\n`
  }
}
