import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { trails } from '../../src/api/watch-trails.ts'
import { auditKinds } from '../../src/kernel/audit.ts'
import { type Stage, setStage } from '../api-stage.ts'

let stage: Stage
const changing = new Set<string>()

beforeAll(async () => {
  stage = await setStage()
  const app = buildServer({ office: stage.office, signIn: stage.signIn })
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (!['GET', 'HEAD', 'OPTIONS'].includes(one)) changing.add(`${one} ${url}`)
  })
  await app.ready()
  await app.close()
})
afterAll(() => stage.stop())

it('DB-10: every route that changes something has a row in the table of trails, and no row is left without its route', () => {
  expect(changing.size).toBeGreaterThan(8)
  expect([...changing].filter((route) => !Object.hasOwn(trails, route))).toEqual([])
  expect(Object.keys(trails).filter((route) => !changing.has(route))).toEqual([])
})

it('DB-10: the table names only kinds that the audit knows', () => {
  const named = Object.values(trails).flatMap((trail) => (typeof trail === 'string' ? [] : trail))
  expect(named.filter((kind) => !Object.hasOwn(auditKinds, kind))).toEqual([])
})

it('DB-29 AV-53: the counts of the server are for this machine only, whatever a header says', async () => {
  const ask = (remoteAddress: string) => stage.app.inject({ url: '/metrics', remoteAddress, headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect((await ask('127.0.0.1')).statusCode).toBe(200)
  for (const address of ['10.0.0.7', '192.168.1.1', '203.0.113.9']) expect((await ask(address)).statusCode).toBe(404)
})
