/** 政务服务事项的类型；时限、听证、公开都看它。 */
export const serviceKinds = {
  permit: '行政许可', confirm: '行政确认', payment: '行政给付', registration: '登记', filing: '备案', proof: '证明', public: '公共服务',
} as const
/** 从哪里办：办事指南上列可以走的，办件上填实际走的。 */
export const channels = { window: '窗口', online: '网上', mobile: '移动端', self: '自助', agent: '帮办代办' } as const
/** 材料从哪里来。本机关已有的、共享得到的，都不得要求申请人再交（在线政务服务规定第七条）。 */
export const materialSources = { applicant: '申请人提交', shared: '部门共享取得', held: '本机关已有', promise: '告知承诺代替' } as const
