/** Refusals when something outside gives way: the database breaks off, a question takes too long, the disk is full. Area SYS of the list in problem.ts. */
export const faultProblems = {
  'MF-SYS-006': {
    status: 503,
    says: '数据库在确认写入时中断，本次操作可能已写入，也可能没有。',
    next: '请先刷新查看结果，没有写入的再重新提交；您填写的内容仍在本机。',
  },
  'MF-SYS-007': { status: 503, says: '这次查询超过了 {seconds} 秒，已停止，没有写入任何内容。', next: '请缩小期间、单位或条件后重试。' },
  'MF-SYS-008': {
    status: 507,
    says: '服务器磁盘空间不足，本次操作没有写入。',
    next: '请通知系统管理员清理磁盘；腾出空间后不必重启，直接重新提交即可。',
  },
  'MF-SYS-009': { status: 429, says: '本单位正在进行的导入、导出等耗时操作已经排满。', next: '请等前面的操作完成后再试。' },
} as const
