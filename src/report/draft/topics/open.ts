import { type Sentence, says } from '../sentence.ts'

/** 台账自己显示的不足：逾期、未落实、屡改屡犯。原因由人来写，系统不代写。 */
export const open: readonly Sentence[] = [
  says('年度重点任务逾期未完成{tasks.overdue}项'),
  says('会议议定事项尚未落实{meetings.decisionsOpen}项'),
  says('发现的问题逾期未整改{rectification.overdue}个', '屡改屡犯{rectification.repeated}个'),
  says('排查出的隐患逾期未整改{hazard.overdue}处'),
  says('依据变动待复核的权责事项{authority.toReview}项'),
  says('法治文化阵地过时内容尚未更换{culture.outdatedOpen}处'),
  says('政务诚信事项逾期未付账款{integrity.overdueContracts}个'),
]

/** 下一年度由台账带过去的事：没有销号的问题、没有落实的议定事项。 */
export const carried: readonly Sentence[] = [
  says('对尚未销号的{rectification.open}个问题逐项明确责任人和时限'),
  says('对尚未落实的{meetings.decisionsOpen}项议定事项限期落实'),
]
