import { access, me } from './access.ts'
import type { Table } from './model.ts'

const when = 'timestamp with time zone NOT NULL'
const someday = 'timestamp with time zone'
const ofUnits = access.unit.select

/** Who asked and who answered, for what another person must approve. */
const asked = { asked_by: 'text NOT NULL', asked_name: 'text NOT NULL', asked_at: when }
const decided = { decided_by: 'text', decided_name: 'text', decided_at: someday, granted: 'boolean' }
/** Nobody decides what he asked himself: the database says so too (AV-16). */
const byAnother = `(${ofUnits} AND asked_by <> ${me})`

/** Looking a person up, leave to look into what is 高度敏感, and the erasing of what is no longer needed. */
export const privacyTables: readonly Table[] = [
  {
    name: 'person_lookup',
    columns: { record: 'uuid NOT NULL', register: 'text NOT NULL', hash: 'bytea NOT NULL' },
    primaryKey: ['record', 'hash'],
    indexes: [{ on: 'hash' }],
    access: access.ofRecord,
  },
  {
    name: 'viewing',
    columns: {
      id: 'uuid NOT NULL',
      register: 'text NOT NULL',
      record: 'uuid NOT NULL',
      code: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      purpose: 'text NOT NULL',
      ...asked,
      ...decided,
      until: someday,
    },
    primaryKey: ['id'],
    indexes: [{ on: 'record, asked_by' }, { on: 'unit_id', where: 'decided_at IS NULL' }],
    access: { select: `(${ofUnits} OR asked_by = ${me})`, insert: `asked_by = ${me} AND decided_at IS NULL`, update: byAnother },
  },
  {
    name: 'erasure',
    columns: {
      id: 'uuid NOT NULL',
      register: 'text NOT NULL',
      record: 'uuid NOT NULL',
      code: 'text NOT NULL',
      unit_id: 'integer NOT NULL',
      reason: 'text NOT NULL',
      fields: 'text[] NOT NULL',
      ...asked,
      ...decided,
      certificate: 'text',
    },
    primaryKey: ['id'],
    indexes: [{ on: 'record', unique: true, where: 'granted IS NOT FALSE' }],
    access: { select: ofUnits, insert: `(${ofUnits} AND asked_by = ${me} AND decided_at IS NULL)`, update: byAnother },
  },
]
