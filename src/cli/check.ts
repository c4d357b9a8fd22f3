import { isProblem } from '../kernel/problem.ts'
import { type CheckedFile, checkReportFile } from '../office/documents/check-report.ts'
import { type AlikeReport, type ComparedFile, type Comparing, comparedFile, comparingWith } from '../office/documents/compare-reports.ts'
import { type CommandIo, fileArguments, forEachFile, withFile } from './files.ts'

const usage =
  '用法：mingfa check 文件… [--json] [--as-of 日期] [--against 文件…]\n' +
  '按校核规则检查年度报告；支持 txt、html、docx、pdf。报告没有写明年度时，按 --as-of 所在年度判断法律的效力；--against 后面的报告用来对照，找出相同的段落。'

const severityNames = { error: '错误', warning: '警告', info: '提示' } as const

/** What is told of one file; `alike` only where other reports were given. */
type Told = CheckedFile & { readonly alike?: readonly AlikeReport[] }

/**
 * `mingfa check`: the findings of each report, one JSON object a line with --json, else a listing. Returns 0, 1 when a report has an error,
 * 2 when a file cannot be read (the others are still checked) or the arguments are wrong. A file to compare with that cannot be read ends it.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const given = fileArguments(args, { compares: true })
  if (typeof given === 'string') {
    io.stderr(`${given}\n${usage}\n`)
    return 2
  }
  const comparing = given.against.length > 0 ? await openComparing(io, given.against) : undefined
  if (comparing === null) return 2
  return forEachFile<Told>(io, given.files, {
    use: (bytes, file) => told(bytes, file, { asOf: given.asOf, comparing }),
    show: (checked, file) => {
      io.stdout(given.json ? `${JSON.stringify({ file, ...checked })}\n` : listing(checked, file))
      return checked.summary.error > 0 ? 1 : 0
    },
  })
}

type Asked = { readonly asOf?: string; readonly comparing?: Comparing }

async function told(bytes: Uint8Array, file: string, { asOf, comparing }: Asked): ReturnType<typeof checkReportFile> {
  const checked = await checkReportFile(bytes, file, { asOf })
  if (isProblem(checked) || !comparing) return checked
  const read = await comparedFile(bytes, file)
  return isProblem(read) ? read : ({ ...checked, alike: comparing(read.text) } as Told)
}

/** Null where a file cannot be read; the reason is told. */
async function openComparing(io: CommandIo, files: readonly string[]): Promise<Comparing | null> {
  const others = await Promise.all(files.map((file) => withFile(io, file, (bytes) => comparedFile(bytes, file))))
  const refused = others.filter(isProblem)
  for (const { code, message, next } of refused) io.stderr(`${code} ${message}${next}\n`)
  return refused.length > 0 ? null : comparingWith(others.filter((one): one is ComparedFile => !isProblem(one)))
}

function listing({ findings, summary, alike = [] }: Told, file: string): string {
  const total = `错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}`
  const lines = findings.flatMap(({ rule, severity, quote, message, suggestion }) => [
    `${severityNames[severity]} ${rule}　“${shortened(quote)}”　${message}`,
    `　　　　建议：${suggestion}`,
  ])
  const same = alike.flatMap((other) => [
    `与【${other.file}】相同的有 ${other.share}%，共 ${other.passages.length} 处：`,
    ...other.passages.map(({ quote }) => `　　　　“${shortened(quote)}”`),
  ])
  return `${[`【${file}】${total}`, ...lines, ...same].join('\n')}\n`
}

const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
