import { says, saysOrZero, type Topic } from '../sentence.ts'

/** 健全行政决策制度体系（纲要（2021—2025年）第四部分）。 */
export const decisions: Topic = {
  heading: '健全行政决策制度体系，科学民主依法决策',
  sentences: [
    says('公布重大行政决策目录事项{decisions.catalogueItems}项'),
    saysOrZero(
      '本年度未作出重大行政决策',
      '作出重大行政决策{decisions.items}项',
      '履行全部法定程序{decisions.fullProcedure}项',
      '程序完备率{decisions.fullProcedureRate}%',
    ),
    says('收到公众意见{decisions.comments}条', '采纳{decisions.commentsAdopted}条'),
    says('组织专家论证{decisions.expertArgued}件'),
    says('举行决策听证{decisions.hearings}次'),
    says('开展社会稳定等风险评估{decisions.riskAssessed}件'),
    says('对重大行政决策开展合法性审查{decisions.reviewed}件'),
    says('开展决策后评估{decisions.evaluated}件'),
  ],
}
