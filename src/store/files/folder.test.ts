import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FileDamaged, folderStore } from './files.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mingfa-files-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pathOf = (digest: string) => join(dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest)
const photo = Buffer.from('现场照片'.repeat(50_000))

test('a file is found again under the digest of its content', async () => {
  const store = folderStore(dataDir)
  const stored = await store.put(Readable.from([photo.subarray(0, 7), photo.subarray(7)]))
  // SHA-256 of "abc": the example of the standard.
  expect((await store.put(Buffer.from('abc'))).digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(stored).toEqual({ digest: sha256(photo), size: photo.length })
  expect(await buffer(store.open(stored.digest))).toEqual(photo)
  expect(await store.has(stored.digest)).toBe(true)
})

test('the same content is kept once, and an empty file is a file', async () => {
  const store = folderStore(dataDir)
  const [one, two] = await Promise.all([store.put(photo), store.put(photo)])
  expect(one).toEqual(two)
  expect(readdirSync(join(dataDir, 'files', one.digest.slice(0, 2), one.digest.slice(2, 4)))).toEqual([one.digest])
  const empty = await store.put(Buffer.alloc(0))
  expect(await buffer(store.open(empty.digest))).toHaveLength(0)
})

test('files are for the owner alone and can never be run', async () => {
  const { digest } = await folderStore(dataDir).put(Buffer.from('#!/bin/sh'))
  expect(statSync(pathOf(digest)).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'files')).mode & 0o777).toBe(0o700)
})

test('an upload that breaks off leaves nothing', async () => {
  const store = folderStore(dataDir)
  const broken = Readable.from(
    (async function* () {
      yield photo
      throw new Error('connection lost')
    })(),
  )
  await expect(store.put(broken)).rejects.toThrow('connection lost')
  expect(await store.has(sha256(photo))).toBe(false)
  expect(readdirSync(join(dataDir, 'files/incoming'))).toEqual([])
})

test('DB-21: a changed file is never delivered whole, and putting the right bytes again heals it', async () => {
  const store = folderStore(dataDir)
  const { digest } = await store.put(photo)
  const forged = Buffer.from(photo)
  forged[photo.length - 1]! ^= 1
  writeFileSync(pathOf(digest), forged)
  let delivered = 0
  const reading = (async () => {
    for await (const chunk of store.open(digest)) delivered += chunk.length
  })()
  await expect(reading).rejects.toThrow(FileDamaged)
  expect(delivered).toBeLessThan(photo.length)
  await store.put(photo)
  expect(await buffer(store.open(digest))).toEqual(photo)
})

test('a removed file is gone, and removing it again is no error', async () => {
  const store = folderStore(dataDir)
  const { digest } = await store.put(photo)
  await store.remove(digest)
  await store.remove(digest)
  expect(await store.has(digest)).toBe(false)
  await expect(buffer(store.open(digest))).rejects.toThrow(/ENOENT/)
})

test('T-17: nothing but a digest becomes a path', () => {
  const store = folderStore(dataDir)
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) expect(() => store.open(name)).toThrow(TypeError)
})

test('what a killed upload left behind is swept after a day', async () => {
  const store = folderStore(dataDir)
  const { digest } = await store.put(photo)
  const left = join(dataDir, 'files/incoming/left')
  writeFileSync(left, 'half')
  const now = new Date('2026-03-05T00:00:00Z')
  utimesSync(left, now, new Date('2026-03-03T23:59:00Z'))
  writeFileSync(join(dataDir, 'files/incoming/running'), 'half')
  utimesSync(join(dataDir, 'files/incoming/running'), now, now)
  expect(await store.sweep(now)).toBe(1)
  expect(readdirSync(join(dataDir, 'files/incoming'))).toEqual(['running'])
  expect(await store.has(digest)).toBe(true)
})
