import { join } from 'node:path'
import { registers } from '../../src/registers/index.ts'
import { migrate, openDatabase } from '../../src/store/index.ts'
import { prepared } from '../prepared.ts'

/** The address of an empty database with the tables of the house, for `createTestDatabase` to copy; none on a server that was lent. */
export async function migrated(): Promise<string | undefined> {
  const place = await prepared('migrated', async ({ url, folder }) => {
    const db = openDatabase({ url, masterKeyFile: join(folder, 'master.key') })
    await migrate(db, registers)
    await db.close()
  })
  return place?.url
}
