import { closeSync, constants, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { EmbeddedRefusal, failedWith } from './refusal.ts'

/** The account a server runs under; undefined means the account of this process. */
export type Owner = { uid: number; gid: number } | undefined

const isRoot = () => process.getuid?.() === 0

/**
 * Who runs the server whose data lie in `folder`. PostgreSQL refuses to run as root, so root hands it to the owner of the data, and new data
 * to the existing account `nobody`: no account is ever added to the machine.
 * Refuses an ordinary user whose data belong to somebody else.
 */
export function ownerOf(folder: string): Owner {
  const data = look(folder)
  if (isRoot()) return data && data.uid !== 0 ? { uid: data.uid, gid: data.gid } : nobody()
  if (data && process.getuid && data.uid !== process.getuid()) {
    throw new EmbeddedRefusal(
      `${folder} 属于用户 ${accountName(data.uid)}，当前用户 ${userInfo().username} 不能使用`,
      `请改用 root 或 ${accountName(data.uid)} 启动，或请管理员执行 chown -R ${userInfo().username} ${folder}`,
    )
  }
  return undefined
}

function look(folder: string) {
  try {
    return statSync(folder, { throwIfNoEntry: false })
  } catch (error) {
    if (!failedWith(error, 'EACCES')) throw error
    throw new EmbeddedRefusal(
      `当前用户 ${userInfo().username} 不能进入 ${folder} 所在的目录`,
      '请改用上次启动系统的用户，或请管理员授予权限',
    )
  }
}

const accounts = () => (existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []).map((line) => line.split(':'))

const accountName = (uid: number) => accounts().find(([, , id]) => id === String(uid))?.[0] ?? `#${uid}`

function nobody(): Owner {
  const line = accounts().find(([name]) => name === 'nobody')
  if (line) return { uid: Number(line[2]), gid: Number(line[3]) }
  throw new EmbeddedRefusal('当前以 root 运行，而本机没有 nobody 账户', '请改用普通用户启动，或用 DATABASE_URL 指定数据库服务器')
}

/** A folder as a child process under another account can name it. Close it once the child runs. */
export type Doorway = { path: string; handles: number[]; close(): void }

/** The first handle after stdin, stdout and stderr. */
const HANDLE = 3

/**
 * Opens `folder` for a child that runs as `owner`. A project below /root or in a private temporary folder cannot be entered by `nobody`, but a
 * child may go through a handle that root opened for it, and /proc/self/fd names that handle; so no permission above the data is touched.
 */
export function openFor(folder: string, owner: Owner): Doorway {
  if (!owner || !existsSync('/proc/self/fd')) return { path: folder, handles: [], close: () => {} }
  const handle = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: `/proc/self/fd/${HANDLE}`, handles: [handle], close: () => closeSync(handle) }
}

/** What every child of ours gets: the account, a folder it can stand in, and nothing of our environment but the search path. */
export const asOwner = (owner: Owner) => ({ ...owner, cwd: '/', env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' } })
