import { access } from './access.ts'
import { administrationTables } from './administration.ts'
import { auditTables } from './audit.ts'
import { deskTables } from './desk.ts'
import type { Table } from './model.ts'
import { privacyTables } from './privacy.ts'
import { viewTables } from './views.ts'

const when = 'timestamp with time zone NOT NULL'
const uuidKey = 'uuid NOT NULL'

/** People, places, and what a county sets. */
const directory: readonly Table[] = [
  {
    name: 'unit',
    columns: {
      id: 'integer NOT NULL',
      code: 'text NOT NULL',
      name: 'text NOT NULL',
      short_name: 'text NOT NULL',
      kind: 'text NOT NULL',
      parent: 'integer',
      closed_on: 'date',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'code', unique: true }],
    access: access.lookup,
  },
  {
    name: 'person',
    columns: { id: 'text NOT NULL', name: 'text NOT NULL', unit_id: 'integer NOT NULL', active: 'boolean NOT NULL DEFAULT true' },
    primaryKey: ['id'],
    indexes: [{ on: 'unit_id' }],
    access: access.lookup,
  },
  {
    name: 'appointment',
    columns: {
      person_id: 'text NOT NULL',
      role: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      from_day: 'date NOT NULL',
      until_day: 'date',
    },
    primaryKey: ['person_id', 'role', 'unit_id', 'from_day'],
    indexes: [{ on: 'unit_id' }],
    access: access.lookup,
  },
  {
    name: 'setting',
    columns: {
      unit_id: 'integer NOT NULL',
      key: 'text NOT NULL',
      value: 'jsonb NOT NULL',
      version: 'integer NOT NULL',
      set_by: 'text NOT NULL',
      set_at: when,
      // The second person of a policy.
      approved_by: 'text',
    },
    primaryKey: ['unit_id', 'key', 'version'],
    access: access.lookup,
  },
  {
    name: 'calendar_day',
    columns: {
      unit_id: 'integer NOT NULL',
      day: 'date NOT NULL',
      kind: 'text NOT NULL',
      name: 'text NOT NULL',
      set_by: 'text NOT NULL',
      set_at: when,
    },
    primaryKey: ['unit_id', 'day'],
    checks: [{ column: 'kind', choices: ['holiday', 'workday'], several: false }],
    access: access.lookup,
  },
  {
    name: 'locked_period',
    columns: { unit_id: 'integer NOT NULL', through: 'date NOT NULL', report: 'text NOT NULL' },
    primaryKey: ['unit_id', 'through'],
    access: access.kept,
  },
]

/** What belongs to records of every register. */
const ofRecords: readonly Table[] = [
  {
    name: 'event',
    columns: {
      id: 'bigint GENERATED ALWAYS AS IDENTITY',
      record: uuidKey,
      register: 'text NOT NULL',
      version: 'integer NOT NULL',
      step: 'text NOT NULL',
      actor_id: 'text NOT NULL',
      actor_name: 'text NOT NULL',
      actor_role: 'text NOT NULL',
      recorded_at: when,
      effective_on: 'date NOT NULL',
      from_state: 'text',
      to_state: 'text NOT NULL',
      set: 'jsonb NOT NULL',
      base: 'jsonb NOT NULL',
      reason: 'text',
      files: 'text[]',
      definition: 'integer NOT NULL',
      unit_id: 'integer NOT NULL',
      village_id: 'integer',
      prev: 'bytea NOT NULL',
      hash: 'bytea NOT NULL',
      // Which transaction wrote it: the anchors cover whole transactions. A restored database adds an offset to this default.
      tx: 'bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'record, version', unique: true }, { on: 'unit_id, id' }, { on: 'tx', using: 'brin' }],
    access: access.event,
  },
  {
    name: 'reading',
    columns: {
      id: 'bigint GENERATED ALWAYS AS IDENTITY',
      record: uuidKey,
      register: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      actor_id: 'text NOT NULL',
      actor_name: 'text NOT NULL',
      at: when,
      purpose: 'text NOT NULL',
      fields: 'text[] NOT NULL',
      hash: 'bytea NOT NULL',
      tx: 'bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'record' }, { on: 'unit_id, at' }, { on: 'actor_id, at' }, { on: 'tx', using: 'brin' }],
    access: access.reading,
  },
  {
    name: 'anchor',
    columns: {
      id: 'integer NOT NULL',
      at: when,
      // Transactions from … up to but not including …
      from_tx: 'bigint NOT NULL',
      until_tx: 'bigint NOT NULL',
      events: 'integer NOT NULL',
      readings: 'integer NOT NULL',
      audits: 'integer NOT NULL DEFAULT 0',
      digest: 'bytea NOT NULL',
      // The audit lines have a digest of their own: when they are archived, events and readings stay checkable. Empty in older anchors.
      audit_digest: 'bytea',
      prev: 'bytea NOT NULL',
      hash: 'bytea NOT NULL',
    },
    primaryKey: ['id'],
    access: access.lookup,
  },
  {
    name: 'clock',
    columns: {
      record: uuidKey,
      register: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      village_id: 'integer',
      handler: 'text NOT NULL',
      involved: 'text[] NOT NULL',
      restricted: 'boolean NOT NULL',
      clock: 'text NOT NULL',
      // Days, or minutes where hours are counted: in the kernel's own spelling, which sorts as time does.
      start: 'text NOT NULL',
      due_strict: 'text NOT NULL',
      due_legal: 'text NOT NULL',
      provisional: 'boolean NOT NULL',
      stopped_on: 'date',
      // Whether it was ended by its legal end, to the minute where hours are counted; null while it runs.
      met: 'boolean',
      paused: 'boolean NOT NULL',
    },
    primaryKey: ['record', 'clock'],
    indexes: [{ on: 'unit_id, due_strict', where: 'stopped_on IS NULL' }],
    access: access.clock,
  },
  {
    name: 'secret_key',
    columns: { record: uuidKey, register: 'text NOT NULL', wrapped: 'bytea NOT NULL' },
    primaryKey: ['record'],
    access: access.ofRecord,
  },
  {
    name: 'file',
    columns: {
      digest: 'text NOT NULL',
      name: 'text NOT NULL',
      type: 'text NOT NULL',
      size: 'bigint NOT NULL',
      register: 'text',
      record: 'uuid',
      uploaded_by: 'text NOT NULL',
      at: when,
    },
    indexes: [{ on: 'digest' }, { on: 'record' }],
    access: access.file,
  },
  {
    name: 'numbering',
    columns: { scheme: 'text NOT NULL', unit_id: 'integer NOT NULL', year: 'integer NOT NULL', last: 'integer NOT NULL' },
    primaryKey: ['scheme', 'unit_id', 'year'],
  },
  {
    name: 'import_batch',
    columns: {
      id: uuidKey,
      register: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      file_digest: 'text NOT NULL',
      // Of what the rows say, in any order: a file that was sorted or saved again has another file_digest and the same content.
      content_digest: 'text',
      rows: 'integer NOT NULL',
      by: 'text NOT NULL',
      at: when,
      undone_at: 'timestamp with time zone',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'unit_id, at' }],
    access: { ...access.unitKept, update: access.unit.update },
  },
  {
    name: 'export_log',
    columns: {
      id: 'bigint GENERATED ALWAYS AS IDENTITY',
      register: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      actor_id: 'text NOT NULL',
      actor_name: 'text NOT NULL',
      at: when,
      filter: 'jsonb NOT NULL',
      fields: 'text[] NOT NULL',
      rows: 'integer NOT NULL',
      digest: 'text NOT NULL',
      reason: 'text NOT NULL',
      watermark: 'text',
      label: 'text',
      recipient: 'text',
      basis: 'text',
      approver: 'text',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'unit_id, at' }],
    access: access.exported,
  },
]

const period = { figure: 'text NOT NULL', from_day: 'date NOT NULL', to_day: 'date NOT NULL' }

/** Figures that are entered, confirmed as zero, or frozen in a report. */
const ofFigures: readonly Table[] = [
  {
    name: 'zero_report',
    columns: { unit_id: 'integer NOT NULL', ...period, by: 'text NOT NULL', at: when },
    primaryKey: ['unit_id', 'figure', 'from_day', 'to_day'],
    access: access.unit,
  },
  {
    name: 'manual_figure',
    columns: {
      unit_id: 'integer NOT NULL',
      ...period,
      value: 'numeric NOT NULL',
      unit: 'text NOT NULL',
      source: 'text NOT NULL',
      as_of: 'date NOT NULL',
      document: 'text',
      by: 'text NOT NULL',
      at: when,
    },
    primaryKey: ['unit_id', 'figure', 'from_day', 'to_day'],
    access: access.unit,
  },
  {
    name: 'figure_snapshot',
    columns: {
      id: uuidKey,
      report: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      ...period,
      value: 'numeric',
      numerator: 'numeric',
      denominator: 'numeric',
      rule_version: 'integer NOT NULL',
      as_of: when,
      ids: 'uuid[] NOT NULL',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'report, figure' }],
    access: access.unitKept,
  },
]

/** What the program knows about its own tables. The application has no right on them. */
const ofStore: readonly Table[] = [
  {
    name: 'schema_state',
    columns: {
      id: 'integer NOT NULL',
      fingerprint: 'text NOT NULL',
      at: when,
      // What a restored database adds to the server's transaction numbers, so that those of `event` and `reading` keep growing.
      tx_offset: 'bigint NOT NULL DEFAULT 0',
    },
    primaryKey: ['id'],
  },
  { name: 'migration', columns: { name: 'text NOT NULL', digest: 'text NOT NULL', at: when }, primaryKey: ['name'] },
]

/** Every table that does not come from a register's definition. */
export const fixedTables: readonly Table[] = [
  ...directory,
  ...administrationTables,
  ...ofRecords,
  ...ofFigures,
  ...auditTables,
  ...viewTables,
  ...deskTables,
  ...privacyTables,
  ...ofStore,
]
