import { ivBytes, keyTag, type SuiteId, suiteBy, suites } from './suite.ts'

const shape = /^[vg]1\.[\w-]{8}\.[\w-]{16}\.[\w-]{22,}$/

/** Whether a value is one that was sealed (`<suite>.<keyId>.<iv>.<ciphertext and tag>`, base64url). */
export const isSealed = (value: unknown): value is string => typeof value === 'string' && shape.test(value)

/** A record's data key, and the suite in which new values are sealed with it. */
export type DataKey = { readonly bytes: Buffer; readonly suite: SuiteId }

/**
 * Seals a value with the record's data key. `about` names record and field: a sealed value moved elsewhere does not open. The nonce is derived
 * from key, place and content, so the same value in the same place of one record gives the same text (a row stays equal to the replay of its
 * events), and no nonce ever serves two contents. Two records never share a key, so equal values cannot be seen across records.
 */
export function sealValue({ bytes: key, suite: id }: DataKey, about: string, value: unknown): string {
  const suite = suites[id]
  const plain = Buffer.from(JSON.stringify(value), 'utf8')
  const iv = suite.hash(key, about, '\0', plain).subarray(0, ivBytes)
  const sealed = suite.encrypt(key, { plain, about, iv })
  return [suite.mark, keyTag(suite, key).toString('base64url'), iv.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** The value again, whichever suite sealed it. Throws if one bit differs, if it stood elsewhere, or if it was sealed with another key. */
export function openValue(key: Buffer, about: string, sealed: string): unknown {
  const [mark, id, nonce, rest] = sealed.split('.') as [string, string, string, string]
  const suite = suiteBy(mark)
  if (!suite || id !== keyTag(suite, key).toString('base64url')) throw new Error('sealed with another key')
  const [iv, bytes] = [Buffer.from(nonce, 'base64url'), Buffer.from(rest, 'base64url')]
  // base64url ignores what it does not know; a text that is not exactly what we would write was changed.
  if (iv.toString('base64url') !== nonce || bytes.toString('base64url') !== rest) throw new Error('not a sealed value')
  return JSON.parse(suite.decrypt(key, bytes, { about, iv }).toString('utf8'))
}
