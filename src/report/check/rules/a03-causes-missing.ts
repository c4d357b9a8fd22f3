/**
 * A03 标题有“原因”，正文没有
 *
 * 查什么：标题写了“不足和原因”，正文却没有“由于”“原因是”“源于”一类说明原因的话。
 * 依据：《法治政府建设与责任落实督察工作规定》要求写明不足及其原因。
 * 怎么改：逐条补写原因；没有原因可写的，改标题。
 *
 * @good
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在的不足和原因
 * 由于专职人员少，普法不够深入。
 *
 * @bad
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在问题与原因
 * 一是部分干部依法办事意识不强。
 * → warning「二、存在问题与原因」标题写了原因，正文没有说明原因。
 */
import { headingOf } from '../parts.ts'
import type { Rule } from '../rule.ts'

const cause =
  /由于|原因(?:是|在于|有|：|:)|源于|缘于|归因|根源|致使|主要(?:还)?是(?!存在|有|表现|问题)|因为|所致|因(?!此|而|地|时|势|材|村|人|素|果|子|应)[^，。；\n]{2,}[，,]/

export const causesMissing: Rule = {
  id: 'A03',
  name: '标题有“原因”，正文没有',
  severity: 'warning',
  check: (report) =>
    report.sections
      .filter(({ level, title }) => level <= 2 && /(?:问题|不足|短板|差距).*原因|原因分析/.test(title))
      .filter((section) => !cause.test(report.text.slice(headingOf(report, section).end, section.end)))
      .map((section) => ({
        ...headingOf(report, section),
        message: '标题写了原因，正文没有说明原因。',
        suggestion: '逐条补写产生不足的原因。',
      })),
}
