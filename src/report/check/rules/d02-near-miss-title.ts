/**
 * D02 法律、文件的名称写错
 *
 * 查什么：标题与目录里的一部只差几个字，或者规划的起止年写错，或者漏了字。
 * 依据：引用文件应当写全称或规范简称（党政机关公文处理工作条例）。
 * 怎么改：按目录里的名称改正。
 *
 * @good
 * 永兴镇2021年法治政府建设工作报告
 * 严格执行《党政领导干部选拔任用工作条例》和《法治政府建设实施纲要（2021—2025年）》。
 *
 * @good
 * 永兴镇2021年法治政府建设工作报告
 * 印发《关于推行法律顾问制度和公职律师公司律师制度的实施意见》。
 *
 * @bad
 * 永兴镇2021年法治政府建设工作报告
 * 严格执行《党政干部选拔任用条例》和《法治政府建设实施纲要（2015-2021年）》。
 * → error「党政干部选拔任用条例」名称漏字。
 * → error「法治政府建设实施纲要（2015-2021年）」起止年份写错。
 */
import type { Rule } from '../rule.ts'
import { inTheWay } from '../statute-lists.ts'

const faults: Readonly<Record<string, string>> = { dropped: '名称漏字。', years: '起止年份写错。', near: '名称写错。' }

export const nearMissTitle: Rule = {
  id: 'D02',
  name: '法律、文件的名称写错',
  severity: 'error',
  check: ({ statutes }) =>
    statutes
      .filter(({ matchedBy, canonical, mention }) => matchedBy in faults && canonical !== null && !lacksOnlyYears(mention, canonical))
      .map(({ start, end, canonical, matchedBy, mention }) => ({
        start,
        end,
        proposal: { start, end, text: inTheWay(canonical ?? '', mention) },
        message: faults[matchedBy] ?? '',
        suggestion: `改为《${canonical}》。`,
      })),
}

/** A plan named without its years is a short form (D03), not an error. */
const lacksOnlyYears = (mention: string, canonical: string): boolean =>
  canonical.replace(/\(\d{4}—\d{4}年\)$/, '') === mention.replace(/\s+/g, '')
