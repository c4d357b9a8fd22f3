import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from './database.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('every test database is its own and starts empty', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  onTestFinished(() => Promise.all([one.drop(), two.drop()]).then(() => undefined))
  await ask(one.url, 'create table note (value int)')
  expect(await ask(two.url, "select to_regclass('note') as note")).toEqual([{ note: null }])
})

test('a database made from a template holds its tables and rows, and leaves the template alone', async () => {
  const model = await createTestDatabase()
  await ask(model.url, 'create table note as select 7 as value')
  const copy = await createTestDatabase({ template: model.url })
  onTestFinished(() => Promise.all([model.drop(), copy.drop()]).then(() => undefined))
  await ask(copy.url, 'update note set value = 8')
  expect(await ask(model.url, 'select value from note')).toEqual([{ value: 7 }])
})

test('a dropped database is gone even while somebody is connected', async () => {
  const database = await createTestDatabase()
  const client = new Client({ connectionString: database.url })
  client.on('error', () => {})
  await client.connect()
  await database.drop()
  await expect(ask(database.url, 'select 1')).rejects.toThrow(/does not exist/)
})
