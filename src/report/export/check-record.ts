import type { Finding, Severity } from '../check/rule.ts'
import { rulePages } from '../check/rule-pages.ts'
import { writeDocx } from './docx.ts'
import { correctionOf, severityNames } from './docx-comments.ts'
import { type BlockOf, blank, field, fields, type Paper, paragraph, signatures, table } from './paper.ts'
import { dateInWords } from './wording.ts'

/**
 * What a checking record (校核记录) says: which document, of which unit and year, checked on which ISO day, by the law as of which ISO day, and
 * what was found in it. `text` is the text the findings point into; `sections` name the part in which each stands.
 */
export type CheckedDocument = {
  readonly document: string
  readonly text: string
  readonly findings: readonly Finding[]
  readonly day: string
  readonly lawAsOf: string
  readonly organisation?: string | null
  readonly year?: number | null
  readonly sections?: readonly { readonly level: number; readonly number: string; readonly start: number; readonly end: number }[]
}

/** The checking record as a Word file of about one page: head, counts, one row for each rule that found something, lines to sign. */
export const checkRecordDocx = (checked: CheckedDocument): Promise<Uint8Array> => writeDocx(checkRecord(checked))

/** The checking record as a paper, for any writer of papers. Throws RangeError for a day that does not exist. */
export function checkRecord(checked: CheckedDocument): Paper {
  const { organisation } = checked
  return {
    kind: 'form',
    organ: organisation ?? '',
    title: ['法治政府建设年度报告校核记录'],
    blocks: [headOf(checked), ...tableOf(checked), blank, signatures(...signers)],
  }
}

const signers = [
  { label: '校核人', dated: true },
  { label: '起草人（改正情况确认）', dated: true },
  { label: '审核人', dated: true },
]

function headOf({ document, organisation, year, day, lawAsOf, findings }: CheckedDocument): BlockOf<'fields'> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return fields(
    field('校核的文件', document, { wide: true }),
    field('单　　位', organisation || '（文中没有写明）'),
    field('报告年度', year ? `${year}年` : '（文中没有写明）'),
    field('校核日期', dateInWords(day)),
    field('法律口径', `截至${dateInWords(lawAsOf)}`),
    field('结　　果', `错误${count('error')}处，警告${count('warning')}处，提示${count('info')}处`, { wide: true }),
  )
}

/** Rows beyond this would not fit on the page; the marked text holds every finding. */
const mostRows = 10
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

function tableOf(checked: CheckedDocument): Paper['blocks'] {
  const groups = grouped(checked.findings)
  if (groups.length === 0) return [paragraph('没有发现问题。')]
  const columns = [
    { name: '级别', width: 2 },
    { name: '位置', width: 6, align: 'left' },
    { name: '问题', width: 8, align: 'left' },
    { name: '依据', width: 8, align: 'left' },
    { name: '建议', width: 6, align: 'left' },
  ] as const
  const rows = groups.slice(0, mostRows).map((group) => rowOf(group, checked))
  const left = groups.slice(mostRows).flat().length
  const rest = left > 0 ? [paragraph(`另有${left}处较轻的问题，见带批注的稿子。`)] : []
  return [{ ...table(columns, rows), compact: true }, ...rest]
}

/** The findings by rule and severity, the gravest first. */
function grouped(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = Map.groupBy(findings, ({ rule, severity }) => `${weight[severity]}${rule}`)
  return [...groups].sort(([one], [other]) => one.localeCompare(other)).map(([, group]) => group)
}

function rowOf(group: readonly Finding[], checked: CheckedDocument): readonly string[] {
  const [first] = group
  if (!first) return []
  const more = group.length > 1 ? `等${group.length}处` : ''
  const places = group.slice(0, 3).map((one) => `${partOf(one, checked)}“${shortened(one.quote)}”`)
  const name = rulePages[first.rule]?.name ?? first.rule
  const mend = group.length === 1 ? (correctionOf(first) ?? first.suggestion) : (rulePages[first.rule]?.mend ?? first.suggestion)
  return [severityNames[first.severity], places.join('；') + more, `${first.rule} ${name}：${first.message}`, first.why, mend]
}

/** The numbers of the parts around a finding: 二（三）. */
const partOf = ({ start }: Finding, { sections = [] }: CheckedDocument): string =>
  sections
    .filter((one) => one.level <= 3 && one.start <= start && start < one.end)
    .map(({ number }) => number.replace(/[、.．]$/, ''))
    .join('')

const longest = 16
const shortened = (quote: string): string => {
  const words = quote.replace(/\s+/g, '')
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words
}
