import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** Wraps and unwraps the data keys of records with the master key. */
export type Keys = {
  readonly make: () => Buffer
  readonly wrap: (dataKey: Buffer, record: string) => Buffer
  /** Throws if the wrapped key was changed, belongs to another record or to another master key. */
  readonly unwrap: (wrapped: Buffer, record: string) => Buffer
}

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** The key work of one installation. `master`: 32 bytes, kept outside the database. */
export const keysOf = (master: Buffer): Keys => ({
  make: () => randomBytes(32),
  wrap: (dataKey, record) => encrypt(master, { plain: dataKey, about: record, iv: randomBytes(ivBytes) }),
  unwrap: (wrapped, record) => decrypt(master, wrapped, record),
})

const shape = /^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]{22,}$/

/** Whether a value is one that was sealed (`v1.<keyId>.<iv>.<ciphertext and tag>`, base64url). */
export const isSealed = (value: unknown): value is string => typeof value === 'string' && shape.test(value)

/**
 * Seals a value with the record's data key. `about` names record and field: a sealed value moved elsewhere does not open. The nonce is derived
 * from key, place and content, so the same value in the same place of one record gives the same text (a row stays equal to the replay of its
 * events), and no nonce ever serves two contents. Two records never share a key, so equal values cannot be seen across records.
 */
export function sealValue(dataKey: Buffer, about: string, value: unknown): string {
  const plain = Buffer.from(JSON.stringify(value), 'utf8')
  const iv = createHmac('sha256', dataKey).update(about).update('\0').update(plain).digest().subarray(0, ivBytes)
  const sealed = encrypt(dataKey, { plain, about, iv })
  return ['v1', keyId(dataKey), iv.toString('base64url'), sealed.subarray(ivBytes).toString('base64url')].join('.')
}

/** The value again. Throws if one bit differs, if it stood elsewhere, or if it was sealed with another key. */
export function openValue(dataKey: Buffer, about: string, sealed: string): unknown {
  const [, id, iv, rest] = sealed.split('.') as [string, string, string, string]
  if (id !== keyId(dataKey)) throw new Error('sealed with another key')
  const bytes = Buffer.concat([Buffer.from(iv, 'base64url'), Buffer.from(rest, 'base64url')])
  // base64url ignores what it does not know; a text that is not exactly what we would write was changed.
  if (`${iv}.${rest}` !== `${bytes.subarray(0, ivBytes).toString('base64url')}.${bytes.subarray(ivBytes).toString('base64url')}`)
    throw new Error('not a sealed value')
  return JSON.parse(decrypt(dataKey, bytes, about).toString('utf8'))
}

/** Six bytes of the key's digest: tells keys apart and tells nothing about them. */
export const keyId = (dataKey: Buffer): string =>
  createHash('sha256').update('key id').update(dataKey).digest().subarray(0, 6).toString('base64url')

function encrypt(key: Buffer, { plain, about, iv }: { plain: Buffer; about: string; iv: Buffer }): Buffer {
  const one = createCipheriv(cipher, key, iv).setAAD(Buffer.from(about, 'utf8'))
  return Buffer.concat([iv, one.update(plain), one.final(), one.getAuthTag()])
}

function decrypt(key: Buffer, bytes: Buffer, about: string): Buffer {
  const one = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(about, 'utf8'))
  one.setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([one.update(bytes.subarray(ivBytes, -tagBytes)), one.final()])
}
