import type { CheckedOne } from './check-files.ts'

const severityNames = { error: '错误', warning: '警告', info: '提示' } as const

/** One checked report as an object of the interface: what was read from it stays away. */
export function asJson({ file, findings, summary, overview, figures, alike }: CheckedOne): object {
  return { file, findings, summary, ...(alike ? { ...overview, alike } : {}), ...(figures.length > 0 ? { figures } : {}) }
}

/** The findings of one report in words. */
export function listing({ file, findings, summary, figures, alike = [] }: CheckedOne): string {
  const total = `错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}`
  const lines = findings.flatMap(({ rule, severity, quote, message, suggestion, why }) => [
    `${severityNames[severity]} ${rule}　“${shortened(quote)}”　${message}`,
    `　　　　建议：${suggestion}　依据：${why}`,
  ])
  const same = alike.flatMap((other) => [
    `与【${other.file}】相同的有 ${other.share}%，共 ${other.passages.length} 处：`,
    ...other.passages.map(({ quote }) => `　　　　“${shortened(quote)}”`),
  ])
  const compared = figures.map(
    ({ figure, stated, difference }) =>
      `数字 ${figure.id}　报告 ${stated}　台账 ${figure.value}${figure.unit}（${figure.records ?? 0}条记录）　${difference === 0 ? '相符' : `相差 ${difference}`}`,
  )
  return `${[`【${file}】${total}`, ...lines, ...compared, ...same].join('\n')}\n`
}

/** Reports that have less in common are not named in the table. */
const worthNaming = 10

/** One report of a county: which mandatory part it misses, whether it was late, with whom it has how much in common, how much was found. */
export function countyRow({ file, overview, summary, alike = [] }: CheckedOne): string {
  const { organisation, year, missing, publishedOn, late } = overview
  const published = `${publishedOn ?? '没有写明'}${late ? '（晚）' : ''}`
  const same = alike.filter(({ share }) => share >= worthNaming).map((other) => `${other.file} ${other.share}%`)
  const counts = `${summary.error}／${summary.warning}／${summary.info}`
  const cells = [
    file,
    organisation ?? '没有写明',
    year ?? '没有写明',
    missing.join('、') || '无',
    published,
    same.join('、') || '无',
    counts,
  ]
  return cells.join('\t')
}

/** The rows of a county under their heads, in the order of the files: no ranking. */
export const countyTable = (rows: readonly string[]): string =>
  `${[['文件', '单位', '年度', '缺少的部分', '公开日期', '与谁相同', '错误／警告／提示'].join('\t'), ...rows].join('\n')}\n`

const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
