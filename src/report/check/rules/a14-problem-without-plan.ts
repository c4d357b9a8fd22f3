/**
 * A14 问题没有对应的安排
 *
 * 查什么：“存在的不足”里逐条写的问题，在下一年度安排里找不到一个相同的主题词。
 * 依据：《法治政府建设与责任落实督察工作规定》要求针对不足写明下一年度的主要安排。
 * 怎么改：在安排里补上对应的措施。
 *
 * @good
 * 一、主要举措和成效
 * 调解纠纷12件。
 * 二、存在的不足和原因
 * 一是执法人员专业素质不高，由于培训少。
 * 三、下一步工作安排
 * 加强执法人员培训。
 *
 * @bad
 * 一、主要举措和成效
 * 调解纠纷12件。
 * 二、存在的不足和原因
 * 一是执法装备老化，由于经费紧张。
 * 三、下一步工作安排
 * 多办普法讲座，扩大覆盖面。
 * → info「一是执法装备老化，由于经费紧张。」下一步安排里没有针对它的措施。
 */
import { mandatoryParts } from '../parts.ts'
import type { CheckedReport, CheckedSection, Rule } from '../rule.ts'
import { topicsOf } from '../words.ts'

export const problemWithoutPlan: Rule = {
  id: 'A14',
  name: '问题没有对应的安排',
  severity: 'info',
  check: (report) => {
    const [, shortcomings, , next] = mandatoryParts
    const main = report.sections.filter(({ level }) => level === 1)
    const problems = main.find(({ title }) => shortcomings?.heading.test(title) && !next?.heading.test(title))
    const plan = main.find(({ title }) => next?.heading.test(title) && !shortcomings?.heading.test(title))
    if (!problems || !plan) return []
    const planned = report.text.slice(plan.start, plan.end)
    return itemsOf(report, problems)
      .filter(({ start, end }) => unanswered(report.text.slice(start, end), planned))
      .map(({ start, end }) => ({ start, end, message: '下一步安排里没有针对它的措施。', suggestion: '在下一步安排里补上对应的措施。' }))
  },
}

function unanswered(problem: string, planned: string): boolean {
  const topics = topicsOf(problem.slice(0, 60))
  return topics.length >= 3 && !topics.some((topic) => planned.includes(topic))
}

/** The single problems: what is numbered inside the part, its last line breaks left out. */
const itemsOf = ({ sections, text }: CheckedReport, part: CheckedSection): readonly { start: number; end: number }[] =>
  sections
    .filter(({ level, start }) => level > 1 && part.start < start && start < part.end)
    .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
