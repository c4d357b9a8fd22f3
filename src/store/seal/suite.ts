import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'

/** gm: SM4 and SM3 (商用密码). intl: AES and SHA-256. */
export type SuiteId = 'intl' | 'gm'
export const suiteIds: readonly SuiteId[] = ['intl', 'gm']

/** What is encrypted, the place it belongs to (authenticated, not stored), and the nonce. */
export type Sealing = { readonly plain: Buffer; readonly about: string; readonly iv: Buffer }

/** One way to encrypt under a key of 32 bytes. `mark` opens every sealed text, `byte` every wrapped key, so that old data tell how they were made. */
export type Suite = {
  readonly mark: 'v1' | 'g1'
  readonly byte: number
  /** Ciphertext and tag. */
  readonly encrypt: (key: Buffer, sealing: Sealing) => Buffer
  /** Throws when one bit of key, place, nonce, ciphertext or tag differs. */
  readonly decrypt: (key: Buffer, sealed: Buffer, place: { readonly about: string; readonly iv: Buffer }) => Buffer
  /** A keyed hash in the suite's own hash. */
  readonly hash: (key: Buffer, ...parts: readonly (Buffer | string)[]) => Buffer
  readonly digest: (...parts: readonly (Buffer | string)[]) => Buffer
}

export const ivBytes = 12

const objects = new WeakMap<Buffer, KeyObject>()

/** A key as the cipher library takes it without looking at it anew: bare bytes cost an import of many microseconds at every use. */
function keyObject(key: Buffer): KeyObject {
  const known = objects.get(key) ?? createSecretKey(key)
  objects.set(key, known)
  return known
}

const hmac =
  (name: string) =>
  (key: Buffer, ...parts: readonly (Buffer | string)[]) => {
    const one = createHmac(name, keyObject(key))
    for (const part of parts) one.update(part)
    return one.digest()
  }
const digest =
  (name: string) =>
  (...parts: readonly (Buffer | string)[]) => {
    const one = createHash(name)
    for (const part of parts) one.update(part)
    return one.digest()
  }

const aes = 'aes-256-gcm'
const aesTag = 16

const intl: Suite = {
  mark: 'v1',
  byte: 1,
  encrypt: (key, { plain, about, iv }) => {
    const one = createCipheriv(aes, keyObject(key), iv).setAAD(Buffer.from(about, 'utf8'))
    return Buffer.concat([one.update(plain), one.final(), one.getAuthTag()])
  },
  decrypt: (key, sealed, { about, iv }) => {
    const one = createDecipheriv(aes, keyObject(key), iv, { authTagLength: aesTag }).setAAD(Buffer.from(about, 'utf8'))
    one.setAuthTag(sealed.subarray(-aesTag))
    return Buffer.concat([one.update(sealed.subarray(0, -aesTag)), one.final()])
  },
  hash: hmac('sha256'),
  digest: digest('sha256'),
}

const sm3Bytes = 32
const sm3Hmac = hmac('sm3')

type GmKeys = { readonly cipher: KeyObject; readonly mac: Buffer }
const gmPairs = new WeakMap<Buffer, GmKeys>()

/** Two keys that are never the same: one encrypts, one signs. */
function gmKeys(key: Buffer): GmKeys {
  const known = gmPairs.get(key)
  if (known) return known
  const both = Buffer.from(hkdfSync('sm3', keyObject(key), '', 'mingfa sm4-ctr hmac-sm3', 48))
  const made = { cipher: createSecretKey(both.subarray(0, 16)), mac: both.subarray(16) }
  gmPairs.set(key, made)
  return made
}

/** The counter begins at nought behind the nonce: 2³² blocks are far more than any value has. */
const counter = (iv: Buffer): Buffer => Buffer.concat([iv, Buffer.alloc(4)])

/** The place is signed with its length, so that no other split of place and ciphertext has the same tag. */
const tagOf = (mac: Buffer, { about, iv, body }: { about: string; iv: Buffer; body: Buffer }): Buffer => {
  const place = Buffer.from(about, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(place.length)
  return sm3Hmac(mac, length, place, iv, body)
}

/**
 * SM4 in counter mode, then HMAC-SM3 over everything (encrypt, then sign). Node's OpenSSL has no SM4-GCM, and a build that has one would write what
 * others cannot read: this way serves all.
 */
const gm: Suite = {
  mark: 'g1',
  byte: 2,
  encrypt: (key, { plain, about, iv }) => {
    const { cipher, mac } = gmKeys(key)
    const one = createCipheriv('sm4-ctr', cipher, counter(iv))
    const body = Buffer.concat([one.update(plain), one.final()])
    return Buffer.concat([body, tagOf(mac, { about, iv, body })])
  },
  decrypt: (key, sealed, { about, iv }) => {
    const { cipher, mac } = gmKeys(key)
    const body = sealed.subarray(0, -sm3Bytes)
    if (sealed.length < sm3Bytes || !timingSafeEqual(sealed.subarray(-sm3Bytes), tagOf(mac, { about, iv, body })))
      throw new Error('the tag does not fit')
    const one = createDecipheriv('sm4-ctr', cipher, counter(iv))
    return Buffer.concat([one.update(body), one.final()])
  },
  hash: sm3Hmac,
  digest: digest('sm3'),
}

export const suites: Readonly<Record<SuiteId, Suite>> = { intl, gm }

/** The suite that made something, by its mark or byte; undefined for what none of them made. */
export const suiteBy = (sign: string | number): Suite | undefined =>
  Object.values(suites).find(({ mark, byte }) => mark === sign || byte === sign)

const tags = { v1: new WeakMap<Buffer, Buffer>(), g1: new WeakMap<Buffer, Buffer>() }

/** Six bytes of a key's digest: tell keys apart and nothing about them. */
export function keyTag({ mark, digest: digestOf }: Suite, key: Buffer): Buffer {
  const known = tags[mark].get(key) ?? digestOf('key id', key).subarray(0, 6)
  tags[mark].set(key, known)
  return known
}
