import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../connection/database.ts'
import { findRecord, insertMany, openValues, rewrapKeys, staleKeys, verify } from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, clerk, foreign, openScene, type Scene } from '../testing/scene.ts'

let scene: Scene
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const visits = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({
    events: [admit(idOf(from + at), { set: { ownerNumber: `号${from + at}` } })],
    clocks: [],
  }))

const open = async (db: Scene['db'], index: number) =>
  db.read(clerk, async (tx) => (await openValues(tx, visit, (await findRecord(tx, visit, idOf(index)))!)).ownerNumber)

beforeAll(async () => {
  scene = await openScene()
  await scene.db.owner((tx) => insertMany(tx, visit, visits(0, 1200)))
})
afterAll(() => scene.end())

it('CR-01: a change of the master key that was killed midway goes on where it stood, and meanwhile everything can be read', async () => {
  const { db, sql } = scene
  expect(await staleKeys(db)).toBe(0)
  db.keys.renew()
  expect(await staleKeys(db)).toBe(1200)
  // One key that cannot be opened stops the second batch as a kill would.
  const [kept] = await sql('SELECT wrapped FROM secret_key WHERE record = $1', [idOf(900)])
  await sql('UPDATE secret_key SET wrapped = $2 WHERE record = $1', [idOf(900), Buffer.alloc(67, 1)])
  await expect(rewrapKeys(db)).rejects.toThrow('not here')
  expect(await staleKeys(db)).toBe(700)
  expect([await open(db, 3), await open(db, 1100)]).toEqual(['号3', '号1100'])
  await sql('UPDATE secret_key SET wrapped = $2 WHERE record = $1', [idOf(900), kept!.wrapped])
  expect(await rewrapKeys(db)).toBe(700)
  expect(await staleKeys(db)).toBe(0)
  expect(db.keys.forget()).toBe(1)
  expect([await open(db, 3), await open(db, 900), await open(db, 1199)]).toEqual(['号3', '号900', '号1199'])
})

it('CR-01: the suite is changed from intl to gm and back; old values open, new ones are sealed in the new one, and the chain stays whole', async () => {
  const { url, keyFile, sql } = scene
  const digest = async () =>
    (
      await sql("SELECT md5(string_agg(owner_number || diagnosis, '' ORDER BY id)) AS sum FROM clinic_visit WHERE id <= $1", [idOf(1199)])
    )[0]!.sum
  const before = await digest()
  const gm = openDatabase({ url, masterKeyFile: keyFile, suite: 'gm' })
  expect(await rewrapKeys(gm)).toBe(1200)
  await gm.owner((tx) => insertMany(tx, visit, visits(1200, 1203)))
  expect([await open(gm, 5), await open(gm, 1201)]).toEqual(['号5', '号1201'])
  const [row] = await sql('SELECT owner_number AS sealed FROM clinic_visit WHERE id = $1', [idOf(1201)])
  expect(String(row!.sealed)).toMatch(/^g1\./)
  await gm.close()
  expect(await rewrapKeys(scene.db)).toBe(1203)
  expect([await open(scene.db, 5), await open(scene.db, 1201)]).toEqual(['号5', '号1201'])
  expect(await digest()).toBe(before)
  expect(await verify(scene.db, foreign)).toEqual([])
})
