import { type ReportReading, readReportFile } from '../office/documents/read-report.ts'
import { type CommandIo, fileArguments, forEachFile } from './files.ts'

const usage = '用法：mingfa read 文件… [--json]\n读出报告的标题、单位、年度、结构、数据和引用的法律文件；支持 txt、html、docx、pdf。'

/**
 * `mingfa read`: what each report says, one JSON object a line with --json, else a listing. Returns 0, or 2 when a file cannot be read
 * (the others are still read) or the arguments are wrong.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const given = fileArguments(args)
  if (typeof given === 'string') {
    io.stderr(`${given}\n${usage}\n`)
    return 2
  }
  return forEachFile<ReportReading>(io, given.files, {
    use: (bytes, file) => readReportFile(bytes, file, given.asOf),
    show: (reading, file) => {
      io.stdout(given.json ? `${JSON.stringify(asJson(reading, file))}\n` : listing(reading, file))
      return 0
    },
  })
}

function asJson({ title, organisation, year, sections, facts, statutes }: ReportReading, file: string): object {
  const cited = statutes.map(({ mention, start, end, canonical, kind, status, note }) => ({
    mention,
    start,
    end,
    canonical,
    kind,
    status,
    note,
  }))
  return { file, title, organisation, year, sections, facts, statutes: cited }
}

function listing({ title, organisation, year, sections, facts, statutes }: ReportReading, file: string): string {
  const lines = [
    `【${file}】`,
    `标题：${title ?? '（没有）'}`,
    `单位：${organisation ?? '（没有写明）'}　年度：${year ?? '（没有写明）'}`,
    `结构：${sections.length} 处`,
    ...sections.filter(({ level }) => level <= 2).map(({ level, number, title: heading }) => `${'　'.repeat(level)}${number}${heading}`),
    `数据：${facts.length} 项`,
    ...facts.map(({ quote, measure }) => `　${quote}${measure ? `　${measure}` : ''}`),
    `法律和文件：${statutes.length} 处`,
    ...statutes.map(({ mention, kind, note }) => `　《${mention.replace(/\s+/g, '')}》　${kind}${note ? `　${note}` : ''}`),
  ]
  return `${lines.join('\n')}\n`
}
