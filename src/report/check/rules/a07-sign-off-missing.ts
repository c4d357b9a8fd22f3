/**
 * A07 没有落款
 *
 * 查什么：完整的报告结尾没有署名和成文日期。网页上常把落款删去，所以只是提示。
 * 依据：党政机关公文格式（GB/T 9704-2012）关于发文机关署名、成文日期的规定。
 * 怎么改：补写机关全称和成文日期。
 *
 * @good
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在的不足和原因
 * 由于专职人员少，普法不够深入。
 * 青石镇人民政府
 * 2024年1月20日
 *
 * @bad
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在的不足和原因
 * 由于专职人员少，普法不够深入。
 * → info「由于专职人员少，普法不够深入。」报告没有署名和成文日期。
 */
import { isWholeReport } from '../parts.ts'
import type { CheckedReport, Rule } from '../rule.ts'

export const signOffMissing: Rule = {
  id: 'A07',
  name: '没有落款',
  severity: 'info',
  check: (report) =>
    report.signOff === null && isWholeReport(report)
      ? [{ ...lastLine(report), message: '报告没有署名和成文日期。', suggestion: '在正文之后补写机关全称和成文日期。' }]
      : [],
}

/** The last line of the last part (page furniture comes after it). */
function lastLine({ text, sections }: CheckedReport): { start: number; end: number } {
  const until = Math.max(0, ...sections.map(({ end }) => end))
  const end = text.slice(0, until).trimEnd().length
  const start = text.lastIndexOf('\n', end - 1) + 1
  return { start: Math.max(start, end - 40), end }
}
