import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clamd, scannerAt } from './scan.ts'

/** The harmless text by which scanners are tried (EICAR), put together here so that no scanner minds this file. */
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''))

/** A daemon that speaks the protocol as ClamAV's manual has it: command, then pieces behind their length, then nought. */
function daemon(answer: (bytes: Buffer) => string): Server {
  return createServer((socket) => {
    let got = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk])
      if (!got.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'))) return
      const bytes: Buffer[] = []
      for (let at = 10; at + 4 <= got.length; ) {
        const length = got.readUInt32BE(at)
        if (length === 0) return socket.end(answer(Buffer.concat(bytes)))
        if (at + 4 + length > got.length) return
        bytes.push(got.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
}
const portOf = (server: Server): number => (server.address() as { port: number }).port
const opened = (server: Server): Promise<void> => new Promise((done) => server.listen(0, '127.0.0.1', done))

const seen: number[] = []
const honest = daemon((bytes) => {
  seen.push(bytes.length)
  return bytes.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
})
const odd = daemon(() => 'INSTREAM size limit exceeded. ERROR\0')
beforeAll(() => Promise.all([opened(honest), opened(odd)]))
afterAll(() => Promise.all([honest, odd].map((server) => new Promise((done) => server.close(done)))))

test('DB-18: a file goes to the scanner whole, however many pieces it takes, and its answer counts', async () => {
  const scan = clamd({ host: '127.0.0.1', port: portOf(honest) })
  const large = Buffer.alloc(200_000, 7)
  expect(await scan(large)).toEqual({ found: null })
  expect(await scan(Buffer.concat([large, eicar]))).toEqual({ found: 'Eicar-Test-Signature' })
  expect(seen).toEqual([200_000, 200_000 + eicar.length])
})

test('DB-18: a scanner that answers anything else, or nobody at all, is no clean answer', async () => {
  await expect(clamd({ host: '127.0.0.1', port: portOf(odd) })(eicar)).rejects.toThrow('size limit')
  const gone = daemon(() => '')
  await opened(gone)
  const port = portOf(gone)
  await new Promise((done) => gone.close(done))
  await expect(clamd({ host: '127.0.0.1', port })(eicar)).rejects.toThrow()
})

test('the address of a scanner is host and port', () => {
  expect(scannerAt('127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
  expect(scannerAt('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  expect(() => scannerAt('clamav')).toThrow('MINGFA_CLAMAV')
})
