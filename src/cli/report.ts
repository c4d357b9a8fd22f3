import { isProblem, type Problem } from '../kernel/problem/problem.ts'
import type { Actor } from '../kernel/role.ts'
import type { Office } from '../office/office.ts'
import { draftReport } from '../office/yearly/draft-report.ts'
import { exported, type ReportFormat } from '../office/yearly/export-report.ts'
import { readOptions } from './arguments.ts'
import type { CommandIo } from './files.ts'

const usage =
  '用法：mingfa report --org 单位代码 --year 年度 --out 文件.docx|文件.pdf|文件.json [--overwrite]\n按台账数字起草年度报告；已送审的报告不会被改动，正文改过的只有写明 --overwrite 才重新起草。'

type Io = Pick<CommandIo, 'stdout' | 'stderr'> & { writeFile(path: string, bytes: Uint8Array): Promise<void> }

/** `mingfa report`: drafts the yearly report of a unit and writes it to a file. Returns 0, 1 when refused, 2 on wrong usage. */
export async function run(args: readonly string[], io: Io, { office, actor }: { office: Office; actor: Actor }): Promise<number> {
  const options = readOptions(args, { values: ['org', 'year', 'out'], flags: ['overwrite'] })
  if (typeof options === 'string') return wrong(io, options)
  const { org, year, out } = options.given
  const as = /\.(docx|pdf|json)$/.exec(out ?? '')?.[1] as ReportFormat | undefined
  if (!org || !/^\d{4}$/.test(year ?? '') || !out || !as)
    return wrong(io, '请写明 --org、四位年份的 --year 和以 .docx、.pdf 或 .json 结尾的 --out。')
  const report = await draftReport(office, actor, { unit: org, year: Number(year), overwrite: options.flags.has('overwrite') })
  if (isProblem(report)) return refused(io, report)
  const file = await exported(office, report, as)
  await io.writeFile(out, file.bytes)
  io.stdout(`${JSON.stringify({ file: out, report: report.id, code: report.code, state: report.state })}\n`)
  return 0
}

function wrong(io: Io, sentence: string): number {
  io.stderr(`${sentence}\n${usage}\n`)
  return 2
}

function refused(io: Io, { message, next }: Problem): number {
  io.stderr(`${message}${next}\n`)
  return 1
}
