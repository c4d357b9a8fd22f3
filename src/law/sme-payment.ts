import { statute } from './statute.ts'

/** 保障中小企业款项支付条例：2025 年修订文本：付款期限、验收、债权债务确认、逾期利息、欠款公示和投诉处理。 */
export const smePayment = statute({
  title: '保障中小企业款项支付条例',
  short: '款项支付条例',
  kind: '行政法规',
  since: '2025-06-01',
  articles: [9, 10, 16, 17, 18, 25],
})
