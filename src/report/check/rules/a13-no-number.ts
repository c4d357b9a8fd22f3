/**
 * A13 成效没有一个数字
 *
 * 查什么：“主要举措和成效”下面八十字以上的一部分（片段里没有一级标题的，除了问题、安排都算），没有一个数字（序号、书名号里的不算）。从第四处起只作提示。
 * 依据：《法治政府建设与责任落实督察工作规定》要求报告举措和成效；没有数字的成效无从核对。
 * 怎么改：从台账补上办了几件、几次、几人。
 *
 * @good
 * 一、主要举措和成效
 * （一）普法宣传
 * 开展宣传12场，发放资料3620份，参加群众1500人次；{60×普}
 * 二、存在的不足
 * 人手少。
 *
 * @bad
 * 一、主要举措和成效
 * （一）普法宣传
 * 深入开展普法宣传，{150×普}。
 * 二、存在的不足
 * 人手少。
 * → warning「（一）普法宣传」这一部分没有一个数字。
 */
import { headingOf, mandatoryParts } from '../parts.ts'
import { type CheckedReport, type CheckedSection, calmed, type Rule } from '../rule.ts'

const enough = 80
/** From the fourth one on the reader has understood. */
const loud = 3
const number = /\d|(?<!每)[一二两三四五六七八九十百千]+(?:次|场|件|起|人|名|个|份|部|期|项|家|户|处|条|篇|期)/

export const noNumber: Rule = {
  id: 'A13',
  name: '成效没有一个数字',
  severity: 'warning',
  check: (report) => {
    const done = report.sections.filter(
      ({ level, title }) => level === 1 && mandatoryParts[0]?.heading.test(title) && !/问题|不足|下一?步|打算|安排/.test(title),
    )
    const silent = report.sections
      .filter((section) => section.level === 2 && isAccount(report, done, section))
      .flatMap((section) => {
        const heading = headingOf(report, section)
        const body = report.text.slice(heading.end, section.end).replace(/《[^》]*》|^[ \t\u3000]*\d{1,2}[.．、]|\d{4}年/gm, '')
        return body.length >= enough && !number.test(body)
          ? [{ ...heading, message: '这一部分没有一个数字。', suggestion: '从台账补上办了几件、几次、几人。' }]
          : []
      })
    return calmed(silent, loud)
  },
}

/** Whether a section tells what was done. A fragment that begins inside the achievements has no heading above them. */
function isAccount({ sections }: CheckedReport, done: readonly CheckedSection[], { start, title }: CheckedSection): boolean {
  if (!sections.some(({ level, start: main }) => level === 1 && main < start)) return !/问题|不足|原因|下一?步|打算|安排|计划/.test(title)
  return done.some((part) => part.start < start && start < part.end)
}
