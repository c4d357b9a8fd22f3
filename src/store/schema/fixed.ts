import { administrationTables } from './administration.ts'
import { auditTables } from './audit.ts'
import { deskTables } from './desk.ts'
import { directoryTables } from './directory.ts'
import { figureTables } from './figures.ts'
import type { Table } from './model.ts'
import { privacyTables } from './privacy.ts'
import { recordTables } from './records.ts'
import { viewTables } from './views.ts'

const when = 'timestamp with time zone NOT NULL'

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
  ...directoryTables,
  ...administrationTables,
  ...recordTables,
  ...figureTables,
  ...auditTables,
  ...viewTables,
  ...deskTables,
  ...privacyTables,
  ...ofStore,
]
