import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { ivBytes, keyTag, type SuiteId, suiteBy, suites } from './suite.ts'

/**
 * Who holds the master keys and works with them: they never leave it. A folder on this machine is one (key-file.ts); a cryptographic machine behind
 * PKCS#11 or SKF would be another. None of that kind is here yet, and software keys alone do not pass a 密评 (商用密码管理条例 第三十九条).
 */
export type KeyStore = {
  /** The suite of what is sealed from now on; what was sealed before opens in its own. */
  readonly suite: SuiteId
  /** Suite and id of the key that wraps from now on, as every wrapped key begins. */
  readonly current: () => Buffer
  readonly make: () => Buffer
  readonly wrap: (dataKey: Buffer, record: string) => Buffer
  /** Throws if the wrapped key was changed, belongs to another record, or its master key is not here. */
  readonly unwrap: (wrapped: Buffer, record: string) => Buffer
  /** Keyed hash, under a key of its own, of a number by which a person is looked up. */
  readonly lookup: (number: string) => Buffer
  /** Keyed hash, under another key of its own, of what the house hands out and wants to know again. */
  readonly sign: (words: string) => Buffer
  /** From what the application's login is made; it outlives the master keys. */
  readonly root: () => Buffer
  /** Makes a new master key current; the earlier ones stay for what they wrapped. */
  readonly renew: () => void
  /** Lets go of all keys but the current one. Whoever asks has seen that nothing is left that they wrapped. */
  readonly forget: () => number
}

/** The keys as their keeper has them at the moment: the current master key first. */
export type KeyRing = { readonly masters: readonly Buffer[]; readonly root: Buffer }

type Keeper = { readonly ring: () => KeyRing; readonly renew: () => void; readonly forget: () => number }

/** Suite and key id. */
const headBytes = 7
/** A data key wrapped before keys had ids: nonce, ciphertext and tag of AES-256-GCM. */
const bareBytes = ivBytes + 32 + 16

/** The work of a key store, whoever keeps the keys. */
export function keyStoreOf(keeper: Keeper, suite: SuiteId = 'intl'): KeyStore {
  const head = () => headOf(suite, keeper.ring().masters[0] as Buffer)
  return {
    suite,
    current: head,
    make: () => randomBytes(32),
    wrap: (dataKey, record) => {
      const iv = randomBytes(ivBytes)
      return Buffer.concat([head(), iv, suites[suite].encrypt(keeper.ring().masters[0] as Buffer, { plain: dataKey, about: record, iv })])
    },
    unwrap: (wrapped, record) =>
      wrapped.length === bareBytes ? unwrapBare(keeper.ring(), wrapped, record) : unwrapped(keeper.ring(), wrapped, record),
    lookup: (number) => lookupHash(keeper.ring().root, number),
    sign: (words) => signHash(keeper.ring().root, words),
    root: () => keeper.ring().root,
    renew: keeper.renew,
    forget: keeper.forget,
  }
}

const headOf = (suite: SuiteId, master: Buffer): Buffer => Buffer.concat([Buffer.from([suites[suite].byte]), keyTag(suites[suite], master)])

function unwrapped({ masters }: KeyRing, wrapped: Buffer, record: string): Buffer {
  const suite = suiteBy(wrapped[0] as number)
  const id = wrapped.subarray(1, headBytes)
  const master = suite && masters.find((one) => keyTag(suite, one).equals(id))
  if (!suite || !master) throw new Error('wrapped with a master key that is not here')
  const iv = wrapped.subarray(headBytes, headBytes + ivBytes)
  return suite.decrypt(master, wrapped.subarray(headBytes + ivBytes), { about: record, iv })
}

function unwrapBare({ masters }: KeyRing, wrapped: Buffer, record: string): Buffer {
  const place = { about: record, iv: wrapped.subarray(0, ivBytes) }
  for (const master of masters) {
    try {
      return suites.intl.decrypt(master, wrapped.subarray(ivBytes), place)
    } catch {
      // Not this key's.
    }
  }
  throw new Error('wrapped with a master key that is not here')
}

const lookupKeys = new WeakMap<Buffer, KeyObject>()

/** SM3 in both suites: a change of suite must not lose anybody. */
function lookupHash(root: Buffer, number: string): Buffer {
  const key = lookupKeys.get(root) ?? createSecretKey(Buffer.from(hkdfSync('sm3', root, '', 'mingfa lookup', 32)))
  lookupKeys.set(root, key)
  return createHmac('sm3', key).update(number).digest()
}

/** It outlives the master keys: a square that was printed years ago is still ours. */
const signHash = (root: Buffer, words: string): Buffer =>
  createHmac('sm3', Buffer.from(hkdfSync('sm3', root, '', 'mingfa sign', 32)))
    .update(words)
    .digest()

/** A store whose keys live in memory only, beginning with this one. */
export function keysOf(master: Buffer, suite: SuiteId = 'intl'): KeyStore {
  let masters: readonly Buffer[] = [master]
  const renew = () => {
    masters = [randomBytes(32), ...masters]
  }
  const forget = () => {
    const gone = masters.length - 1
    masters = masters.slice(0, 1)
    return gone
  }
  return keyStoreOf({ ring: () => ({ masters, root: master }), renew, forget }, suite)
}
