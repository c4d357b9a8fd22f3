/** Refusals of what citizens send over the portal: comments on drafts (公开征求意见), complaints about personal data. Part of the list in problem.ts. */
export const consultationProblems = {
  'MF-CON-001': {
    status: 409,
    says: '“{title}”征求意见已于 {day} 截止，不再收取意见。',
    next: '意见的采纳情况汇总后在本页公布；仍有意见的，可以直接向{office}反映。',
  },
  'MF-CON-002': {
    status: 409,
    says: '“{title}”网上收到的意见已满 {most} 条，暂时不能再收。',
    next: '请用来信、当面等其他方式提出，效力相同。',
  },
  'MF-CON-003': { status: 422, says: '意见里的网址超过 {most} 个。', next: '请删去网址，用文字写明意见。' },
  'MF-CON-004': {
    status: 403,
    says: '这次提交不是从本站的页面发出的，没有收下。',
    next: '请打开本站的页面，在页面上填写后提交。',
  },
  'MF-CON-005': { status: 422, says: '“{field}”里有公众提交的原文，不能更正。', next: '原文照存；对意见的看法请写在答复里。' },
  'MF-CON-006': { status: 409, says: '您填写的时候，个人信息处理告知有了改动。', next: '请看过新的告知再提交，您写的内容还在下面。' },
  'MF-CON-007': {
    status: 409,
    says: '今天网上收到的投诉已满 {most} 件，暂时不能再收。',
    next: '请打电话、写信或者当面投诉，效力相同；也可以明天再提交。',
  },
  'MF-CON-008': {
    status: 409,
    says: '这张表单不是本页发出的，或者打开已经超过一天，没有收下。',
    next: '您写的内容还在下面，请核对后再提交一次。',
  },
  'MF-CON-009': { status: 429, says: '提交得太快，没有收下。', next: '您写的内容还在下面，请看一遍，过两秒再提交。' },
  'MF-CON-010': {
    status: 422,
    says: '这次提交像是程序自动填写的，没有收下。',
    next: '您写的内容还在下面，请关闭自动填写后再提交；仍不行的，可以打电话、写信或者当面提出。',
  },
  'MF-CON-011': {
    status: 422,
    says: '您写的意见里有{found}，还没有收下。',
    next: '请删去号码再提交；要我们联系您的，请写在“联系方式”一栏，那一栏加密保存。确实要在意见里写明的，勾选“意见里的号码需要保留”再提交，号码不公开。',
  },
} as const satisfies Record<`MF-CON-${string}`, { status: number; says: string; next: string }>
