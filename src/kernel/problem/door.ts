/** Refusals at the door: what is still missing before somebody is let in, and what a factor, link or outside identity lacks. Area AUT of problem.ts. */
export const doorProblems = {
  'MF-AUT-004': { status: 403, says: '登录还差一步：需要第二重验证。', next: '请用验证器的 6 位动态码或通行密钥完成登录。' },
  'MF-AUT-005': { status: 403, says: '密码需要更换后才能继续使用。', next: '请先设置新密码。' },
  'MF-AUT-006': { status: 403, says: '账号已停用。', next: '请联系系统管理员；重新启用后会收到一次性链接。' },
  'MF-AUT-007': { status: 403, says: '这项操作需要在 10 分钟内重新验证过本人。', next: '请输入动态码、使用通行密钥或输入密码后再试。' },
  'MF-AUT-008': { status: 422, says: '验证没有通过。', next: '请核对后重试；每个动态码只能用一次，请等下一个码。' },
  'MF-AUT-009': { status: 410, says: '链接已失效：用过、过期或已被新的链接代替。', next: '请联系系统管理员重新生成。' },
  'MF-AUT-010': { status: 409, says: '这是最后一种第二重验证方式，不能移除。', next: '请先添加另一种方式。' },
  'MF-AUT-011': { status: 409, says: '已添加的方式达到上限 {limit} 个。', next: '请先移除不再使用的。' },
  'MF-AUT-012': {
    status: 409,
    says: '当前地址不能使用通行密钥。',
    next: '通行密钥需要用域名和 https 访问；请改用动态码，或告知系统管理员。',
  },
  'MF-AUT-013': { status: 404, says: '没有这个统一身份登录入口。', next: '请返回登录页，用账号和密码登录。' },
  'MF-AUT-014': { status: 401, says: '统一身份登录没有成功。', next: '请返回登录页重试；如再次出现，请用账号和密码登录。' },
  'MF-AUT-015': {
    status: 403,
    says: '这个外部身份还没有绑定到本系统的账号。',
    next: '请先用账号登录，在“我的账号”中申请绑定，由安全管理员核准。',
  },
  'MF-AUT-016': { status: 409, says: '这个外部身份已经绑定或正在等待核准。', next: '请联系安全管理员。' },
  'MF-AUT-017': { status: 403, says: '绑定不能由本人或提出人核准。', next: '请由另一名安全管理员核准。' },
  'MF-AUT-018': { status: 404, says: '没有找到这一项。', next: '请刷新页面后重试。' },
  'MF-AUT-019': { status: 403, says: '这次请求没有经过加密通道，没有办理。', next: '请改用以 https:// 开头的地址。' },
} as const satisfies Record<string, { status: number; says: string; next: string }>
