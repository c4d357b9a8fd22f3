/**
 * A01 缺少必备部分
 *
 * 查什么：年度报告应当写明四部分：上一年度主要举措和成效、存在的不足和原因、党政主要负责人履行推进法治建设第一责任人职责的情况、
 * 下一年度主要安排。缺哪一部分，指出哪一部分。只有片段、看不出结构的文本不判断。
 * 依据：《法治政府建设与责任落实督察工作规定》关于年度报告内容的规定。
 * 怎么改：补写缺少的部分，并单列标题。
 *
 * @good
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 二、存在的不足和原因
 * 由于人员变动，普法不够深入。
 * 三、党政主要负责人履行推进法治建设第一责任人职责情况
 * 召开专题会议2次。
 * 四、下一年度主要安排
 * 加强培训。
 *
 * @bad
 * 一、工作开展情况
 * 切实履行第一责任人职责，调解矛盾纠纷12件。
 * 二、下一步打算
 * 加强培训。
 * → error「一、工作开展情况」没有写“存在的不足和原因”。
 */
import { missingParts } from '../parts.ts'
import { headOf } from '../place.ts'
import type { Rule } from '../rule.ts'

export const missingPart: Rule = {
  id: 'A01',
  name: '缺少必备部分',
  severity: 'error',
  check: (report) =>
    missingParts(report).map(({ name }) => ({
      ...headOf(report),
      message: `没有写“${name}”。`,
      suggestion: `补写“${name}”，并单列标题。`,
    })),
}
