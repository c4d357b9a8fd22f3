/**
 * B02 报送晚了
 *
 * 查什么：报送上级的日子（由调用者给出）晚于次年二月的最后一天。
 * 依据：《法治政府建设与责任落实督察工作规定》：每年3月1日前报告上一年度情况。
 * 怎么改：尽快报送，说明原因。
 *
 * @good sentOn=2022-02-28
 * 青石镇人民政府2021年法治政府建设情况报告
 *
 * @bad sentOn=2022-03-01
 * 青石镇人民政府2021年法治政府建设情况报告
 * → error「青石镇人民政府2021年法治政府建设情况报告」2022-03-01报送，晚于2022年2月的最后一天。
 */
import { lastDayToSend } from '../last-days.ts'
import { headOf } from '../place.ts'
import type { Rule } from '../rule.ts'

export const sentLate: Rule = {
  id: 'B02',
  name: '报送晚了',
  severity: 'error',
  check: (report, { sentOn }) => {
    if (report.year === null || !sentOn || sentOn <= lastDayToSend(report.year)) return []
    return [{ ...headOf(report), message: `${sentOn}报送，晚于${report.year + 1}年2月的最后一天。`, suggestion: '尽快报送，说明原因。' }]
  },
}
