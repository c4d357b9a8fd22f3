import { basename } from 'node:path'
import type { Problem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { importRecords } from '../office/exchange/import-records.ts'
import type { Office } from '../office/office.ts'
import { readOptions } from './arguments.ts'
import type { CommandIo } from './files.ts'

const usage =
  '用法：mingfa import 台账 文件.xlsx|文件.csv --org 单位代码 [--step 环节] [--as 账号] [--rejected 退回文件.xlsx]\n' +
  '按模板导入一份台账；有一行不能接受，整份文件都不写入，退回文件在每行末尾写明原因。'

type Refusal = Pick<Problem, 'message' | 'next' | 'details'> & { readonly code: string }

export type ImportIo = CommandIo & { writeFile(path: string, bytes: Uint8Array): Promise<void> }

/**
 * `mingfa import`: imports one file, all or nothing, and prints {rows, batch}. Returns 0; 1 when rows are refused (told line by line on stderr, the
 * rejected file written beside the original); 2 when the file cannot be opened or on wrong usage. `--as` is for whoever opens the office.
 */
export async function run(args: readonly string[], io: ImportIo, { office, actor }: { office: Office; actor: Actor }): Promise<number> {
  const options = readOptions(args, { values: ['org', 'step', 'as', 'rejected'], flags: ['json'] })
  if (typeof options === 'string') return wrong(io, options)
  const [register, file, ...more] = options.plain
  const { org, step, rejected } = options.given
  if (!register || !file || more.length > 0 || !org) return wrong(io, '请写明台账、一个文件和 --org。')
  const bytes = await io.readFile(file).catch(() => null)
  if (bytes === null) return wrong(io, `找不到或打不开“${file}”。`)
  const result = await importRecords(office, actor, { register, unit: org, file: bytes, name: basename(file), step })
  if ('rows' in result) {
    io.stdout(`${JSON.stringify(result)}\n`)
    return 0
  }
  io.stderr(told(result.problem))
  if (result.rejected) {
    const path = rejected ?? file.replace(/(\.\w+)?$/, '.退回.xlsx')
    await io.writeFile(path, result.rejected)
    io.stderr(`退回文件：${path}\n`)
  }
  return 1
}

function told(refusal: Refusal): string {
  const lines = (refusal.details ?? []).map(({ message, next }) => `　${message}${next}`)
  return `${[`${refusal.code} ${refusal.message}${refusal.next}`, ...lines].join('\n')}\n`
}

function wrong(io: ImportIo, sentence: string): number {
  io.stderr(`${sentence}\n${usage}\n`)
  return 2
}
