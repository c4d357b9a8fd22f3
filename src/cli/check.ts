import { type CheckedFile, checkReportFile } from '../office/documents/check-report.ts'
import { type CommandIo, fileArguments, forEachFile } from './files.ts'

const usage =
  '用法：mingfa check 文件… [--json] [--as-of 日期]\n' +
  '按校核规则检查年度报告；支持 txt、html、docx、pdf。报告没有写明年度时，按 --as-of 所在年度判断法律的效力。'

const severityNames = { error: '错误', warning: '警告', info: '提示' } as const

/**
 * `mingfa check`: the findings of each report, one JSON object a line with --json, else a listing. Returns 0, 1 when a report has an error,
 * 2 when a file cannot be read (the others are still checked) or the arguments are wrong.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const given = fileArguments(args)
  if (typeof given === 'string') {
    io.stderr(`${given}\n${usage}\n`)
    return 2
  }
  return forEachFile<CheckedFile>(io, given.files, {
    use: (bytes, file) => checkReportFile(bytes, file, { asOf: given.asOf }),
    show: (checked, file) => {
      io.stdout(given.json ? `${JSON.stringify({ file, ...checked })}\n` : listing(checked, file))
      return checked.summary.error > 0 ? 1 : 0
    },
  })
}

function listing({ findings, summary }: CheckedFile, file: string): string {
  const total = `错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}`
  const lines = findings.flatMap(({ rule, severity, quote, message, suggestion }) => [
    `${severityNames[severity]} ${rule}　“${shortened(quote)}”　${message}`,
    `　　　　建议：${suggestion}`,
  ])
  return `${[`【${file}】${total}`, ...lines].join('\n')}\n`
}

const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
