import { me } from './access.ts'
import type { Table } from './model.ts'

const mine = `person_id = ${me}`

/** What the desk keeps: commands that came with a key of their sender's, and the digests of the day. Both belong to one person. */
export const deskTables: readonly Table[] = [
  {
    name: 'sent_once',
    columns: {
      person_id: 'text NOT NULL',
      key: 'uuid NOT NULL',
      // What was said under the key: the same key with other words is another command, and refused.
      said: 'bytea NOT NULL',
      records: 'jsonb NOT NULL',
      at: 'timestamp with time zone NOT NULL',
    },
    primaryKey: ['person_id', 'key'],
    indexes: [{ on: 'at' }],
    access: { select: mine, insert: mine },
  },
  {
    name: 'digest',
    columns: {
      person_id: 'text NOT NULL',
      day: 'date NOT NULL',
      lines: 'text[] NOT NULL',
      read_at: 'timestamp with time zone',
    },
    primaryKey: ['person_id', 'day'],
    access: { select: mine, update: mine },
  },
]
