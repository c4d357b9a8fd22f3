/**
 * H04 把罚款当成绩
 *
 * 查什么：成效部分写了罚款、罚没多少元。
 * 依据：罚款不得同作出处罚的机关及其工作人员的考核、考评直接或者变相挂钩（《中华人民共和国行政处罚法》第七十四条）。
 * 怎么改：写办案件数和纠正了什么，不以罚款数额作成绩。
 *
 * @good
 * 办理行政处罚案件12件，责令改正30处。
 *
 * @bad
 * 办理行政处罚案件12件，罚款3.6万元。
 * → warning「罚款3.6万元」罚款数额不作为成绩。
 */
import { everyMatch, type Rule } from '../rule.ts'

const fines = /(?:罚款|罚没款?|罚没收入)(?:金额|共计|合计|累计|达)*\s*\d+(?:\.\d+)?\s*(?:余|多)?\s*[万亿]?元/g

export const finesAsSuccess: Rule = {
  id: 'H04',
  name: '把罚款当成绩',
  severity: 'warning',
  check: ({ text }) => everyMatch(text, fines, () => ({ message: '罚款数额不作为成绩。', suggestion: '写办案件数和纠正了什么。' })),
}
