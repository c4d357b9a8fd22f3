/** 线索的类别。 */
export const clueKinds = {
  organised: '涉黑', evil: '涉恶', umbrella: '公职人员涉黑涉恶及“保护伞”', drug: '涉毒', fraud: '电信网络诈骗', gambling: '涉赌', other: '其他犯罪',
} as const

/** 移交来的线索从哪里来；其余的来源由本单位登记。 */
export const passedFrom = { unit: '其他单位移交', petition: '信访', dispute: '矛盾纠纷' } as const
/** 线索的来源。 */
export const clueSources = { patrol: '摸排', report: '群众举报', case: '办案发现', upper: '上级交办', ...passedFrom } as const

/** 线索的类别、内容等为什么要填。 */
export const toHandOver = '移送有权机关'
