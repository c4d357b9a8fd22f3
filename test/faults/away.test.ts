import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Embedded, startEmbedded } from '../../src/store/embedded/embedded.ts'
import { ask, codeOf, type FaultHouse, insideOf, json, openFaultHouse } from './house.ts'
import { childrenOf, send } from './processes.ts'

// The server is given an address, as in production: then it is not its business to start the database, and the test can take it away.
let house: FaultHouse
let database: Embedded
beforeAll(async () => {
  house = await openFaultHouse()
  database = await startEmbedded({ dataDir: house.dataDir })
  await house.start({ env: { DATABASE_URL: database.url } })
})
afterAll(async () => {
  await database.stop()
  await house.end()
})

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const create = (word: string) => {
  const parties = [`王${word}`, `李${word}`].map((name) => ({ kind: 'natural', name }))
  const input = { foundOn: today, how: 'patrol', kind: 'neighbour', parties, peopleCount: 2, summary: `${word}的边界纠纷` }
  return ask(house, 10, '/api/registers/dispute/records', json({ step: 'find', unit: codeOf(10), title: word, input }))
}
const list = () => ask(house, 10, '/api/registers/dispute/records')

async function codeIn(answer: Response): Promise<readonly unknown[]> {
  const body = (await answer.json()) as { problem?: { code: string } }
  return [answer.status, body.problem?.code]
}

describe('while the database is away', () => {
  // Stopped and started instead of thirty seconds of waiting: to the server it is gone either way, and nothing in it counts the seconds.
  it('every request is answered at once with 503, and afterwards all goes on without a restart', async () => {
    expect((await create('之前')).status).toBe(201)
    await database.stop()
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await codeIn(await list())).toEqual([503, 'MF-SYS-003'])
      expect(await codeIn(await create(`其间${turn}`))).toEqual([503, 'MF-SYS-003'])
    }
    database = await startEmbedded({ dataDir: house.dataDir })
    await expect.poll(async () => (await list()).status, { timeout: 20_000, interval: 50 }).toBe(200)
    expect((await create('之后')).status).toBe(201)
    const titles = await insideOf(
      house.dataDir,
      async (_, client) => (await client.query<{ title: string }>('SELECT title FROM dispute ORDER BY code')).rows,
    )
    expect(titles.map(({ title }) => title)).toEqual(['之前', '之后'])
  })

  it('a database that is there and does not answer is given up after seconds, not kept waiting for', async () => {
    const postmaster = house.postmaster()!
    const frozen = [postmaster, ...childrenOf(postmaster)]
    for (const pid of frozen) send(pid, 'SIGSTOP')
    const patient = AbortSignal.timeout(20_000)
    const answer = fetch(`${house.url}/api/registers/dispute/records`, {
      headers: { authorization: `Bearer ${house.tokens.get(10)}` },
      signal: patient,
    })
    try {
      expect(await codeIn(await answer)).toEqual([503, 'MF-SYS-003'])
    } finally {
      for (const pid of frozen) send(pid, 'SIGCONT')
    }
    await expect.poll(async () => (await list()).status, { timeout: 20_000, interval: 50 }).toBe(200)
  })
})
