import { says, type Topic } from '../sentence.ts'

/** 健全行政权力制约和监督体系（纲要（2021—2025年）第八部分）。 */
export const supervision: Topic = {
  heading: '健全行政权力制约和监督体系，规范权力运行',
  sentences: [
    says('向人民代表大会报告工作{reports.toCongress}次'),
    says('应当答复的人大代表建议和政协提案{proposals.toReply}件', '已答复{proposals.replied}件', '办复率{proposals.replyRate}%'),
    says('收到检察建议和司法建议{suggestions.received}件', '已回复{suggestions.replied}件'),
    says('答复执法意见建议{supervision.opinionsAnswered}条'),
    says('督察、巡察发现问题{supervision.problemsFound}个', '已整改{supervision.problemsRectified}个'),
    says('到期应当整改的问题{rectification.due}个', '已销号{rectification.dueClosed}个', '整改率{rectification.rate}%'),
  ],
}
