import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'

/**
 * The tables that are written through Kysely, as it sees them: small ones with statements of many shapes. What runs on every request (records,
 * events, lists, figures) is SQL text compiled once per register and prepared by the connection.
 */
export type Tables = {
  unit: { id: number; code: string; name: string; short_name: string; kind: string; parent: number | null; closed_on: string | null }
  person: { id: string; name: string; unit_id: number; active: boolean }
  appointment: { person_id: string; role: string; unit_id: number; from_day: string; until_day: string | null }
  setting: { unit_id: number; key: string; value: unknown; version: number; set_by: string; set_at: string; approved_by: string | null }
  calendar_day: { unit_id: number; day: string; kind: 'holiday' | 'workday'; name: string; set_by: string; set_at: string }
  file: {
    digest: string
    name: string
    type: string
    size: number
    register: string | null
    record: string | null
    uploaded_by: string
    at: string
  }
  import_batch: {
    id: string
    register: string
    unit_id: number
    file_digest: string
    content_digest: string | null
    rows: number
    by: string
    at: string
    undone_at: string | null
  }
}

/** Writes SQL and sends nothing: `tx.run` sends it, inside the transaction and its scope. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
