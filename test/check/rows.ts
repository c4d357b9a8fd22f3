import type { Client } from 'pg'

/** How many rows every table of the house has, whatever its name. */
export async function rowsEverywhere(sql: Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql.query<{ name: string }>(
    "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  )
  const counted = rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM ${name}`).join(' UNION ALL ')
  return Object.fromEntries((await sql.query<{ name: string; count: number }>(counted)).rows.map(({ name, count }) => [name, count]))
}
