/** 线索的类别。 */
export const clueKinds = {
  organised: '涉黑', evil: '涉恶', umbrella: '公职人员涉黑涉恶及“保护伞”', drug: '涉毒', fraud: '电信网络诈骗', gambling: '涉赌', other: '其他犯罪',
} as const

/** 线索的类别、内容等为什么要填。 */
export const toHandOver = '移送有权机关'
