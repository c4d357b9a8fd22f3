/** Refusals that protect persons and secrets. Area PRI of the list in problem.ts. */
export const privacyProblems = {
  'MF-PRI-001': {
    status: 403,
    says: '这条记录为高度敏感，须经审批才能查看个人信息；您的查看申请已提交。',
    next: '请由{approvers}批准；批准后 {hours} 小时内可以查看。',
  },
  'MF-PRI-002': {
    status: 403,
    says: '您的岗位的知悉范围低于这条记录的等级（{label}），不能查看完整个人信息。',
    next: '如工作需要，请交由有权的承办人办理。',
  },
  'MF-PRI-003': { status: 404, says: '没有找到这项查看申请，或者它已经办结。', next: '请刷新待批列表。' },
  'MF-PRI-004': { status: 403, says: '“{step}”不能由申请人本人批准。', next: '请交由其他有权人员批准。' },
  'MF-PRI-005': {
    status: 422,
    says: '“{field}”带有国家秘密标志（{mark}）。本系统只处理公开和内部信息，不得录入涉密内容。',
    next: '请立即停止录入，按保密规定另行处理；如只是引用法律名称，请去掉密级标注。',
  },
  'MF-PRI-006': {
    status: 422,
    says: '文件“{name}”带有国家秘密标志（{mark}），没有保存。本系统不得存储涉密文件。',
    next: '请立即停止上传，按保密规定处理该文件，并报告本单位保密工作人员。',
  },
  'MF-PRI-007': { status: 403, says: '您的岗位不能办理“{step}”。', next: '这项工作由{by}办理。' },
  'MF-PRI-008': {
    status: 409,
    says: '这条记录还没有办结或者没有到保存期限，不能提出清除。',
    next: '保存期限届满日：{until}。确有法定理由提前清除的，请写明理由。',
  },
  'MF-PRI-009': { status: 409, says: '这条记录的敏感信息已有清除申请，或者已经清除。', next: '请在清除申请列表中查看。' },
  'MF-PRI-010': { status: 404, says: '没有找到这项清除申请，或者它已经办结。', next: '请刷新清除申请列表。' },
  'MF-PRI-011': { status: 422, says: '请填写一个有效的公民身份号码或者手机号码。', next: '公民身份号码为 18 位；手机号码为 11 位。' },
  'MF-PRI-012': { status: 422, says: '“{step}”需要写明理由（至少 4 个字）。', next: '请写明理由，例如来函文号或者申请人的申请日期。' },
  'MF-PRI-013': {
    status: 409,
    says: '“{register}”处理敏感个人信息，还没有有效的个人信息保护影响评估，本县规定先评估、后登记。',
    next: '请在“个人信息保护影响评估”中完成评估并经批准；县级评估过的，各乡镇都有效。',
  },
} as const satisfies Record<`MF-PRI-${string}`, { status: number; says: string; next: string }>
