import { access } from './access.ts'
import type { Table } from './model.ts'

const when = 'timestamp with time zone NOT NULL'

/** People, places, and what a county sets. */
export const directoryTables: readonly Table[] = [
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
