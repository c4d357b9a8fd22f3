import type { Office } from '../office/office.ts'
import { forgetKeys, keyStanding, renewKeys } from '../office/privacy/renew-keys.ts'
import type { CommandIo } from './files.ts'

const usage =
  '用法：mingfa keys status | rotate | forget\n  status 查看密钥状况；rotate 更换主密钥（中断后重新执行即可继续）；forget 清除已不使用的旧主密钥（此前的备份将不能再打开）。'

/** `mingfa keys`: the master key's standing, its change, and letting go of earlier ones. Returns 0, 1 when keys are still needed, 2 on wrong usage. */
export async function run(args: readonly string[], io: Pick<CommandIo, 'stdout' | 'stderr'>, office: Office): Promise<number> {
  const [what, ...more] = args
  const print = (result: object) => io.stdout(`${JSON.stringify(result)}\n`)
  if (more.length > 0 || !what || !['status', 'rotate', 'forget'].includes(what)) {
    io.stderr(`${usage}\n`)
    return 2
  }
  if (what === 'forget') {
    const { forgotten, waiting } = await forgetKeys(office, 'operator')
    print({ forgotten, waiting })
    if (waiting > 0) io.stderr(`还有 ${waiting} 个数据密钥使用旧主密钥，没有清除。请先执行 mingfa keys rotate。\n`)
    return waiting > 0 ? 1 : 0
  }
  print(what === 'rotate' ? await renewKeys(office, 'operator') : await keyStanding(office))
  if (what === 'rotate') io.stderr('主密钥已更换。请重新备份主密钥文件；旧密钥仍保留在文件中，用于打开此前的备份。\n')
  return 0
}
