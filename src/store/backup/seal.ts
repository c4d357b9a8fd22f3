import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** How a backup names the key that opens it: six bytes of the key's digest, and the backup's own key wrapped with it. */
export type Lock = { readonly cipher: typeof cipher; readonly key: string; readonly wrapped: string }

/** Why a part of a backup does not open: another key, or bytes that were changed. */
class SealBroken extends Error {}

export const keyMark = (key: Buffer): string =>
  createHash('sha256').update('backup key').update(key).digest().subarray(0, 6).toString('base64url')

const about = Buffer.from('mingfa backup')

/** A fresh key for one backup, and the same under the keeper's key: the backup can be opened by whoever has that, and says nothing to others. */
export function newLock(keeper: Buffer): { key: Buffer; lock: Lock } {
  const key = randomBytes(32)
  const iv = randomBytes(ivBytes)
  const one = createCipheriv(cipher, keeper, iv).setAAD(about)
  const wrapped = Buffer.concat([iv, one.update(key), one.final(), one.getAuthTag()]).toString('base64url')
  return { key, lock: { cipher, key: keyMark(keeper), wrapped } }
}

/** The backup's own key again. Throws SealBroken with another keeper's key. */
export function openLock({ wrapped }: Lock, keeper: Buffer): Buffer {
  const bytes = Buffer.from(wrapped, 'base64url')
  const one = createDecipheriv(cipher, keeper, bytes.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(about)
  one.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([one.update(bytes.subarray(ivBytes, -tagBytes)), one.final()])
  } catch (error) {
    throw new SealBroken('another key', { cause: error })
  }
}

/** What a manifest says, signed with the backup's key: a table taken out or an old manifest put in is noticed. */
export const macOf = (key: Buffer, text: string): string => createHmac('sha256', key).update('manifest').update(text).digest('base64url')

export type Sealed = {
  readonly key: Buffer
  readonly file: string /** Its name within the backup: a part moved elsewhere does not open. */
  readonly name: string
}

/** Writes a stream sealed, as nonce, ciphertext and tag, and makes it durable. Refuses (throws) if the file exists. */
export async function writeSealed(source: Readable, { key, file, name }: Sealed): Promise<void> {
  const iv = randomBytes(ivBytes)
  const one = createCipheriv(cipher, key, iv).setAAD(Buffer.from(name))
  const framed = new Transform({
    construct(done) {
      this.push(iv)
      done()
    },
    transform: (chunk, _, done) => done(null, one.update(chunk)),
    flush(done) {
      this.push(one.final())
      done(null, one.getAuthTag())
    },
  })
  await pipeline(source, framed, createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }))
}

/**
 * The bytes again. The last of them come before the tag is checked: nothing that was read counts until the stream has ended without SealBroken.
 */
export function readSealed(sealed: Sealed): Readable {
  return Readable.from(opened(sealed), { objectMode: false })
}

async function* opened({ key, file, name }: Sealed): AsyncGenerator<Buffer> {
  const { iv, tag, size } = await frameOf(file)
  const one = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(name))
  one.setAuthTag(tag)
  if (size > ivBytes + tagBytes)
    for await (const chunk of createReadStream(file, { start: ivBytes, end: size - tagBytes - 1 })) yield one.update(chunk as Buffer)
  try {
    yield one.final()
  } catch (error) {
    throw new SealBroken(`${name} was changed`, { cause: error })
  }
}

async function frameOf(file: string): Promise<{ iv: Buffer; tag: Buffer; size: number }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size < ivBytes + tagBytes) throw new SealBroken(`${file} is cut short`)
    const [iv, tag] = [Buffer.alloc(ivBytes), Buffer.alloc(tagBytes)]
    await handle.read(iv, 0, ivBytes, 0)
    await handle.read(tag, 0, tagBytes, size - tagBytes)
    return { iv, tag, size }
  } finally {
    await handle.close()
  }
}
