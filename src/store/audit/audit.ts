import type { AuditEntry } from '../../kernel/audit.ts'
import { canonical, sm3 } from '../chain/chain.ts'
import { isAway } from '../connection/away.ts'
import type { Tx } from '../connection/transaction.ts'
import { hex } from '../records/rows.ts'
import { originNow } from './origin.ts'

/** A row of the table `audit` without its place in the order. */
export type AuditRow = {
  readonly at: string
  readonly kind: AuditEntry['kind']
  readonly outcome: AuditEntry['outcome']
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly object: string | null
  readonly version: number | null
  readonly unit_id: number | null
  readonly source: string | null
  readonly session: string | null
  readonly request: string | null
  readonly reason: string | null
  readonly before: string | null
  readonly after: string | null
  readonly detail: Readonly<Record<string, string | number | boolean>> | null
}

/** Columns of a line that say what happened. */
export const auditColumns =
  'at, kind, outcome, actor_id, actor_name, object, version, unit_id, source, session, request, reason, before, after, detail'

const insert = {
  name: 'insert_audit',
  text: `INSERT INTO audit (${auditColumns}, hash) SELECT ${auditColumns}, hash FROM json_populate_record(null::audit, $1::json)`,
}

/** The audit did not take a line. What was to be told by it must not stand either. */
export class AuditUnwritable extends Error {
  override readonly name = 'AuditUnwritable'
}

/**
 * Writes a line in the transaction of what it tells, so that neither stands without the other (DB-13); throws when it cannot be written. Where the
 * request came from is added if the caller does not say. Lines have no order among writers: each has a hash of its own and the anchors tie
 * them, so nobody waits for anybody. `at`: UTC, ISO 8601.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry, at: string): Promise<void> {
  const row = auditRow({ ...originNow(), ...entry }, at)
  try {
    await tx.query(insert, [JSON.stringify({ ...row, hash: hex(auditHash(row)) })])
  } catch (cause) {
    throw isAway(cause) ? cause : new AuditUnwritable('an audit line could not be written', { cause })
  }
}

/** SM3 over everything the line says, in one spelling. */
export function auditHash(row: AuditRow): Buffer {
  const { at, kind, outcome, actor_id, actor_name, object, version, unit_id, source, session, request, reason, before, after, detail } = row
  const said = {
    at,
    kind,
    outcome,
    actor_id,
    actor_name,
    object,
    version,
    unit_id,
    source,
    session,
    request,
    reason,
    before,
    after,
    detail,
  }
  return sm3('audit/1', canonical(said))
}

/** The entry as the table keeps it. What a caller sent is cut short and loses control characters: no line can look like two (AV-62). */
function auditRow(entry: AuditEntry, at: string): AuditRow {
  return {
    at: new Date(at).toISOString(),
    kind: entry.kind,
    outcome: entry.outcome,
    actor_id: plain(entry.actor),
    actor_name: plain(entry.actorName),
    object: plain(entry.object),
    version: entry.version ?? null,
    unit_id: entry.unit ?? null,
    source: plain(entry.source),
    session: plain(entry.session),
    request: plain(entry.request),
    reason: plain(entry.reason),
    before: plain(entry.before),
    after: plain(entry.after),
    detail: entry.detail ? Object.fromEntries(Object.entries(entry.detail).map(([name, value]) => [name, plainValue(value)])) : null,
  }
}

const plainValue = (value: string | number | boolean) => (typeof value === 'string' ? (plain(value) as string) : value)

const longest = 500

function plain(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const said = text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return said.length <= longest ? said : `${said.slice(0, longest).toWellFormed()}…`
}
