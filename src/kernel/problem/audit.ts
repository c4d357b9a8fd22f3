/** What the audit refuses, and what it asks for before personal data may leave. Area AUD of the list in problem.ts. */
export const auditProblems = {
  'MF-AUD-001': {
    status: 503,
    says: '审计记录暂时不能写入，本次操作没有完成。',
    next: '系统不办理不能留痕的事项；请稍后重试，并告知系统管理员。',
  },
  'MF-AUD-002': {
    status: 403,
    says: '您今天已查阅敏感信息 {count} 次，达到每日 {budget} 次的限额。',
    next: '确有需要，请重新写明用途（不少于 10 个字，且不同于上一次）；安全管理员会看到这一情况。',
  },
  'MF-AUD-003': {
    status: 403,
    says: '您今天已查阅敏感信息 {count} 次，不能再查阅。',
    next: '请联系安全管理员核实后放行，或明天再查阅。',
  },
  'MF-AUD-004': {
    status: 409,
    says: '这次导出{why}，须经本单位另一人批准；已替您提出申请。',
    next: '请到“导出申请”页查看；批准后 24 小时内可以下载一次。',
  },
  'MF-AUD-005': { status: 404, says: '没有找到这份导出申请。', next: '它可能已经过期；请从“导出申请”页重新进入。' },
  'MF-AUD-006': { status: 403, says: '导出申请不能由您批准。', next: '请由本单位另一位有批准权限的人员办理。' },
  'MF-AUD-007': { status: 410, says: '这份导出申请{why}，不能下载。', next: '确需再次导出，请重新申请。' },
  'MF-AUD-008': { status: 403, says: '只有审计管理员可以查阅审计记录。', next: '您可以在“我的账号”中查看本人的记录。' },
  'MF-AUD-009': { status: 409, says: '这份导出申请已经办理（{state}）。', next: '请刷新页面查看结果。' },
  'MF-AUD-010': { status: 422, says: '审计记录的保存期不能少于 {days} 天。', next: '请把保存期改为 {days} 天以上。' },
  'MF-AUD-011': { status: 404, says: '没有找到这条审计记录。', next: '请从审计页重新选择。' },
  'MF-AUD-012': { status: 403, says: '只有安全管理员可以放行。', next: '请联系安全管理员。' },
  'MF-AUD-013': { status: 413, says: '符合条件的审计记录有 {count} 条，超过一次导出的上限 {max} 条。', next: '请缩小期间后分次导出。' },
} as const satisfies Record<string, { status: number; says: string; next: string }>
