import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { canonical, sm3 } from '../chain/chain.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit } from '../testing/scene.ts'
import { openFields, sealEvent, sealFields, sensitivePaths } from './fields.ts'
import { keysOf } from './key-store.ts'
import { loadMasterKey, MasterKeyRefusal } from './master-key.ts'
import { isSealed, openValue, sealValue } from './seal.ts'

const keys = keysOf(Buffer.alloc(32, 7))
const dataKey = Buffer.alloc(32, 1)
const suite = 'intl'
const sealing = { bytes: dataKey, suite } as const
const record = 'r'

/** Every text that differs from this one in one bit and could still be read as base64url or a dot. */
const flipped = (text: string): string[] =>
  [...text].flatMap((sign, index) =>
    Array.from({ length: 7 }, (_, bit) => String.fromCharCode(sign.charCodeAt(0) ^ (1 << bit))).map(
      (other) => text.slice(0, index) + other + text.slice(index + 1),
    ),
  )

describe('a sealed value', () => {
  test('opens to what it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = sealValue(sealing, 'r/f', value)
        expect(isSealed(sealed)).toBe(true)
        expect(openValue(dataKey, 'r/f', sealed)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('does not open with any one bit changed', () => {
    const sealed = sealValue(sealing, 'r/f', '11010519491231002X')
    const opened = flipped(sealed).filter((text) => {
      try {
        openValue(dataKey, 'r/f', text)
        return text.startsWith('v1.')
      } catch {
        return false
      }
    })
    expect(opened).toEqual([])
  })

  test('does not open in another field, another record or with another key', () => {
    const sealed = sealValue(sealing, 'r/f', 'x')
    expect(() => openValue(dataKey, 'r/g', sealed)).toThrow()
    expect(() => openValue(dataKey, 's/f', sealed)).toThrow()
    expect(() => openValue(keys.make(), 'r/f', sealed)).toThrow()
  })

  test('is the same text for the same content in the same place, and never for another content', () => {
    expect(sealValue(sealing, 'r/f', 'x')).toBe(sealValue(sealing, 'r/f', 'x'))
    expect(sealValue(sealing, 'r/f', 'x').split('.')[2]).not.toBe(sealValue(sealing, 'r/f', 'y').split('.')[2])
    expect(sealValue({ bytes: keys.make(), suite }, 'r/f', 'x')).not.toBe(sealValue({ bytes: keys.make(), suite }, 'r/f', 'x'))
  })
})

describe('a data key', () => {
  test('comes back from its wrapping only whole, for its record and with its master key', () => {
    const wrapped = keys.wrap(dataKey, record)
    expect(keys.unwrap(wrapped, record)).toEqual(dataKey)
    expect(() => keys.unwrap(wrapped, 'other')).toThrow()
    expect(() => keysOf(Buffer.alloc(32, 8)).unwrap(wrapped, record)).toThrow()
    for (let bit = 0; bit < wrapped.length * 8; bit++) {
      const changed = Buffer.from(wrapped)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => keys.unwrap(changed, record)).toThrow()
    }
  })
})

describe('the fields of a record', () => {
  const { set } = admit(record)

  test('are sealed where the definition says sensitive, in rows of parts too, and nowhere else', () => {
    expect(sensitivePaths(visit.fields)).toEqual(['doses.ownerNote', 'ownerNumber', 'diagnosis'])
    const sealed = sealFields(visit.fields, set, { dataKey, suite, record }) as typeof set & {
      doses: { ownerNote?: string; drug: string }[]
    }
    expect([sealed.ownerNumber, sealed.diagnosis, sealed.doses[0]!.ownerNote].every(isSealed)).toBe(true)
    expect(sealed.doses[1]).toEqual({ drug: '乙', grams: 2 })
    expect(sealed).toMatchObject({ animal: set.animal, price: set.price })
    expect(openFields(visit.fields, sealed, { dataKey, record })).toEqual(set)
  })

  test('that are sealed already stay as they are', () => {
    const sealed = sealFields(visit.fields, set, { dataKey, suite, record })
    expect(sealFields(visit.fields, sealed, { dataKey, suite, record })).toEqual(sealed)
  })

  test('are sealed in a correction that waits', () => {
    const event = admit(record, { base: { pending: { set: { ownerNumber: 'x' }, reason: '错', by: 'u1', version: 1 } } })
    expect(isSealed(sealEvent(visit.fields, event, { dataKey, suite, record }).base.pending?.set.ownerNumber)).toBe(true)
  })
})

describe('the master key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-key-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is made once, for its owner only', () => {
    const file = join(folder, 'deep', 'master.key')
    const key = loadMasterKey(file)
    expect(key).toHaveLength(32)
    expect(loadMasterKey(file)).toEqual(key)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(key.toString('base64url'))
  })

  test('is refused when others may read it or when it is cut short', () => {
    const file = join(folder, 'open.key')
    writeFileSync(file, Buffer.alloc(32).toString('base64url'))
    chmodSync(file, 0o644)
    expect(() => loadMasterKey(file)).toThrow(MasterKeyRefusal)
    writeFileSync(file, 'short')
    chmodSync(file, 0o600)
    expect(() => loadMasterKey(file)).toThrow(MasterKeyRefusal)
  })
})

describe('the hash of an event', () => {
  test('is SM3 as GB/T 32905 gives it for “abc”', () => {
    expect(sm3('abc').toString('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  test('does not depend on the order in which keys were written', () => {
    expect(canonical({ b: [{ d: 1, c: undefined, a: null }], a: '是' })).toBe('{"a":"是","b":[{"a":null,"d":1}]}')
  })
})
