import type { Dated, Paper, Run } from './paper.ts'
import { dateInWords } from './wording.ts'

/** 主送机关 with its colon. */
export const addresseesLine = (names: readonly string[]): string => `${names.join('，')}：`

/** 附件说明, one line per attachment: a single one has no number, and no name is followed by a mark. */
export function attachmentLines(names: readonly string[]): readonly string[] {
  return names.length === 1 ? [...names] : names.map((name, index) => `${index + 1}.${name}`)
}

/** The label on the first line of an attachment that is printed with the paper. */
export const attachmentLabel = (index: number, count: number): string => (count === 1 ? '附件' : `附件${index + 1}`)

/** 抄送, closed by a full stop. */
export const copiesLine = (names: readonly string[]): string => `抄送：${names.join('，')}。`

/** 附注 in its brackets. */
export const noteLine = (note: string): string => `（${note}）`

/** The date of the 印发 line. */
export const printedOn = (printed: Dated): string => `${dateInWords(printed.date)}印发`

/** The characters before the names of those who were present, excused or sitting in. */
export const attendanceLabel = (label: string): string => `${label}：`

/** The title on one line. */
export const titleOf = (paper: Paper): string => paper.title.join('')

/** The characters of some runs. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')
