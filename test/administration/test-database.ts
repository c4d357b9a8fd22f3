import { inject } from 'vitest'
import type { Office } from '../../src/office/office.ts'

/** The address of the database that an office of this test run stands on. */
export async function testDatabaseOf(office: Office): Promise<string> {
  const [row] = await office.db.owner((tx) => tx.query<{ name: string }>({ text: 'SELECT current_database() AS name' }))
  const url = new URL(inject('databaseServer'))
  url.pathname = `/${row?.name}`
  return url.href
}
