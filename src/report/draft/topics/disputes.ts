import { says, saysOrZero, type Topic } from '../sentence.ts'

/** 健全社会矛盾纠纷行政预防调处化解体系（纲要（2021—2025年）第七部分）。 */
export const disputes: Topic = {
  heading: '健全矛盾纠纷预防调处化解体系，维护社会公平正义',
  sentences: [
    saysOrZero('未排查发现矛盾纠纷', '排查发现矛盾纠纷{disputes.found}起'),
    says('共调处矛盾纠纷{disputes.handled}件', '调解成功{disputes.succeeded}件', '成功率{disputes.successRate}%'),
    says('诉前调解{disputes.preLitigation}件'),
    says('在线调解{disputes.online}件'),
    says('法律顾问参与调解{adviser.mediated}件'),
    says('经司法确认有效的调解协议{disputes.confirmed}件'),
    says('登记信访事项{petitions.received}件', '接待来访{petitions.people}人次'),
    says('应办结的信访{petitions.due}件', '已办结{petitions.resolved}件', '办结率{petitions.resolvedRate}%'),
    says('化解信访积案{petitions.oldSettled}件'),
    says('领导接访{reception.leaderTimes}人次', '接待来访群众{reception.visitors}人次', '当场答复{reception.onSpot}批次'),
    saysOrZero(
      '全年未发生行政复议案件',
      '行政复议案件{reconsideration.cases}件',
      '其中调解和解{reconsideration.mediated}件',
      '被纠错{reconsideration.corrected}件',
    ),
    saysOrZero('全年未发生行政诉讼案件', '行政诉讼案件{litigation.cases}件'),
    says('开庭审理的行政诉讼{litigation.heard}件', '负责人出庭{litigation.withHead}件', '出庭应诉率{litigation.leaderAppearanceRate}%'),
  ],
}
