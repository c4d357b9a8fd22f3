import { says, saysOrZero, type Topic } from '../sentence.ts'

/** 健全行政执法工作体系：人员、检查、案件、三项制度、执法监督（纲要（2021—2025年）第五部分）。罚没款数额不写作成绩。 */
export const enforcement: Topic = {
  heading: '健全行政执法工作体系，严格规范公正文明执法',
  sentences: [
    says('持有行政执法证的人员{officers.certified}人', '法制审核人员{officers.reviewers}人'),
    says('开展执法人员培训{officers.trainings}次', '参训{officers.trainees}人次'),
    says('执法人员每人培训均不少于{officers.hoursLeast}学时', '{officers.over60}名执法人员全年培训满60学时'),
    saysOrZero('本年度未开展行政检查', '开展行政检查{enforcement.inspections}次', '发现问题{enforcement.inspectionProblems}个'),
    says('开展联合执法{enforcement.jointActions}次'),
    says('责令改正{enforcement.orders}个问题', '已改正{enforcement.ordersDone}个', '改正率{enforcement.ordersDoneRate}%'),
    saysOrZero('本年度未办理行政处罚案件', '办理行政执法案件{enforcement.cases}件'),
    says('对{case.noPenalty}件案件依法不予处罚', '其中首违不罚{case.firstFree}件'),
    says('普通程序作出处罚决定{case.ordinaryPenalties}件', '经法制审核{case.reviewedPenalties}件', '审核率{case.reviewRate}%'),
    says('应当音像记录的环节{recording.required}个', '已记录{recording.recorded}个', '记录覆盖率{recording.coverageRate}%'),
    says('应当公开的处罚决定{case.toPublish}件', '已公开{case.published}件', '公开率{case.publishedRate}%'),
    says('开展执法监督检查{supervision.checks}次', '发现问题{supervision.findings}个', '已销号{supervision.findingsCleared}个'),
    says('评查执法案卷{enforcement.filesReviewed}件', '合格以上{supervision.filesPassed}件', '合格率{enforcement.complianceRate}%'),
    says('设立执法监督联系点{enforcement.contactPoints}个', '聘请执法社会监督员{enforcement.socialSupervisors}名'),
  ],
}
