import { says, saysOrZero, type Topic } from '../sentence.ts'

/** 加强党的领导：会议、计划任务、学法、述法、宣誓（纲要（2021—2025年）第十部分）。 */
export const leadership: Topic = {
  heading: '加强党的领导，压实法治建设责任',
  sentences: [
    says('印发法治工作计划{plan.documents}份', '列入年度重点任务{plan.tasks}项'),
    says(
      '召开研究法治工作的会议{meetings.total}次',
      '其中党委会专题研究{meetings.partyCommittee}次',
      '研究解决问题{meetings.issuesResolved}个',
    ),
    says('会议议定事项{meetings.decisions}项', '已落实{meetings.decisionsDone}项'),
    says('到期任务{tasks.due}项', '按期完成{tasks.doneInTime}项', '按期完成率{tasks.doneRate}%'),
    saysOrZero('全年未组织集体学法', '全年组织集体学法{study.sessions}次'),
    says('党委理论学习中心组学法{study.centreGroupSessions}次'),
    says('会前学法{study.preMeetingSessions}次'),
    says('举办干部法治讲座{study.lectures}次'),
    says('开展法治培训{study.trainings}期'),
    says('学习法律法规{study.lawsStudied}部'),
    says('开展廉政法规学习{study.cleanGovSessions}次'),
    says('组织学法考试{study.exams}次', '参加考试{study.examParticipants}人次'),
    says('组织宪法宣誓{oath.ceremonies}场', '{oath.persons}人参加宣誓'),
    says('应当述法{duty.accountsDue}人次', '已述法{duty.accountsDone}人次', '述法完成率{duty.accountRate}%'),
  ],
}
