import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'

/** A database and a folder that are to be filled, or that are full and may be copied. Nobody is connected to the database. */
export type Place = { readonly url: string; readonly folder: string }

/**
 * What several test files begin with: the first file of a run that wants it makes it, the others wait and copy. On a server that was lent
 * (`MINGFA_TEST_DATABASE_URL`) nothing may be left behind: there is none, and each file makes its own.
 */
export async function prepared(name: string, make: (place: Place) => Promise<void>): Promise<Place | undefined> {
  if (process.env.MINGFA_TEST_DATABASE_URL) return undefined
  const server = inject('databaseServer')
  const place = { url: addressOf(server, `prepared_${name}`), folder: join(inject('runFolder'), name) }
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [`prepared_${name}`])
    if (!rowCount) await makeWhole(client, { name, place, make })
  } finally {
    await client.end()
  }
  return place
}

type Making = { readonly name: string; readonly place: Place; readonly make: (place: Place) => Promise<void> }

/** Under another name until it is whole; what an earlier try left is cleared away. */
async function makeWhole(client: Client, { name, place, make }: Making): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS half_${name} WITH (FORCE)`)
  if (existsSync(place.folder)) rmSync(place.folder, { recursive: true })
  await client.query(`CREATE DATABASE half_${name} TEMPLATE template0`)
  mkdirSync(place.folder, { recursive: true })
  await make({ url: addressOf(place.url, `half_${name}`), folder: place.folder })
  await client.query(`ALTER DATABASE half_${name} RENAME TO prepared_${name}`)
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
