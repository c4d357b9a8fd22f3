import { access } from './access.ts'
import type { Table } from './model.ts'

const when = 'timestamp with time zone NOT NULL'
const uuidKey = 'uuid NOT NULL'

const period = { figure: 'text NOT NULL', from_day: 'date NOT NULL', to_day: 'date NOT NULL' }

/** Figures that are entered, confirmed as zero, or frozen in a report. */
export const figureTables: readonly Table[] = [
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
