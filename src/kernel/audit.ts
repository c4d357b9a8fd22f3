/**
 * What the audit can say happened, each with the words the auditor reads (GB/T 22239 8.1.4.3 a: every user, important actions, security events).
 * Steps on records are not in this list: each leaves an event, chained and anchored, and that is its line.
 */
export const auditKinds = {
  signedIn: '登录',
  signInRefused: '登录被拒',
  signedOut: '退出登录',
  sessionEnded: '会话终止',
  secondFactorSet: '设置第二因素',
  secondFactorRemoved: '移除第二因素',
  passwordSet: '设置密码',
  accountMade: '开设账号',
  accountClosed: '停用账号',
  accountLocked: '账号锁定',
  accessRefused: '访问被拒',
  recordChanged: '数据变动',
  recordRead: '查阅敏感信息',
  exportAsked: '申请导出',
  exportApproved: '批准导出',
  exportRefused: '退回导出申请',
  exported: '导出',
  printed: '生成文书',
  published: '公开',
  withdrawn: '撤回公开',
  settingProposed: '提出设置变更',
  settingApproved: '批准设置变更',
  settingRefused: '退回设置变更',
  settingChanged: '修改参数',
  grantProposed: '提出授权',
  grantApproved: '批准授权',
  grantRefused: '退回授权',
  grantEnded: '终止授权',
  unitChanged: '单位变动',
  personChanged: '人员变动',
  calendarChanged: '工作日历变动',
  jobRan: '后台任务',
  keyRotated: '更换密钥',
  viewingGranted: '批准查看高度敏感信息',
  viewingRefused: '不予批准查看',
  erasureProposed: '提出清除敏感信息',
  erased: '清除敏感信息',
  erasureRefused: '退回清除申请',
  shelved: '封存到期记录',
  personAnswered: '答复个人查阅请求',
  backupMade: '备份',
  restored: '恢复',
  alarmRaised: '告警',
  auditRead: '查阅审计',
  auditMarked: '审计标记',
  auditArchived: '审计归档',
  budgetLifted: '放行查阅限额',
  imported: '导入',
  importUndone: '撤销导入',
  numberVoided: '编号作废',
} as const

export type AuditKind = keyof typeof auditKinds

/** How it ended: done, refused by a rule, or failed for an outside reason. */
export const auditOutcomes = { done: '成功', refused: '拒绝', failed: '失败' } as const
export type AuditOutcome = keyof typeof auditOutcomes

/**
 * One line of the audit, without its moment (GB/T 22239 8.1.4.3 b: when, who, what kind, how it ended, and what else bears on it). Nothing in it
 * says the name, number or words of a party: objects are told by register and id, contents by digests.
 */
export type AuditEntry = {
  readonly kind: AuditKind
  readonly outcome: AuditOutcome
  /** Id of the person or program; null when nobody is known, as at a refused sign-in. */
  readonly actor: string | null
  readonly actorName?: string
  /** "register/id", "person/id", "setting/id" … */
  readonly object?: string
  readonly version?: number
  readonly unit?: number | null
  /** Network address of the caller. */
  readonly source?: string
  /** Opaque mark of the session, not its token. */
  readonly session?: string
  readonly request?: string
  readonly reason?: string
  /** Digests of what stood there before and after. */
  readonly before?: string
  readonly after?: string
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** A line as it was kept: `id` orders the lines, `at` is UTC, ISO 8601. */
export type AuditLine = AuditEntry & { readonly id: number; readonly at: string }
