import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { expect, it } from 'vitest'
import { isInner, notifier } from './notify.ts'

const alarm = { rule: 'tampered', name: '校验发现数据或审计被改动', object: null, count: 1, at: '2026-03-05T00:00:00.000Z' } as const

it('AV-08: inner addresses are known in every spelling', () => {
  for (const inner of [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fc00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '224.0.0.1',
    'none',
  ])
    expect([inner, isInner(inner)]).toEqual([inner, true])
  for (const outer of ['223.5.5.5', '2400:3200::1', '172.32.0.1', '::ffff:223.5.5.5'])
    expect([outer, isInner(outer)]).toEqual([outer, false])
})

it('AV-08: nothing goes to an inner address unless the operator said so, by number or by name', async () => {
  let asked = 0
  const server = createServer((_, answer) => {
    asked += 1
    answer.end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const warned: string[] = []
  for (const host of ['127.0.0.1', 'localhost'])
    await notifier({ webhook: `http://${host}:${port}/`, syslog: `syslog://${host}:${port}`, warn: (message) => warned.push(message) })!(
      alarm,
    )
  expect([asked, warned.length]).toEqual([0, 4])
  expect(warned.every((message) => message.includes('内部网络'))).toBe(true)
  server.close()
})

it('DB-17: with leave it sends the alarm as JSON, and follows no redirect', async () => {
  const bodies: string[] = []
  const server = createServer((request, answer) => {
    request.setEncoding('utf8').on('data', (part: string) => bodies.push(part))
    request.on('end', () => answer.writeHead(302, { location: '/elsewhere' }).end())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const warned: string[] = []
  await notifier({ webhook: `http://127.0.0.1:${port}/hook`, privately: true, warn: (message) => warned.push(message) })!(alarm)
  expect(bodies.map((body) => JSON.parse(body))).toEqual([alarm])
  expect(warned).toEqual(['告警没有送出：告警地址答复 302'])
  server.close()
})

it('DB-29: a syslog server gets one framed message of RFC 5424', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createSocketServer((socket) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    socket.on('end', () => resolve(text))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await notifier({ syslog: `syslog://127.0.0.1:${port}`, privately: true, warn: () => undefined })!(alarm)
  const [, length, said = ''] = /^(\d+) (.*)$/s.exec(await promise) ?? []
  expect(Buffer.byteLength(said)).toBe(Number(length))
  expect(said).toMatch(/^<105>1 2026-03-05T00:00:00.000Z \S+ mingfa \d+ tampered - \{/)
  server.close()
})

it('without a place to go there is nothing to send with', () => {
  expect(notifier({ warn: () => undefined })).toBeUndefined()
})
