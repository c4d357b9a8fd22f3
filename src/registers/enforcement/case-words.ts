/** 处罚种类（行政处罚法第九条）。 */
export const kinds = {
  warning: '警告', criticism: '通报批评', fine: '罚款', gain: '没收违法所得', goods: '没收非法财物', suspend: '暂扣许可证件', downgrade: '降低资质等级',
  revoke: '吊销许可证件', restrict: '限制开展生产经营活动', stop: '责令停产停业', close: '责令关闭', ban: '限制从业', other: '其他处罚',
} as const
/** 不论数额，当事人都可以要求听证的处罚（第六十三条第一款第三、四项）。 */
export const heavyKinds: readonly string[] = ['downgrade', 'revoke', 'stop', 'close', 'ban']

export const sources = {
  inspection: '检查发现', complaint: '投诉举报', transfer: '其他机关移送', superior: '上级交办', media: '舆情反映', own: '自行发现',
} as const
export const partyTypes = { citizen: '公民', selfEmployed: '个体工商户', firm: '企业', organ: '其他组织' } as const
/** 证据种类（第四十六条）。 */
export const evidenceKinds = {
  document: '书证', object: '物证', av: '视听资料', data: '电子数据', witness: '证人证言', statement: '当事人的陈述', expert: '鉴定意见',
  record: '勘验笔录、现场笔录',
} as const
export const recordKinds = { scene: '现场检查（勘验）笔录', inquiry: '询问笔录', sample: '抽样取证记录', keep: '先行登记保存笔录', other: '其他笔录' } as const
export const signatures = { signed: '逐页签名', refused: '拒绝签名，已注明', absent: '无法签名，已注明' } as const
export const tiers = { reduced: '减轻', lighter: '从轻', normal: '一般', heavier: '从重' } as const
/** 应当法制审核的情形（第五十八条第一款）。 */
export const reviewGrounds = {
  publicInterest: '涉及重大公共利益', heard: '直接关系当事人或者第三人重大权益，经过听证', complex: '疑难复杂、涉及多个法律关系', byLaw: '法律、法规规定的其他情形',
} as const
export const excuses = {
  minor: '违法轻微并及时改正', first: '初次违法且危害后果轻微并及时改正', noFault: '没有主观过错', minorAge: '不满十四周岁', illness: '精神障碍不能辨认或者控制',
  unproven: '违法事实不能成立', expired: '超过追究时效',
} as const
export const methods = {
  direct: '直接送达', left: '留置送达', mail: '邮寄送达', electronic: '电子送达', entrust: '委托送达', notice: '公告送达',
} as const
/** 全过程记录的环节（第四十七条），记录台账用同一张表。 */
export const stages = {
  start: '启动', evidence: '调查取证', notice: '告知', hearing: '听证', coercion: '强制措施', service: '送达', execution: '执行',
} as const
