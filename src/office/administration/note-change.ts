import { createHash } from 'node:crypto'
import type { AuditEntry, AuditKind } from '../../kernel/audit.ts'
import type { ChangeKind, ChangeState } from '../../kernel/change.ts'
import { type Change, keepChange, recordAudit, type Tx } from '../../store/index.ts'
import { newId, type Office } from '../office.ts'
import type { Administrator } from './administer.ts'

/** A change as a use case tells it. `before` is absent for something new. */
export type Told = Pick<Change, 'kind' | 'subject' | 'unit' | 'reason'> & {
  readonly before?: unknown
  readonly after: unknown
  readonly from?: string
  readonly state?: ChangeState
}

const auditKindOf: Readonly<Record<ChangeKind, AuditKind>> = {
  setUp: 'grantApproved',
  unitAdded: 'unitChanged',
  unitRenamed: 'unitChanged',
  unitMoved: 'unitChanged',
  unitClosed: 'unitChanged',
  personAdded: 'personChanged',
  personMoved: 'personChanged',
  personClosed: 'personChanged',
  personInvited: 'accountMade',
  grant: 'grantProposed',
  grantEnded: 'grantEnded',
  parameter: 'settingChanged',
  policy: 'settingProposed',
  calendarDay: 'calendarChanged',
  holidayNotice: 'calendarChanged',
}

/** Keeps a change in the history and in the audit, in the transaction that makes it. Gives its id. */
export async function noteChange(office: Office, tx: Tx, { by, told }: { by: Administrator; told: Told }): Promise<string> {
  const { kind, subject, unit, before = null, after, reason, from = null, state = 'applied' } = told
  const id = newId(office)
  const proposed = { proposedBy: by.id, proposedName: by.name, proposedAt: office.now() }
  await keepChange(tx, { id, kind, subject, unit, before, after, reason: reason.trim(), state, from, ...proposed })
  await audit(office, tx, {
    by,
    entry: { kind: auditKindOf[kind], object: subject, unit, reason, ...digests({ before, after }), detail: { change: id } },
  })
  return id
}

type Auditing = {
  readonly by: Administrator
  readonly entry: Pick<AuditEntry, 'kind' | 'object' | 'unit' | 'reason' | 'before' | 'after' | 'detail'>
}

/** One line of the audit in the same transaction: without it the change is undone (GB/T 22239 8.1.4.3 d). */
export const audit = (office: Office, tx: Tx, { by, entry }: Auditing): Promise<void> =>
  recordAudit(tx, { outcome: 'done', actor: by.id, actorName: by.name, ...entry }, office.now())

/** The audit holds digests; what stood there is in the history. */
export const digests = ({ before, after }: { before: unknown; after: unknown }): { before?: string; after: string } => ({
  ...(before === null ? {} : { before: digest(before) }),
  after: digest(after),
})

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
