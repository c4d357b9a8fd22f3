import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, type FaultHouse, freePort, killed, openFaultHouse, startServer } from './house.ts'

// Two servers on one database, as behind a proxy that shares the work; what changes the directory is a third process.
let house: FaultHouse
let second: { readonly url: string; readonly end: () => Promise<void> }
beforeAll(async () => {
  house = await openFaultHouse()
  const port = await freePort()
  await house.start()
  const child = await startServer({ dataDir: house.dataDir, port })
  second = { url: `http://127.0.0.1:${port}`, end: () => killed(child) }
})
afterAll(async () => {
  await second.end()
  await house.end()
})

type Seen = { readonly actor?: { readonly appointments: readonly { readonly role: string; readonly unit: { readonly name: string } }[] } }
const posts = async (url: string) =>
  ((await (await ask({ ...house, url }, 10, '/api/session')).json()) as Seen).actor?.appointments.map(
    ({ role, unit }) => `${role} ${unit.name}`,
  )
const both = async () => [await posts(house.url), await posts(second.url)]
const patiently = { timeout: 20_000, interval: 50 }

it('AV-43, AV-48: a change of units, posts or settings holds in every process as soon as it is committed, whoever made it', async () => {
  const before = ['clerkJustice 第1镇', 'clerkPeace 第1镇', 'justiceHead 第1镇']
  const sorted = async () => (await both()).map((one) => one?.toSorted())
  expect(await sorted()).toEqual([before, before])
  await house.inside(async (_, client) => {
    await client.query("UPDATE unit SET short_name = '新河镇' WHERE id = 10")
    await client.query("UPDATE appointment SET until_day = from_day - 1 WHERE person_id = 'clerk10' AND role <> 'clerkPeace'")
  })
  const after = ['clerkPeace 新河镇']
  await expect.poll(sorted, patiently).toEqual([after, after])
  // A connection that was cut is made anew, and what was told meanwhile is not lost.
  await house.inside(async (_, client) => {
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN mingfa%'")
    await client.query("UPDATE unit SET short_name = '第1镇' WHERE id = 10")
  })
  const again = ['clerkPeace 第1镇']
  await expect.poll(sorted, patiently).toEqual([again, again])
})
