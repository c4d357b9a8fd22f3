import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loan } from '../../kernel/foreign/tool-library.ts'
import {
  type Anchor,
  anchorChains,
  backup,
  drawNumber,
  eventsOf,
  findRecord,
  insertMany,
  type Manifest,
  openDatabase,
  openValues,
  RestoreRefusal,
  recordReading,
  restore,
  saveEvent,
  verify,
} from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, check, clerk, foreign, lend, openScene, type Scene, settled } from '../testing/scene.ts'
import { partOf, readManifest } from './manifest.ts'
import { readSealed, writeSealed } from './seal.ts'

const at = '2026-03-05T00:00:00.000Z'
const key = randomBytes(32)
const folder = mkdtempSync(join(tmpdir(), 'mingfa-backup-'))
const place = join(folder, 'first')
// Signs that a careless reader takes for the end of a line or of a text.
const odd = '一\u2028二\u2029三\r\n四\t"\\'
const [drill, cat] = [lend(), admit(undefined, { set: { story: odd } })]
let scene: Scene
let manifest: Manifest
let anchor: Anchor

beforeAll(async () => {
  scene = await openScene()
  await scene.db.owner((tx) => insertMany(tx, visit, [{ events: [cat], clocks: [] }]))
  const loans = Array.from({ length: 2500 }, () => ({ events: [lend()], clocks: [] }))
  await scene.db.owner((tx) => insertMany(tx, loan, [...loans, { events: [drill, check(drill)], clocks: [] }]))
  await scene.db.write(clerk, (tx) => drawNumber(tx, { scheme: 'loan', unit: 1, year: 2026 }))
  const reading = {
    record: drill.record,
    register: 'loan',
    unit: 1,
    actor: { id: 'u1', name: '甲' },
    at,
    purpose: '核对',
    fields: ['borrower'],
  }
  await scene.db.write(clerk, (tx) => recordReading(tx, reading))
  await settled(scene)
  anchor = (await anchorChains(scene.db, at))!
  manifest = await backup(scene.db, place, { at, key })
})
afterAll(async () => {
  await scene.end()
  rmSync(folder, { recursive: true })
})

describe('a backup', () => {
  test('counts every table and leaves no half of itself', () => {
    const rows = Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))
    expect(rows).toMatchObject({ loan: 2501, clinic_visit: 1, event: 2503, reading: 1, anchor: 1, numbering: 1, secret_key: 1, clock: 0 })
    expect(JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'))).toMatchObject(manifest)
    expect(existsSync(`${place}.part`)).toBe(false)
  })

  test('T-31: says nothing to whoever has not the key: neither names nor texts nor rows', () => {
    const bytes = Buffer.concat(
      readdirSync(place, { withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => readFileSync(join(place, name))),
    )
    for (const word of [cat.record, drill.record, '11010519491231002X', '一\u2028二']) expect(bytes.includes(word)).toBe(false)
    expect(bytes.includes(key)).toBe(false)
  })

  test('T-31: within the seal, what is sensitive is sealed once more', async () => {
    const { key: own } = await readManifest(place, [key])
    const texts = ['event', 'clinic_visit', 'secret_key'].map(async (name) => {
      const chunks: Buffer[] = []
      for await (const chunk of readSealed({ key: own, file: join(place, partOf(name)), name: partOf(name) })) chunks.push(chunk as Buffer)
      return gunzipSync(Buffer.concat(chunks)).toString()
    })
    const text = (await Promise.all(texts)).join()
    expect(text).toContain(cat.record)
    expect(text).not.toContain('11010519491231002X')
  })

  test('does not write over another', async () => {
    await expect(backup(scene.db, place, { at, key })).rejects.toThrow()
  })
})

describe('a restored database', () => {
  let other: Scene
  beforeAll(async () => {
    other = await openScene()
    await restore(other.db, place, { keys: [key] })
  })
  afterAll(() => other.end())

  test('is the same to the last bit, verifies, and knows the anchor', async () => {
    const again = await backup(other.db, join(folder, 'second'), { at, key })
    expect(again.tables).toEqual(manifest.tables)
    expect(await verify(other.db, foreign, { known: [{ id: anchor.id, hash: anchor.hash.toString('hex') }] })).toEqual([])
  })

  test('goes on where the old one stopped: numbers, events and anchors', async () => {
    expect(await other.db.write(clerk, (tx) => drawNumber(tx, { scheme: 'loan', unit: 1, year: 2026 }))).toBe(2)
    await other.db.write(clerk, async (tx) => {
      const before = await findRecord(tx, loan, drill.record, { lock: true })
      await saveEvent(tx, loan, { before, event: check(check(drill), 7), clocks: [] })
    })
    expect(await other.db.read(clerk, (tx) => eventsOf(tx, drill.record))).toHaveLength(3)
    await settled(other)
    expect(await anchorChains(other.db, at)).toMatchObject({ id: 2, events: 1, readings: 0 })
    expect(await verify(other.db, foreign)).toEqual([])
  })

  test('opens sealed values with the old master key, and not without it', async () => {
    const values = (db = other.db) => db.owner(async (tx) => openValues(tx, visit, (await findRecord(tx, visit, cat.record))!))
    await expect(values()).rejects.toThrow()
    const db = openDatabase({ url: other.url, masterKeyFile: scene.keyFile })
    expect(await values(db)).toMatchObject({ ownerNumber: '11010519491231002X', story: odd })
    await db.close()
  })

  test('is refused where something is already, and where the folder is no backup', async () => {
    await expect(restore(other.db, place, { keys: [key] })).rejects.toThrow(RestoreRefusal)
    await expect(restore(other.db, folder, { keys: [key] })).rejects.toThrow(RestoreRefusal)
  })
})

describe('a backup that is not what was written', () => {
  let other: Scene
  beforeAll(async () => {
    other = await openScene()
  })
  afterAll(() => other.end())

  const spoilt: Readonly<Record<string, (copy: string) => void>> = {
    'one bit of a table': (copy) => flip(join(copy, partOf('loan'))),
    'a table cut short': (copy) => writeFileSync(join(copy, partOf('event')), readFileSync(join(copy, partOf('event'))).subarray(0, 100)),
    'two tables exchanged': (copy) => {
      copyFileSync(join(copy, partOf('clock')), join(copy, partOf('loan')))
    },
    'a table gone': (copy) => rmSync(join(copy, partOf('event'))),
    'another count in the manifest': (copy) => {
      const file = join(copy, 'manifest.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace('"rows": 2501', '"rows": 2500'))
    },
  }

  test.each(Object.entries(spoilt))('is refused and leaves nothing: %s', async (name, spoil) => {
    const copy = join(folder, name)
    cpSync(place, copy, { recursive: true })
    spoil(copy)
    await expect(restore(other.db, copy, { keys: [key] })).rejects.toThrow(RestoreRefusal)
    expect(await other.sql('SELECT FROM event')).toEqual([])
    expect(await other.sql('SELECT FROM loan')).toEqual([])
  })

  test('is refused and leaves nothing: a table whose lines are no rows, under a seal that holds', async () => {
    const copy = join(folder, 'no rows')
    cpSync(place, copy, { recursive: true })
    const sealed = { key: (await readManifest(copy, [key])).key, file: join(copy, partOf('loan')), name: partOf('loan') }
    for (const lines of ['no row\n', '{"version":"one"}\n', '{"version":1}\n']) {
      rmSync(sealed.file)
      await writeSealed(Readable.from([gzipSync(lines)]), sealed)
      await expect(restore(other.db, copy, { keys: [key] })).rejects.toThrow('缺失或损坏，没有恢复任何内容')
    }
    expect(await other.sql('SELECT FROM event')).toEqual([])
  })

  test('is refused with another key, naming the one it needs', async () => {
    await expect(restore(other.db, place, { keys: [randomBytes(32)] })).rejects.toThrow('另一把密钥')
  })
})

function flip(file: string): void {
  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(file, bytes)
}
