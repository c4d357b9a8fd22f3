import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

test('the digest of a file is its SHA-256 (FIPS 180-4: “abc”, and the empty file)', async () => {
  expect(await digestOf(new Blob(['abc']), () => {})).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await digestOf(new Blob([]), () => {})).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('a large file is read in pieces, and says how far it is', async () => {
  const pieces = [1, 2, 3].map((byte) => new Uint8Array(1_000_000).fill(byte))
  const shares: number[] = []
  expect(await digestOf(new Blob(pieces), (share) => shares.push(share))).toBe(
    createHash('sha256').update(Buffer.concat(pieces)).digest('hex'),
  )
  expect(shares.length).toBeGreaterThan(1)
  expect(shares.at(-1)).toBe(1)
})
