import { isProblem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { exportRecords } from '../office/exchange/export-records.ts'
import type { Office } from '../office/office.ts'
import { readOptions } from './arguments.ts'
import type { CommandIo } from './files.ts'

const usage =
  '用法：mingfa export 台账 --org 单位代码 --out 文件.xlsx|文件.csv --reason 用途 [--from 日期] [--to 日期] [--state 状态,状态] [--as 账号]\n' +
  '导出一本台账；个人信息遮盖，限知记录不导出，本次导出会留痕。'

export type ExportIo = Pick<CommandIo, 'stdout' | 'stderr'> & { writeFile(path: string, bytes: Uint8Array): Promise<void> }

/**
 * `mingfa export`: writes the records of a unit to a spreadsheet and prints {file, rows}. Returns 0, 1 when refused, 2 on wrong usage. `--as` is for whoever
 * opens the office.
 */
export async function run(args: readonly string[], io: ExportIo, { office, actor }: { office: Office; actor: Actor }): Promise<number> {
  const options = readOptions(args, { values: ['org', 'out', 'reason', 'from', 'to', 'state', 'as'], flags: ['json'] })
  if (typeof options === 'string') return wrong(io, options)
  const [register, ...more] = options.plain
  const { org, out, reason, from, to, state } = options.given
  const as = /\.(xlsx|csv)$/.exec(out ?? '')?.[1] as 'xlsx' | 'csv' | undefined
  if (!register || more.length > 0 || !org || !out || !as || reason === undefined)
    return wrong(io, '请写明台账、--org、以 .xlsx 或 .csv 结尾的 --out 和 --reason。')
  const result = await exportRecords(office, actor, { register, unit: org, from, to, states: state?.split(','), reason, as }, 'maintenance')
  if (isProblem(result)) {
    io.stderr(`${result.code} ${result.message}${result.next}\n`)
    return 1
  }
  await io.writeFile(out, result.bytes)
  io.stdout(`${JSON.stringify({ file: out, rows: result.rows })}\n`)
  return 0
}

function wrong(io: ExportIo, sentence: string): number {
  io.stderr(`${sentence}\n${usage}\n`)
  return 2
}
