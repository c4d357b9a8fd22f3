import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The master key's file is missing its safety, or is not a key. The sentence is for whoever runs the server. */
export class MasterKeyRefusal extends Error {}

/**
 * Reads the master key, and makes it at the first start (32 random bytes, mode 0600). Refuses a file that others may read. Whoever loses this
 * file loses what was sealed; it is not in the database and belongs in a backup of its own.
 */
export function loadMasterKey(file: string): Buffer {
  makeUnlessThere(file)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new MasterKeyRefusal(`主密钥文件 ${file} 可被其他用户读取。请执行 chmod 600 ${file} 后重试。`)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== 32) throw new MasterKeyRefusal(`主密钥文件 ${file} 的内容不完整。请从备份中取回该文件。`)
  return key
}

/** Of two processes that start together one makes it. */
function makeUnlessThere(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
