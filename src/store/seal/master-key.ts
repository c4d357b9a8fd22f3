import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type KeyRing, type KeyStore, keyStoreOf } from './key-store.ts'
import type { SuiteId } from './suite.ts'

/** The master key's file is missing its safety, or is not a key. The sentence is for whoever runs the server. */
export class MasterKeyRefusal extends Error {}

/**
 * The keys in a file: the current master key in the first line, then earlier ones (`old …`) and the root (`root …`; a file without one was made before
 * there were several keys, and its only key is the root). Made at the first start, mode 0600. Refuses a file that others may read. Whoever loses this
 * file loses what was sealed; it is not in the database and belongs in a backup of its own.
 */
export function readKeyRing(file: string): KeyRing {
  makeUnlessThere(file)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new MasterKeyRefusal(`主密钥文件 ${file} 可被其他用户读取。请执行 chmod 600 ${file} 后重试。`)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const [current, ...rest] = lines.map((line) => ({
    kind: line.includes(' ') ? line.split(' ')[0] : '',
    key: keyIn(file, line.split(' ').at(-1) as string),
  }))
  const of = (kind: string) => rest.filter((one) => one.kind === kind).map((one) => one.key)
  const master = (current as { key: Buffer }).key
  return { masters: [master, ...of('old')], root: of('root')[0] ?? master }
}

function keyIn(file: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  if (key.length !== 32) throw new MasterKeyRefusal(`主密钥文件 ${file} 的内容不完整。请从备份中取回该文件。`)
  return key
}

/** The current master key alone. */
export const loadMasterKey = (file: string): Buffer => readKeyRing(file).masters[0] as Buffer

const spelled = ({ masters: [current, ...old], root }: KeyRing): string =>
  [current as Buffer, ...old.map((key) => ['old', key] as const), ['root', root] as const]
    .map((one) => (Buffer.isBuffer(one) ? one.toString('base64url') : `${one[0]} ${one[1].toString('base64url')}`))
    .join('\n')

/** Of two processes that start together one makes it. */
function makeUnlessThere(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `${spelled({ masters: [randomBytes(32)], root: randomBytes(32) })}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Whole or not at all: a kill in between leaves the old file. */
function replaceKeys(file: string, ring: KeyRing): void {
  writeFileSync(`${file}.new`, `${spelled(ring)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** A file that was put in its place since has another number, whatever the clock says. */
function versionOf(file: string): string {
  const { ino, mtimeMs, size } = statSync(file)
  return `${ino} ${mtimeMs} ${size}`
}

/**
 * The key store of a file. It looks at the file's time once in every turn of its work: a server that runs while the keys are changed wraps with the
 * new one at once, and an import does not ask the disk for every value it seals.
 */
export function keyFile(file: string, suite?: SuiteId): KeyStore {
  let ring = readKeyRing(file)
  let seen = versionOf(file)
  let looked = false
  const fresh = (): KeyRing => {
    if (looked) return ring
    looked = true
    setImmediate(() => {
      looked = false
    }).unref()
    const version = versionOf(file)
    if (version !== seen) {
      ring = readKeyRing(file)
      seen = version
    }
    return ring
  }
  const replace = (next: KeyRing) => {
    replaceKeys(file, next)
    looked = false
  }
  const renew = () => {
    looked = false
    replace({ ...fresh(), masters: [randomBytes(32), ...fresh().masters] })
  }
  const forget = () => {
    looked = false
    const { masters, root } = fresh()
    replace({ masters: masters.slice(0, 1), root })
    return masters.length - 1
  }
  return keyStoreOf({ ring: fresh, renew, forget }, suite)
}
