/**
 * A06 没有标题，或者标题重复
 *
 * 查什么：完整的报告开头没有标题；正文开始之前，同一个标题出现了两次（多半是从网页复制时带进来的，第二次常被拆成几行）。
 * 依据：公文应当有标题（《党政机关公文处理工作条例》关于公文要素的规定）。
 * 怎么改：补写标题，推荐“<机关全称>关于<年份>年法治政府建设情况的报告”；重复的删去一处。
 *
 * @good
 * 青石镇人民政府关于2023年法治政府建设情况的报告
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在的不足和原因
 * 由于专职人员少，普法不够深入。
 *
 * @bad
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在的不足和原因
 * 由于专职人员少，普法不够深入。
 * → warning「一、主要举措和成效」报告没有标题。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设工作总结
 * 青石镇人民政府2023年
 * 法治政府建设工作总结
 * 2023年，青石镇扎实推进依法行政。
 * → warning「青石镇人民政府2023年⏎法治政府建设工作总结」标题出现了两次。
 */
import { isWholeReport } from '../parts.ts'
import { headOf } from '../place.ts'
import type { CheckedReport, Objection, Rule } from '../rule.ts'
import { titlesOf } from '../titles.ts'

export const titleMissing: Rule = {
  id: 'A06',
  name: '没有标题，或者标题重复',
  severity: 'warning',
  check: (report) =>
    report.title === null && isWholeReport(report)
      ? [{ ...headOf(report), message: '报告没有标题。', suggestion: '补写标题，如“某镇人民政府关于2023年法治政府建设情况的报告”。' }]
      : secondTitle(report),
}

/** The title once more below itself. */
function secondTitle(report: CheckedReport): readonly Objection[] {
  const [, second] = titlesOf(report)
  return second ? [{ ...second, message: '标题出现了两次。', suggestion: '删去一处。', proposal: { ...second, text: '' } }] : []
}
