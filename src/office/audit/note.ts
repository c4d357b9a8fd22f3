import type { AuditEntry } from '../../kernel/audit.ts'
import { recordAudit } from '../../store/index.ts'
import type { Office } from '../office.ts'

/**
 * Writes an audit line in a transaction of its own, for what changes nothing in the database (a refusal, a reading, an ended session). Throws when
 * it cannot be written: whoever must fail closed lets it (GB/T 22239 8.1.4.3 d).
 */
export const noteAudit = (office: Pick<Office, 'db' | 'now'>, entry: AuditEntry): Promise<void> =>
  office.db.write({ user: entry.actor ?? '', units: [], villages: [] }, (tx) => recordAudit(tx, entry, office.now()))
