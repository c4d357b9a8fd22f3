import { auditKinds, auditOutcomes } from '../../kernel/audit.ts'
import { access, me } from './access.ts'
import type { Table } from './model.ts'

const holding = (role: string) => `EXISTS (SELECT FROM appointment a WHERE a.person_id = ${me} AND a.role = '${role}'
  AND a.from_day <= (now() AT TIME ZONE 'Asia/Shanghai')::date AND (a.until_day IS NULL OR a.until_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date))`

/** The audit administrator sees all lines, the security administrator the alarms, everybody his own (DB-06). */
const eyes = `(actor_id = ${me} OR ${holding('auditAdmin')} OR (kind IN ('alarmRaised', 'auditMarked') AND ${holding('securityAdmin')}))`

const ownOrUnit = `(asked_by = ${me} OR ${access.unit.select})`

/** The audit. The application adds lines and reads what its caller may; it has no right to change or delete one (DB-12, AV-62). */
export const auditTables: readonly Table[] = [
  {
    name: 'audit',
    columns: {
      id: 'bigint GENERATED ALWAYS AS IDENTITY',
      at: 'timestamp with time zone NOT NULL',
      kind: 'text NOT NULL',
      outcome: 'text NOT NULL',
      actor_id: 'text',
      actor_name: 'text',
      object: 'text',
      version: 'integer',
      unit_id: 'integer',
      source: 'text',
      session: 'text',
      request: 'text',
      reason: 'text',
      before: 'text',
      after: 'text',
      detail: 'jsonb',
      hash: 'bytea NOT NULL',
      // Which transaction wrote it: the anchors cover whole transactions.
      tx: 'bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)',
    },
    primaryKey: ['id'],
    checks: [
      { column: 'kind', choices: Object.keys(auditKinds), several: false },
      { column: 'outcome', choices: Object.keys(auditOutcomes), several: false },
    ],
    indexes: [
      { on: 'at' },
      { on: 'actor_id, id' },
      { on: 'kind, id' },
      { on: 'object', where: 'object IS NOT NULL' },
      { on: 'tx', using: 'brin' },
    ],
    access: { select: eyes, insert: 'true' },
  },
  {
    // Exports that need a second person: asked, decided by another one, taken once.
    name: 'export_request',
    columns: {
      id: 'uuid NOT NULL',
      register: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      asked_by: 'text NOT NULL',
      asked_name: 'text NOT NULL',
      asked_at: 'timestamp with time zone NOT NULL',
      request: 'jsonb NOT NULL',
      rows: 'integer NOT NULL',
      why: 'text NOT NULL',
      state: 'text NOT NULL',
      decided_by: 'text',
      decided_name: 'text',
      decided_at: 'timestamp with time zone',
      note: 'text',
    },
    primaryKey: ['id'],
    checks: [{ column: 'state', choices: ['asked', 'approved', 'refused', 'taken'], several: false }],
    indexes: [{ on: 'unit_id, asked_at' }, { on: 'asked_by, asked_at' }],
    access: { select: ownOrUnit, insert: `asked_by = ${me}`, update: ownOrUnit },
  },
  {
    // Where the audit lines went that were taken out after their time: a file of the store, checked against the anchors of its range.
    name: 'audit_archive',
    columns: {
      from_tx: 'bigint NOT NULL',
      until_tx: 'bigint NOT NULL',
      lines: 'integer NOT NULL',
      first_at: 'timestamp with time zone',
      last_at: 'timestamp with time zone',
      digest: 'text NOT NULL',
      at: 'timestamp with time zone NOT NULL',
    },
    primaryKey: ['until_tx'],
    access: access.lookup,
  },
]
