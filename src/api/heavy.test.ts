import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unitTree } from '../kernel/unit.ts'
import { oneHeavyJob } from './heavy.ts'

const tree = unitTree([
  { id: 1, code: '990100', name: '北斗县', shortName: '北斗', kind: 'county', parent: null },
  { id: 2, code: '990101', name: '天枢镇', shortName: '天枢', kind: 'township', parent: 1 },
  { id: 3, code: '990102', name: '天璇乡', shortName: '天璇', kind: 'township', parent: 1 },
  { id: 4, code: '990101S', name: '天枢司法所', shortName: '司法所', kind: 'office', parent: 2 },
])

/** Jobs at work, in the order of their beginning; each ends when it is told to. */
const begun: { readonly unit: string; readonly end: () => void }[] = []
let app: FastifyInstance
beforeAll(async () => {
  app = fastify()
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const unit = Number(request.headers.unit)
    request.actor = { id: 'u', name: '甲', appointments: [{ role: 'clerkOffice', unit, from: '2020-01-01' }] }
  })
  oneHeavyJob(app, { office: { tree: () => tree } as never })
  app.get(
    '/api/audit/export',
    (request) => new Promise((done) => begun.push({ unit: String(request.headers.unit), end: () => done('done') })),
  )
  app.get('/api/desk', async () => 'desk')
  await app.ready()
})
afterAll(() => app.close())

const ask = (unit: number, url = '/api/audit/export') => app.inject({ url, headers: { unit: String(unit) } })
const turns = () => new Promise((later) => setImmediate(() => setImmediate(later)))

it('T-29: one heavy job of an organisation runs, the next wait, one too many is refused, and other organisations and light work go on', async () => {
  const first = ask(2)
  await expect.poll(() => begun.length).toBe(1)
  // The office under the township waits for the township; another township does not.
  const waiting = [ask(4), ask(2), ask(2), ask(2)]
  await turns()
  const refused = await ask(2)
  expect([refused.statusCode, refused.json().problem.code]).toEqual([429, 'MF-SYS-009'])
  expect((await ask(2, '/api/desk')).body).toBe('desk')
  const other = ask(3)
  await expect.poll(() => begun.map(({ unit }) => unit)).toEqual(['2', '3'])
  begun[1]!.end()
  expect((await other).statusCode).toBe(200)
  const finished: Promise<unknown>[] = [first, ...waiting]
  for (const at of [0, 2, 3, 4, 5]) {
    await expect.poll(() => begun.length).toBeGreaterThan(at)
    begun[at]!.end()
  }
  expect((await Promise.all(finished)).map((answer) => (answer as { statusCode: number }).statusCode)).toEqual([200, 200, 200, 200, 200])
})
