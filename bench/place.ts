import { mkdirSync } from 'node:fs'
import { Client } from 'pg'
import { startEmbedded } from '../src/store/embedded/embedded.ts'

/** One PostgreSQL with a database for each system. */
export type Place = {
  /** The address of a database of this name, filled by `fill` unless an earlier run filled it to the end. */
  readonly database: (name: string, fill: (url: string) => Promise<void>) => Promise<string>
  /** A copy of a filled database that nobody is connected to; an earlier copy of this name goes. */
  readonly copy: (source: string, name: string) => Promise<string>
  readonly drop: (name: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** DATABASE_URL (an address that may make databases and roles), else an embedded server of the bench's own. */
export async function openPlace(dataDir: string): Promise<Place> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const given = process.env.DATABASE_URL
  const server = given ? { url: given, stop: async () => undefined } : await startEmbedded({ dataDir })
  const client = new Client(server.url)
  await client.connect()
  const drop = async (name: string) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  }
  const addressOf = (name: string): string => {
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return url.href
  }
  return {
    drop,
    copy: async (source, name) => {
      await drop(name)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(source)}`)
      return addressOf(name)
    },
    database: async (name, fill) => {
      const url = addressOf(name)
      const { rowCount } = await client.query(
        "SELECT FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = 'filled'",
        [name],
      )
      if (rowCount) return url
      await drop(name)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0`)
      await fill(url)
      await client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(name)} IS 'filled'`)
      return url
    },
    stop: async () => {
      await client.end()
      await server.stop()
    },
  }
}
