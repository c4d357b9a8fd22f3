/**
 * D01 没有这部法
 *
 * 查什么：书名号里写的是国家法律的名称，而法律目录里没有这部法，也没有十分相近的标题。地方文件、单位内部文件不在目录之内，不查。
 * 依据：引用法律应当使用现行有效的法律的规范名称；目录所收到的年份写在结果里，报告年度晚于它的，可能是新法，只作警告。
 * 怎么改：核对后改成正确的名称。
 *
 * @good
 * 永兴镇2021年法治政府建设工作报告
 * 学习了《中华人民共和国行政许可法》《永兴镇会前学法汇编》。
 *
 * @bad
 * 永兴镇2021年法治政府建设工作报告
 * 学习了《中华人民共和国行政审批法》。
 * → error「中华人民共和国行政审批法」没有《中华人民共和国行政审批法》。
 */
import { catalogueYear } from '../../../law/catalogue/force.ts'
import type { Rule } from '../rule.ts'
import { inTheWay } from '../statute-lists.ts'

export const noSuchTitle: Rule = {
  id: 'D01',
  name: '没有这部法',
  severity: 'error',
  check: ({ statutes, year }) =>
    statutes
      .filter(({ status, canonical }) => status === 'no such title' && canonical === null)
      .map(({ start, end, mention, note, suggestions }) => ({
        start,
        end,
        message: `没有《${mention.replace(/\s+/g, '')}》。`,
        severity: year !== null && year > catalogueYear ? ('warning' as const) : undefined,
        suggestion: `${note}。请核对名称。`,
        ...(suggestions.length === 1 ? { proposal: { start, end, text: inTheWay(suggestions[0] ?? '', mention) } } : {}),
      })),
}
