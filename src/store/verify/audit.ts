import type { Readable } from 'node:stream'
import { type Archive, type ArchivedLine, archivesOf, linesForArchive, linesOfArchive } from '../audit/archive.ts'
import { type AuditRow, auditColumns, auditHash } from '../audit/audit.ts'
import { type Anchor, coverAudit, sumOfAudit } from '../chain/anchors.ts'
import type { Tx } from '../connection/transaction.ts'
import type { Finding } from './chain.ts'

/** Opens a file of the store by its digest. */
export type OpenFile = (digest: string) => Readable

const page = 5000

type Line = AuditRow & { readonly id: number; readonly hash: Buffer }

/** Checks every audit line against its own hash, and that none claims a transaction that was never there, where no anchor would cover it. */
export async function checkAudit(tx: Tx): Promise<readonly Finding[]> {
  const findings: Finding[] = [...(await strayLines(tx))]
  for (let after = 0; ; ) {
    const rows = await tx.query<Line>({ text: `SELECT id, ${auditColumns}, hash FROM audit WHERE id > $1 ORDER BY id LIMIT ${page}` }, [
      after,
    ])
    for (const row of rows.filter((one) => !auditHash(one).equals(one.hash))) findings.push(changed(row))
    if (rows.length < page) return findings
    after = rows.at(-1)!.id
  }
}

const changed = ({ id, at }: Pick<Line, 'id' | 'at'>): Finding => ({
  kind: 'changedAudit',
  says: `审计记录 ${id}（${at}）写入之后被改动。`,
})

/** Ids begin at 1, transactions of this database too; the next one to come is the highest that a line can name. */
async function strayLines(tx: Tx): Promise<readonly Finding[]> {
  const text = `SELECT id, at FROM audit WHERE id < 1 OR tx < 0
    OR tx >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + coalesce((SELECT tx_offset FROM schema_state), 0) LIMIT 100`
  const rows = await tx.query<{ id: number; at: string }>({ text })
  return rows.map(({ id, at }) => ({ kind: 'changedAudit' as const, says: `审计记录 ${id}（${at}）的序号或者所属事务不可能存在。` }))
}

/** Checks that the audit lines under each anchor are those that were there, in the table or in the archive that took them. */
export async function checkAuditCover(tx: Tx, anchors: readonly Anchor[], open: OpenFile | undefined): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const archives = await archivesOf(tx)
  const gone = archives.at(-1)?.until_tx ?? 0
  for (const anchor of anchors.filter((one) => one.audit_digest !== null)) {
    const now = await coverAudit(tx, anchor)
    if (anchor.until_tx > gone) findings.push(...compared(anchor, now))
    else if (now.audits > 0)
      findings.push({ kind: 'uncovered', says: `锚点 ${anchor.id}：这一段审计记录已归档，表中却又有 ${now.audits} 条。` })
  }
  for (const archive of archives) findings.push(...(await checkArchive(archive, anchors, open)))
  return findings
}

/** What is wrong with the audit lines of a range, before they are archived: changed ones, and anchors that see other lines than they saw. */
export async function auditFaults(tx: Tx, { from_tx, until_tx }: Pick<Archive, 'from_tx' | 'until_tx'>): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for await (const line of linesForArchive(tx, { from_tx, until_tx })) if (!intact(line)) findings.push(changed(line))
  const text = 'SELECT * FROM anchor WHERE from_tx >= $1 AND until_tx <= $2 AND audit_digest IS NOT NULL ORDER BY id'
  for (const anchor of await tx.query<Anchor>({ text }, [from_tx, until_tx]))
    findings.push(...compared(anchor, await coverAudit(tx, anchor)))
  return findings
}

function compared(anchor: Anchor, now: { readonly audits: number; readonly audit_digest: Buffer | null }): readonly Finding[] {
  if (now.audits === anchor.audits && now.audit_digest?.equals(anchor.audit_digest as Buffer)) return []
  const what = now.audits === anchor.audits ? '被改动或者调换过' : `当时有 ${anchor.audits} 条，现在有 ${now.audits} 条`
  return [{ kind: 'uncovered', says: `锚点 ${anchor.id}（${anchor.at}）：此前写入的审计记录${what}。` }]
}

/** An archive must hold, anchor by anchor, what the anchors saw. Without the files it cannot be checked, and that is said. */
async function checkArchive(archive: Archive, anchors: readonly Anchor[], open: OpenFile | undefined): Promise<readonly Finding[]> {
  const name = `审计归档 ${archive.digest.slice(0, 12)}…（截至 ${archive.last_at ?? archive.at}）`
  if (!open) return []
  const inside = anchors.filter((one) => one.from_tx >= archive.from_tx && one.until_tx <= archive.until_tx && one.audit_digest !== null)
  const sums = inside.map((anchor) => ({ anchor, sum: sumOfAudit() }))
  try {
    for await (const line of linesOfArchive(open(archive.digest))) {
      if (!intact(line)) return [{ kind: 'changedAudit', says: `${name}中的第 ${line.id} 号记录被改动。` }]
      const place = sums.find(({ anchor }) => line.tx >= anchor.from_tx && line.tx < anchor.until_tx)
      place?.sum.add({ ...line, hash: Buffer.from(line.hash, 'hex') })
    }
  } catch {
    return [{ kind: 'uncovered', says: `${name}的文件不见了或者被改动。` }]
  }
  return sums.flatMap(({ anchor, sum }) => compared(anchor, sum.end()))
}

const intact = (line: ArchivedLine): boolean => auditHash(line).equals(Buffer.from(line.hash, 'hex'))
