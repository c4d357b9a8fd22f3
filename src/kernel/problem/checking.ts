/** Why a text is not checked on a page. Area CHK of the list in problem.ts. */
export const checkingProblems = {
  'MF-CHK-001': {
    status: 413,
    says: '“{name}”有 {count} 字，超过在线校核一次 {most} 字的上限。',
    next: '请只留报告正文，或者分几次校核。',
  },
  'MF-CHK-002': { status: 422, says: '没有要校核的内容。', next: '请粘贴报告正文，或者选择一个文件（txt、html、docx、pdf）。' },
  'MF-CHK-003': { status: 422, says: '报告没有写明年度，不能与台账数字对照。', next: '请选择年度后重新校核。' },
  'MF-CHK-004': { status: 413, says: '内容超过 {most}MB 的上限。', next: '请删去图片、附件，只保留正文后再试。' },
} as const satisfies Record<string, { status: number; says: string; next: string }>
