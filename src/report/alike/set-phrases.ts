/**
 * Set phrases of official language: everybody writes them, so that they show nothing about who took over from whom. One phrase a line, Chinese
 * signs only; a longer phrase before its part.
 */
const lines = `
习近平新时代中国特色社会主义思想
以习近平同志为核心的党中央
深入学习贯彻习近平法治思想
习近平法治思想
习近平总书记重要讲话精神
习近平总书记关于全面依法治国的重要论述
党的二十大和二十届二中三中四中全会精神
党的二十大精神
党的十九大和十九届二中三中四中五中全会精神
党的十九届六中全会精神
中国特色社会主义法治道路
中国特色社会主义法治体系
建设社会主义法治国家
坚持党的领导人民当家作主依法治国有机统一
坚持依法治国依法执政依法行政共同推进
坚持法治国家法治政府法治社会一体建设
增强四个意识坚定四个自信做到两个维护
深刻领悟两个确立的决定性意义
增强四个意识
坚定四个自信
做到两个维护
科学立法严格执法公正司法全民守法
全面推进依法治国
全面依法治国
法治政府建设实施纲要
法治政府建设与责任落实督察工作规定
党政主要负责人履行推进法治建设第一责任人职责规定
党政主要负责人履行推进法治建设第一责任人职责
党政主要负责人切实履行推进法治建设第一责任人职责
推进法治建设第一责任人职责
重大行政决策程序暂行条例
公众参与专家论证风险评估合法性审查集体讨论决定
行政执法公示执法全过程记录重大执法决定法制审核
行政执法三项制度
运用法治思维和法治方式深化改革推动发展化解矛盾维护稳定
深化改革推动发展化解矛盾维护稳定
法治思维和法治方式
办事依法遇事找法解决问题用法化解矛盾靠法
尊法学法守法用法
谁执法谁普法谁主管谁负责
谁执法谁普法
国家工作人员学法用法
领导干部这个关键少数
小事不出村大事不出镇矛盾不上交
矛盾纠纷多元预防调处化解
新时代枫桥经验
共建共治共享的社会治理格局
人民调解行政调解司法调解
在县委县政府的坚强领导下
在区委区政府的坚强领导下
在市委市政府的坚强领导下
在县委县政府的正确领导下
现将年度法治政府建设情况报告如下
现将有关情况报告如下
现将工作情况汇报如下
取得了一定成效但也存在一些问题
虽然取得了一定的成绩但仍存在一些不足
下一步工作打算
主要举措和成效
存在的不足和原因
存在的问题和不足
中华人民共和国
`

export const setPhrases: readonly string[] = lines.split('\n').filter(Boolean)

/** Marks the signs that belong to a set phrase with 1. */
export function setSigns(signs: string): Uint8Array {
  const marked = new Uint8Array(signs.length)
  for (const phrase of setPhrases)
    for (let at = signs.indexOf(phrase); at >= 0; at = signs.indexOf(phrase, at + phrase.length)) marked.fill(1, at, at + phrase.length)
  return marked
}
