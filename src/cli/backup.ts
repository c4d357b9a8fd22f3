import { type BackupPlace, type Kept, keepBackup, takeBackup } from '../office/keep-backup.ts'
import type { Office } from '../office/office.ts'
import { readOptions } from './arguments.ts'
import type { CommandIo } from './files.ts'

type Io = Pick<CommandIo, 'stdout' | 'stderr'>

/** The opened installation, as far as a backup needs it. */
export type Premises = { readonly office: Office; readonly dataDir: string; readonly masterKeyFile: string }

type Work = (office: Office, place: BackupPlace) => Promise<Kept>

/** `mingfa backup FOLDER`: database, accounts and files, sealed, into a new folder. Returns 0, 1 when files were missing, 2 on wrong usage or an existing folder. */
export const keep = (args: readonly string[], io: Io, premises: Premises): Promise<number> =>
  run(args, io, {
    premises,
    work: keepBackup,
    usage: '用法：mingfa backup 新文件夹 [--key-file 密钥文件]\n备份用主密钥（或指定的密钥文件）加密；密钥不在备份内，请另行保管。',
  })

/** `mingfa restore FOLDER`: a backup into an empty installation. Returns as `keep`. */
export const take = (args: readonly string[], io: Io, premises: Premises): Promise<number> =>
  run(args, io, {
    premises,
    work: takeBackup,
    usage: '用法：mingfa restore 备份文件夹 [--key-file 密钥文件]\n只能恢复到空的数据库；请先放好原来的主密钥。',
  })

type Running = { readonly premises: Premises; readonly work: Work; readonly usage: string }

async function run(args: readonly string[], io: Io, { premises, work, usage }: Running): Promise<number> {
  const options = readOptions(args, { values: ['key-file'], flags: [] })
  const [folder, ...more] = typeof options === 'string' ? [] : options.plain
  if (typeof options === 'string' || !folder || more.length > 0) {
    io.stderr(`${typeof options === 'string' ? options : '请写明一个文件夹。'}\n${usage}\n`)
    return 2
  }
  const { office, dataDir, masterKeyFile } = premises
  try {
    const kept = await work(office, { folder, dataDir, keyFile: options.given['key-file'] ?? masterKeyFile })
    io.stdout(`${JSON.stringify(kept)}\n`)
    for (const digest of kept.missing) io.stderr(`文件 ${digest.slice(0, 12)}… 缺失或损坏，请从文件存储的备份中取回。\n`)
    return kept.missing.length > 0 ? 1 : 0
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
    return 2
  }
}
