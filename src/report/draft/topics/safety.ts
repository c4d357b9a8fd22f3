import { says, type Topic } from '../sentence.ts'

/** 健全突发事件应对体系（纲要（2021—2025年）第六部分）。涉及具体人员的名册（矫正、帮教、重点人员）不自动写入。 */
export const safety: Topic = {
  heading: '健全突发事件应对体系，依法防范化解风险',
  sentences: [
    says('现行应急预案{emergency.plans}份'),
    says('组织应急演练{emergency.drills}次', '参加演练{emergency.drillPeople}人次'),
    says('建有应急救援队伍{emergency.teams}支', '应急物资储备点{emergency.stocks}处', '应急避难场所{emergency.shelters}处'),
    says('开展隐患排查和安全检查{hazard.inspections}次', '检查单位（场所）{hazard.inspectedUnits}家次'),
    says('排查出隐患{hazard.found}处'),
    says('到期应当整改的隐患{hazard.due}处', '已销号{hazard.dueClosed}处', '整改率{hazard.fixRate}%'),
    says('转发预警信息{emergency.warnings}条'),
    says('回应政务舆情{opinion.responded}起'),
  ],
}
