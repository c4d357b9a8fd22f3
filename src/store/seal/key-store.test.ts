import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type KeyStore, keysOf } from './key-store.ts'
import { keyFile, loadMasterKey } from './master-key.ts'
import { openValue, sealValue } from './seal.ts'
import { suiteIds, suites } from './suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingfa-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, `${++files}.key`)
const key = Buffer.alloc(32, 5)
const iv = Buffer.alloc(12, 6)

describe.each(suiteIds)('the suite %s', (id) => {
  const suite = suites[id]

  it('CR-02: opens what it sealed, whatever it was, and refuses it with any one bit of it changed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, about) => {
        const sealed = suite.encrypt(key, { plain: Buffer.from(bytes), about, iv })
        expect(suite.decrypt(key, sealed, { about, iv })).toEqual(Buffer.from(bytes))
      }),
    )
    const sealed = suite.encrypt(key, { plain: Buffer.from('一一〇'), about: 'r/f', iv })
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => suite.decrypt(key, changed, { about: 'r/f', iv })).toThrow()
    }
    expect(() => suite.decrypt(key, sealed, { about: 'r/g', iv })).toThrow()
    expect(() => suite.decrypt(key, sealed, { about: 'r/f', iv: Buffer.alloc(12) })).toThrow()
    expect(() => suite.decrypt(Buffer.alloc(32), sealed, { about: 'r/f', iv })).toThrow()
  })

  it('CR-01: says in every sealed value which suite and which key made it', () => {
    const [mark, keyId] = sealValue({ bytes: key, suite: id }, 'r/f', '值').split('.')
    expect([mark, keyId?.length]).toEqual([{ intl: 'v1', gm: 'g1' }[id], 8])
  })
})

describe('values of both suites', () => {
  it('CR-01: open side by side with the same data key, and none passes for one of the other', () => {
    const sealed = suiteIds.map((suite) => sealValue({ bytes: key, suite }, 'r/f', '甲'))
    expect(sealed.map((one) => openValue(key, 'r/f', one))).toEqual(['甲', '甲'])
    const [intl, gm] = sealed.map((one) => one.slice(3)) as [string, string]
    for (const swapped of [`g1.${intl}`, `v1.${gm}`]) expect(() => openValue(key, 'r/f', swapped)).toThrow()
  })

  it('CR-02: gm is SM4 in counter mode as GB/T 32907 has it: its example block comes out where the counter is that block', async () => {
    const { createCipheriv } = await import('node:crypto')
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const stream = createCipheriv('sm4-ctr', block, block).update(Buffer.alloc(16))
    expect(stream.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })
})

const stores: readonly (readonly [string, () => KeyStore])[] = [
  ['in memory', () => keysOf(Buffer.alloc(32, 7))],
  ['in memory, gm', () => keysOf(Buffer.alloc(32, 7), 'gm')],
  ['in a file', () => keyFile(newFile())],
  ['in a file, gm', () => keyFile(newFile(), 'gm')],
]

describe.each(stores)('a key store %s', (_name, open) => {
  it('CR-07: wraps a data key for one record and opens it again after the master key was renewed', () => {
    const store = open()
    const dataKey = store.make()
    const wrapped = store.wrap(dataKey, 'r')
    expect(wrapped.subarray(0, 7)).toEqual(store.current())
    store.renew()
    expect(wrapped.subarray(0, 7)).not.toEqual(store.current())
    expect(store.unwrap(wrapped, 'r')).toEqual(dataKey)
    expect(() => store.unwrap(wrapped, 'other')).toThrow()
    expect(store.unwrap(store.wrap(dataKey, 'r'), 'r')).toEqual(dataKey)
  })

  it('forgets the earlier keys only when told to, and then what they wrapped is lost', () => {
    const store = open()
    const [before, root] = [store.wrap(key, 'r'), store.root()]
    store.renew()
    store.renew()
    expect(store.forget()).toBe(2)
    expect(() => store.unwrap(before, 'r')).toThrow('not here')
    expect(store.unwrap(store.wrap(key, 'r'), 'r')).toEqual(key)
    expect(store.root()).toEqual(root)
  })

  it('CR-06: gives one hash for one number, another for another, the same after a renewal, and none that another installation has', () => {
    const store = open()
    const hash = store.lookup('11010519491231002X')
    expect(store.lookup('110105194912310038')).not.toEqual(hash)
    store.renew()
    expect(store.lookup('11010519491231002X')).toEqual(hash)
    expect(keysOf(Buffer.alloc(32, 8)).lookup('11010519491231002X')).not.toEqual(hash)
  })
})

describe('a key file', () => {
  it('of the first version, with one key and no more, serves as it did', () => {
    const file = newFile()
    writeFileSync(file, `${key.toString('base64url')}\n`, { mode: 0o600 })
    const store = keyFile(file)
    const bare = Buffer.concat([iv, suites.intl.encrypt(key, { plain: Buffer.alloc(32, 9), about: 'r', iv })])
    expect(store.unwrap(bare, 'r')).toEqual(Buffer.alloc(32, 9))
    expect(store.root()).toEqual(key)
    store.renew()
    expect(store.unwrap(bare, 'r')).toEqual(Buffer.alloc(32, 9))
    expect(store.root()).toEqual(key)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('that another process changed is seen at the next use: a server that runs wraps with the new key', () => {
    const file = newFile()
    const [server, operator] = [keyFile(file), keyFile(file)]
    operator.renew()
    expect(server.current()).toEqual(operator.current())
    expect(loadMasterKey(file).toString('base64url')).toBe(readFileSync(file, 'utf8').split('\n')[0])
  })
})
