import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Stage, setStage } from '../api-stage.ts'

let stage: Stage
let port: number
const slow: Socket[] = []
beforeAll(async () => {
  stage = await setStage()
  port = Number(new URL(await stage.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(async () => {
  for (const socket of slow) socket.destroy()
  await stage.stop()
})

/** Begins a request and never ends it. */
const dawdle = (says: string): Promise<void> =>
  new Promise((begun) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(says, () => begun()))
    socket.on('error', () => undefined)
    slow.push(socket)
  })

it('T-29: three hundred clients who never finish their requests keep nobody else waiting, and are cut off in the end', async () => {
  const heads = [
    'GET /api/registers HTTP/1.1\r\nHost: x\r\nX-a: ',
    'POST /api/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"account":"',
  ]
  await Promise.all(Array.from({ length: 300 }, (_, n) => dawdle(heads[n % 2]!)))
  const clerk = await stage.as('clerk')
  expect((await clerk({ url: '/api/registers' })).statusCode).toBe(200)
  expect((await fetch(`http://127.0.0.1:${port}/api/registers`, { signal: AbortSignal.timeout(10_000) })).status).toBe(401)
  // Milliseconds for a whole request and for its head; Node looks every half minute. Waiting for it would only test Node.
  const { requestTimeout, headersTimeout } = stage.app.server
  expect(requestTimeout).toBeGreaterThan(0)
  expect(requestTimeout).toBeLessThanOrEqual(30_000)
  expect(headersTimeout).toBeLessThanOrEqual(60_000)
})
