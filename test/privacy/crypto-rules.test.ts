import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))

const among = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

describe('the program', () => {
  it('CR-03: never signs or encrypts with Node’s SM2, whose results other software refuses', () => {
    expect(among(/['"]SM2['"]|publicEncrypt\(/)).toEqual([])
  })

  it('AV-51: uses no cipher block by block without chaining, and no hash that is broken', () => {
    expect(among(/-ecb['"]|createHash\(['"](md5|sha1)['"]|createCipher\(/i)).toEqual([])
  })

  it('CR-01: encrypts in one place, by named suites', () => {
    const own = among(/createCipheriv|createDecipheriv/)
    expect(own).toContain('store/seal/suite.ts')
    // Whole backups are encrypted as streams, by a key of their own.
    expect(
      own.filter((file) => !['store/seal/suite.ts', 'store/backup/seal.ts'].includes(file) && !file.startsWith('office/sign-in/')),
    ).toEqual([])
  })
})
