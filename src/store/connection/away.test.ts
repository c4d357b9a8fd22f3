import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { type Database, DatabaseAway, findRecord, openDatabase, saveEvent } from '../index.ts'
import { clerk, lend, openScene, type Scene } from '../testing/scene.ts'

/** A line to the server that can be cut and mended. */
class Line {
  readonly #sockets = new Set<Socket>()
  readonly #server: Server
  #cut = false

  constructor(port: number) {
    this.#server = createServer((socket) => {
      if (this.#cut) return socket.destroy()
      const far = connect(port, '127.0.0.1')
      for (const one of [socket, far]) {
        this.#sockets.add(one)
        one
          .on('error', () => undefined)
          .on('close', () => {
            socket.destroy()
            far.destroy()
          })
      }
      return socket.pipe(far).pipe(socket)
    })
  }

  open = () =>
    new Promise<number>((done) => {
      this.#server.listen(0, '127.0.0.1', () => done((this.#server.address() as { port: number }).port))
    })
  cut = () => {
    this.#cut = true
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
  }
  mend = () => {
    this.#cut = false
  }
  close = () => {
    this.cut()
    this.#server.close()
  }
}

let scene: Scene
let line: Line
let db: Database
beforeAll(async () => {
  scene = await openScene()
  line = new Line(Number(new URL(scene.url).port))
  const url = new URL(scene.url)
  url.port = String(await line.open())
  db = openDatabase({ url: url.href, masterKeyFile: scene.keyFile, poolSize: 3 })
})
afterAll(async () => {
  await db.close()
  line.close()
  await scene.end()
})

test('while the database is away every call says so, and afterwards it works again', async () => {
  const event = lend()
  const write = () => db.write(clerk, (tx) => saveEvent(tx, loan, { before: null, event, clocks: [] }))
  const read = () => db.read(clerk, (tx) => findRecord(tx, loan, event.record))
  expect(await write()).toBe('saved')
  line.cut()
  await expect(read()).rejects.toBeInstanceOf(DatabaseAway)
  await expect(write()).rejects.toBeInstanceOf(DatabaseAway)
  await expect(db.owner((tx) => tx.query({ text: 'SELECT 1' }))).rejects.toBeInstanceOf(DatabaseAway)
  await mended()
  expect((await read())?.id).toBe(event.record)
})

/** The line holds again, and the pools have noticed which of their idle connections were cut. */
async function mended(): Promise<void> {
  line.mend()
  const works = (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      () => false,
    )
  for (let turn = 0; turn < 4; turn += 1) {
    await expect.poll(() => works(db.read(clerk, (tx) => tx.query({ text: 'SELECT 1' })))).toBe(true)
    await expect.poll(() => works(db.owner((tx) => tx.query({ text: 'SELECT 1' })))).toBe(true)
  }
}

test('a connection that breaks within a transaction leaves nothing behind', async () => {
  const event = lend()
  const broken = db.write(clerk, async (tx) => {
    await saveEvent(tx, loan, { before: null, event, clocks: [] })
    line.cut()
    await tx.query({ text: 'SELECT 1' })
  })
  await expect(broken).rejects.toMatchObject({ name: 'DatabaseAway', written: 'no' })
  await mended()
  expect(await db.read(clerk, (tx) => findRecord(tx, loan, event.record))).toBeNull()
})

test('a connection that breaks while confirming leaves the outcome unknown, and says so', async () => {
  const broken = db.write(clerk, async (tx) => {
    await saveEvent(tx, loan, { before: null, event: lend(), clocks: [] })
    await tx.query({ text: 'SELECT 1' })
    line.cut()
  })
  await expect(broken).rejects.toMatchObject({ name: 'DatabaseAway', written: 'unknown' })
  await mended()
})

test('a server that ends its connections is away, and a wrong statement is not', async () => {
  const ended = db.owner((tx) => tx.query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())' }))
  await expect(ended).rejects.toBeInstanceOf(DatabaseAway)
  await expect(db.owner((tx) => tx.query({ text: 'SELECT FROM nowhere' }))).rejects.toMatchObject({ code: '42P01' })
})

test('a failure that the caller swallowed does not pass for a success', async () => {
  const swallowed = db.write(clerk, (tx) => tx.query({ text: 'SELECT 1/0' }).catch(() => 'fine'))
  await expect(swallowed).rejects.toThrow('undone')
})
