import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** A database of one test file. `drop` ends what is still connected and deletes it. */
export type TestDatabase = { url: string; drop(): Promise<void> }

/**
 * Makes a fresh database on the server of this test run; a name that no other test has. With `template` (the address of a prepared database that
 * nobody is connected to) it starts as a copy of that one, which is much faster than making the tables again.
 */
export async function createTestDatabase({ template }: { template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const source = template ? new URL(template).pathname.slice(1) : 'template0'
  await onServer((server) => server.query(`create database ${name} template ${server.escapeIdentifier(source)}`))
  const url = new URL(inject('databaseServer'))
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer((server) => server.query(`drop database if exists ${name} with (force)`)) }
}

async function onServer(act: (server: Client) => Promise<unknown>): Promise<void> {
  const server = new Client({ connectionString: inject('databaseServer') })
  await server.connect()
  try {
    await act(server)
  } finally {
    await server.end()
  }
}
