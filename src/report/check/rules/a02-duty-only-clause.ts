/**
 * A02 第一责任人职责只有一句话
 *
 * 查什么：党政主要负责人履行推进法治建设第一责任人职责的情况是四个必备部分之一，应当有自己的标题、不少于 100 字。
 * 依据：《法治政府建设与责任落实督察工作规定》关于年度报告内容的规定；《党政主要负责人履行推进法治建设第一责任人职责规定》。
 * 怎么改：单列一部分，写明主持了几次会议、听取了几次汇报、解决了哪些问题。
 *
 * @good
 * 一、党政主要负责人履行推进法治建设第一责任人职责情况
 * 镇党委书记、镇长把法治建设摆在重要位置，全年主持召开法治建设专题会议4次，听取工作汇报2次，研究解决执法力量不足、调解员补贴落实不到位、村规民约修订缓慢等问题5个；带头学习宪法和民法典，参加行政复议听证1次，向县委作了书面述法，并督促班子成员在分管领域内落实普法责任。
 * 二、下一年度主要安排
 * 加强培训。
 *
 * @bad
 * 一、主要举措和成效
 * 紧扣党政主要负责人履行推进法治建设第一责任人职责，调解纠纷12件。
 * 二、下一年度主要安排
 * 加强培训。
 * → warning「第一责任人」党政主要负责人履职情况没有单列一部分。
 */
import { headingOf, isWholeReport } from '../parts.ts'
import type { CheckedReport, CheckedSection, Rule } from '../rule.ts'

const fewest = 100
const clause = '第一责任人'

export const dutyOnlyClause: Rule = {
  id: 'A02',
  name: '第一责任人职责只有一句话',
  severity: 'warning',
  check: (report) => {
    const start = report.text.indexOf(clause)
    if (start < 0 || !isWholeReport(report)) return []
    const own = report.sections.find(isDutyPart)
    const suggestion = `单列“党政主要负责人履行推进法治建设第一责任人职责情况”，写明会议、汇报、解决问题等事实，不少于 ${fewest} 字。`
    if (!own) return [{ start, end: start + clause.length, message: '党政主要负责人履职情况没有单列一部分。', suggestion }]
    const length = lengthOf(report, own)
    if (length >= fewest) return []
    return [{ ...headingOf(report, own), message: `党政主要负责人履职情况只有 ${length} 字。`, suggestion }]
  },
}

const isDutyPart = ({ level, title }: CheckedSection): boolean =>
  level <= 2 && /第一责任人|(?:主要负责人|党政主要负责).*(?:履行|职责|履职)/.test(title)

const lengthOf = ({ text }: CheckedReport, { start, end, title }: CheckedSection): number =>
  text.slice(start, end).replace(/\s/g, '').length - title.replace(/\s/g, '').length
