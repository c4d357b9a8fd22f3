/**
 * H04 把罚款当成绩
 *
 * 查什么：写了罚款、罚没多少元，同一句里又说力度、成效、增长；只是如实列出的，提示；写明上缴国库的不查。
 * 依据：罚款不得同作出处罚的机关及其工作人员的考核、考评直接或者变相挂钩（《中华人民共和国行政处罚法》第七十四条）。
 * 怎么改：写办案件数和纠正了什么，不以罚款数额作成绩。
 *
 * @good
 * 办理行政处罚案件12件，责令改正30处。
 *
 * @good
 * 办理行政处罚案件12件，罚没款4.6万元全部上缴国库。
 *
 * @bad
 * 办理行政处罚案件12件，罚款3.6万元。
 * → info「罚款3.6万元」罚款数额不作为成绩。
 *
 * @bad
 * 加大执法力度，罚款3.6万元，成效显著。
 * → warning「罚款3.6万元」罚款数额不作为成绩。
 */
import { sentenceAround } from '../place.ts'
import { everyMatch, type Rule } from '../rule.ts'

const fines = /(?:罚款|罚没款?|罚没收入)(?:金额|共计|合计|累计|达)*\s*\d+(?:\.\d+)?\s*(?:余|多)?\s*[万亿]?元/g

/** Fines that went to the treasury are told as the law asks. */
const handedOver = /国库|财政专户|收支两条线|罚缴分离/
const boast = /力度|成效|成绩|成果|显著|明显|有力|震慑|严厉|重拳|增长|增加|创收|创历史|新高|突破|同比|率先|第一|首位|超额|完成任务/

export const finesAsSuccess: Rule = {
  id: 'H04',
  name: '把罚款当成绩',
  severity: 'warning',
  check: ({ text }) =>
    everyMatch(text, fines, ({ index }) => {
      const { start, end } = sentenceAround(text, index)
      const sentence = text.slice(start, end)
      if (handedOver.test(sentence)) return null
      const severity = boast.test(sentence) ? 'warning' : 'info'
      return { message: '罚款数额不作为成绩。', suggestion: '写办案件数和纠正了什么。', severity }
    }),
}
