import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { casesSql, overCases } from './cases.ts'

const columns = 'township, village, title, kind, state, risk, found_on, accepted_on, concluded_on, persons, amount, mediator, summary'
const indexes = ['township, state, found_on', 'township, found_on']

/** Makes the twin's tables and puts the cases in. */
export async function fillGuarded(url: string, rows: number): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query('DO $$ BEGIN CREATE ROLE mingfa_bench LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$')
  await client.query(readFileSync(new URL('./guarded.sql', import.meta.url), 'utf8'))
  await overCases(client, rows, `INSERT INTO dispute (id, ${columns}) SELECT n, ${columns} FROM (${casesSql}) cases ORDER BY n`)
  await client.query("SELECT setval(pg_get_serial_sequence('dispute', 'id'), max(id)) FROM dispute")
  for (const index of indexes) await client.query(`CREATE INDEX ON dispute (${index})`)
  await client.query('VACUUM ANALYZE')
  await client.end()
}

/** The address under which the twin's server logs in, bound by row-level security, with a password of this run. */
export async function guardedLogin(url: string): Promise<string> {
  const password = randomBytes(18).toString('base64url')
  const client = new Client(url)
  await client.connect()
  await client.query(`ALTER ROLE mingfa_bench PASSWORD ${client.escapeLiteral(password)}`)
  await client.end()
  const address = new URL(url)
  address.username = 'mingfa_bench'
  address.password = password
  return address.href
}
