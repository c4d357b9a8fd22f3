/** 重大行政决策的类别（重大行政决策程序暂行条例第三条）。 */
export const decisionKinds = {
  policy: '公共政策和措施', plan: '经济和社会发展规划', resource: '资源开发利用和保护', project: '公共建设项目', other: '其他重大事项',
} as const

/** 应当履行的程序。合法性审查、集体讨论决定没有不适用的。 */
export const procedures = {
  participate: '公众参与', experts: '专家论证', risk: '风险评估', fair: '公平竞争审查', legality: '合法性审查', discuss: '集体讨论决定',
} as const

/** 可以由主要负责人认定不适用的程序。 */
export const waivable = { participate: '公众参与', experts: '专家论证', risk: '风险评估', fair: '公平竞争审查' } as const

/** 事项的特点：决定哪些程序必须办。 */
export const traits = {
  technical: '专业性、技术性较强', risky: '可能影响社会稳定、公共安全等', market: '涉及经营者经济活动', groups: '涉及特定群体利益',
  interests: '直接涉及切身利益或者存在较大分歧', hearing: '法律、法规、规章规定应当听证', pilot: '国家尚无明确规定的探索性改革', secret: '依法不予公开', none: '以上都没有',
} as const
