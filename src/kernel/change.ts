/** What administrators change, each with the words a user sees. */
export const changeKinds = {
  setUp: '设立管理员',
  unitAdded: '增设单位',
  unitRenamed: '单位更名',
  unitMoved: '调整隶属',
  unitClosed: '撤销单位',
  personAdded: '登记人员',
  personMoved: '人员调动',
  personClosed: '停用人员',
  personInvited: '账号链接',
  grant: '授予岗位',
  grantEnded: '终止岗位',
  parameter: '修改参数',
  policy: '修改安全策略',
  calendarDay: '调整工作日历',
  holidayNotice: '载入放假通知',
} as const
export type ChangeKind = keyof typeof changeKinds

/** Changes that hold only when a second security administrator has approved them (GB/T 22239 8.1.4.2 e; ASVS V2.3.5). */
export const twoPersonKinds: readonly ChangeKind[] = ['grant', 'policy']

/** How a change stands. `scheduled`: it is decided and waits for its day. */
export const changeStates = {
  waiting: '等待批准',
  scheduled: '到期生效',
  applied: '已生效',
  refused: '已退回',
  withdrawn: '已撤回',
} as const
export type ChangeState = keyof typeof changeStates
