/**
 * D04 引用已废止的法律
 *
 * 查什么：报告年度开始前已经废止的法律、法规，或者规划期已满的规划纲要（规划期满只提示）。年度中间废止的、仅成文时已废止的，不算。
 * 依据：废止的日期见法律目录；如《中华人民共和国婚姻法》自 2021 年 1 月 1 日起由《中华人民共和国民法典》替代（民法典第一千二百六十条）。
 * 怎么改：改引现行的法律；确需叙述历史的，写明“当时施行的”。
 *
 * @good
 * 关坝镇2020年法治政府建设工作报告
 * 宣讲《婚姻法》36次。
 *
 * @bad
 * 关坝镇2021年法治政府建设工作报告
 * 宣讲《婚姻法》36次。
 * → error「婚姻法」2021年初已经废止。
 */
import type { Rule } from '../rule.ts'

export const repealedTitle: Rule = {
  id: 'D04',
  name: '引用已废止的法律',
  severity: 'error',
  check: ({ statutes, year, text }) =>
    statutes
      .filter(
        ({ status, start }) =>
          status === 'repealed before' && !/(?:原|当时(?:施行)?的|废止(?:了|的)?)$/.test(text.slice(Math.max(0, start - 7), start - 1)),
      )
      .map(({ start, end, kind, note }) =>
        kind === '政策文件'
          ? { start, end, severity: 'info' as const, message: '规划期已满。', suggestion: '核实有没有新的规划；叙述以往工作的可以保留。' }
          : { start, end, message: `${year}年初已经废止。`, suggestion: `${note}。改引现行的法律。` },
      ),
}
