/**
 * C07 写了无权做的事
 *
 * 查什么：乡镇、街道说自己“加强行政立法”“健全行政复议机构”；政府的报告把法院审结案件、上网裁判文书写成自己的工作。
 * 依据：《中华人民共和国立法法》第九十三条（乡镇没有规章制定权）；《中华人民共和国行政复议法》第四条、第二十四条（复议由县级以上政府管辖）。
 * 怎么改：删去，或者改写成配合、协助。
 *
 * @good
 * 青石镇人民政府2023年法治政府建设情况报告
 * 加强行政规范性文件管理，依法配合行政复议机关办案。
 *
 * @good
 * 云岭县人民政府2023年法治政府建设情况报告
 * 收到行政复议申请146件，审结131件，其中和解结案54件，占审结案件的41.2%。
 *
 * @bad
 * 青石镇人民政府2023年法治政府建设情况报告
 * 加强行政立法。健全行政复议机构和人员配备。
 * → error「加强行政立法」乡镇、街道没有立法权。
 * → error「健全行政复议机构」乡镇、街道不是行政复议机关。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const legislation = /(?:加强|推进|完善|健全|做好)(?:政府|行政|地方)?立法(?!法|联系|建议|意见|征)/g
const review = /(?:健全|完善|设立|加强)行政复议机构|(?:受理|审理|办结)行政复议案件/g
const courts = /(?<!(?:复议|仲裁|裁决)[^\n]{0,200})审结[^，。；\n]{0,30}案件?(?<!复议案件?)|上网裁判文书|(?:网上)?同步庭审直播/g

export const beyondPowers: Rule = {
  id: 'C07',
  name: '写了无权做的事',
  severity: 'error',
  check: ({ text, organisation, title }) => {
    const suggestion = '删去，或者改写成配合、协助。'
    const township = /(?:镇|乡|街道)(?:人民政府|办事处|党委|党工委)?$/.test(organisation ?? '')
    const own = township
      ? [...say(text, legislation, '乡镇、街道没有立法权。', suggestion), ...say(text, review, '乡镇、街道不是行政复议机关。', suggestion)]
      : []
    return /法院/.test(`${title}${organisation}`) ? own : [...own, ...say(text, courts, '这是法院的工作，不是政府的工作。', suggestion)]
  },
}

const say = (text: string, pattern: RegExp, message: string, suggestion: string): readonly Objection[] =>
  everyMatch(text, pattern, () => ({ message, suggestion }))
