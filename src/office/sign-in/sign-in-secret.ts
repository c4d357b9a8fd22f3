import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const name = 'sign-in.key'

/**
 * The secret that signs session cookies and forms: 256 bits in a file of the data folder, for the owner's eyes only, made at the first start. A file
 * that others may read, or that is too short, is refused.
 */
export function signInSecret(dataDir: string): string {
  const path = join(dataDir, name)
  if (!existsSync(path)) create(path)
  if ((statSync(path).mode & 0o077) !== 0) throw new Error(`${path} 可被他人读取。请执行 chmod 600 后重新启动。`)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 43) throw new Error(`${path} 内容不完整。请从备份中取回；删除它会使所有人需要重新登录。`)
  return secret
}

/** `wx`: of two processes that start together one makes the file, the other reads it. */
function create(path: string): void {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, randomBytes(32).toString('base64url'))
    fsyncSync(file)
    closeSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
