/** Refusals of the desk: what was sent twice, drafts and hand-over. Part of the list in problem.ts. */
export const deskProblems = {
  'MF-REC-020': {
    status: 409,
    says: '这份表单已经提交过，现在的内容与那一次不同，没有再次写入。',
    next: '请到已登记的记录上办理更正或者下一环节。',
  },
  'MF-REC-021': { status: 409, says: '同一份表单正在提交。', next: '请稍候；不必再次提交。' },
  'MF-REC-022': { status: 422, says: '没有选择要移交的事项或者接手的人。', next: '请逐件选择接手人，或者统一选择一人。' },
  'MF-REC-023': { status: 422, says: '接手人“{name}”没有在岗，不能移交。', next: '请选择现任岗位的人员。' },
  'MF-REC-024': { status: 404, says: '没有找到这名人员，或者不在您的管辖范围内。', next: '请从名册中选择本单位的人员。' },
} as const satisfies Record<`MF-REC-${string}`, { status: number; says: string; next: string }>
