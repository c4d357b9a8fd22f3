import { type Kept, keepBackup, takeBackup } from '../office/keep-backup.ts'
import type { Office } from '../office/office.ts'
import type { CommandIo } from './files.ts'

type Io = Pick<CommandIo, 'stdout' | 'stderr'>

/** `mingfa backup FOLDER`: database and files into a new folder. Returns 0, 1 when files were missing, 2 on wrong usage or an existing folder. */
export const keep = (args: readonly string[], io: Io, office: Office): Promise<number> =>
  run(args, io, { usage: '用法：mingfa backup 新文件夹\n主密钥不在备份内，请另行保管。', work: (folder) => keepBackup(office, folder) })

/** `mingfa restore FOLDER`: a backup into an empty installation. Returns as `keep`. */
export const take = (args: readonly string[], io: Io, office: Office): Promise<number> =>
  run(args, io, { usage: '用法：mingfa restore 备份文件夹\n只能恢复到空的数据库；请先放好原来的主密钥。', work: (folder) => takeBackup(office, folder) })

async function run(args: readonly string[], io: Io, { usage, work }: { usage: string; work: (folder: string) => Promise<Kept> }): Promise<number> {
  const [folder, ...more] = args
  if (!folder || folder.startsWith('--') || more.length > 0) {
    io.stderr(`请写明一个文件夹。\n${usage}\n`)
    return 2
  }
  try {
    const kept = await work(folder)
    io.stdout(`${JSON.stringify(kept)}\n`)
    for (const digest of kept.missing) io.stderr(`文件 ${digest.slice(0, 12)}… 缺失或损坏，请从文件存储的备份中取回。\n`)
    return kept.missing.length > 0 ? 1 : 0
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
    return 2
  }
}
