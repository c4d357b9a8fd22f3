import { me } from './access.ts'
import type { Table } from './model.ts'

/** What may be kept: a filter with a name, the columns of a list, how the columns of somebody's own workbook are understood. */
export const viewKinds = ['filter', 'columns', 'mapping'] as const

const mine = `person_id = ${me}`

/** How a person likes to see the registers. Only that person reads or changes it; it holds no business content. */
export const viewTables: readonly Table[] = [
  {
    name: 'saved_view',
    columns: {
      person_id: 'text NOT NULL',
      register: 'text NOT NULL',
      kind: 'text NOT NULL',
      name: 'text NOT NULL',
      value: 'jsonb NOT NULL',
      at: 'timestamp with time zone NOT NULL',
    },
    primaryKey: ['person_id', 'register', 'kind', 'name'],
    checks: [{ column: 'kind', choices: viewKinds, several: false }],
    access: { select: mine, insert: mine, update: mine, delete: mine },
  },
]
