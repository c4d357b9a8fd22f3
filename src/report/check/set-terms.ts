/**
 * Long fixed terms of every report. One sign changed or lost inside them makes no other word, so a slip of the input method shows without a list of slips.
 * Terms that differ from another right term by one sign (矛盾纠纷化解, 矛盾纠纷调解) must not be added.
 */
const terms = `
法治政府建设 习近平法治思想 习近平新时代中国特色社会主义思想 中国特色社会主义 社会主义核心价值观 全面依法治国 行政规范性文件 重大行政决策 人民调解委员会 公共法律服务 综合行政执法 行政执法公示 执法全过程记录
党政主要负责人 第一责任人职责 理论学习中心组 法治宣传教育 民主法治示范村 政府信息公开 负责人出庭应诉 行政复议案件 行政诉讼案件 行政处罚案件 行政执法人员 行政执法监督 法治化营商环境 便民服务中心 社区矫正对象 电信网络诈骗
国家工作人员 领导干部学法 谁执法谁普法 法治文化阵地 社会公平正义 经济社会发展 社会和谐稳定 公平竞争审查制度 村级法律顾问 安全生产责任制 法治督察反馈 行政裁量权基准 未成年人保护
`
  .trim()
  .split(/\s+/)

/** Signs that may stand for another and give a term of its own, or a slip that a rule of its own tells of. */
const instead: Readonly<Record<string, string>> = {
  治: '制律',
  制: '治',
  政: '委组务纪',
  执: '司',
  法: '纪',
  解: '处',
  处: '办',
  罚: '理',
  民: '企',
}
/** What is left of a term and is right. */
const shorter: ReadonlySet<string> = new Set([
  '人民调解员会',
  '行政规范文件',
  '行政执法督',
  '第一责任人责',
  '便服务中心',
  '法治营商环境',
  '公平竞争审制度',
  '安全生产责制',
])

const inner = (term: string): readonly number[] => Array.from({ length: term.length - 2 }, (_, at) => at + 1)

/** Every term with one of its inner signs changed. */
export const changedTerm = new RegExp(
  terms
    .flatMap((term) =>
      inner(term).map(
        (at) => `${term.slice(0, at)}(?![${term[at]}${instead[term[at] ?? ''] ?? ''}])[\\u4e00-\\u9fff]${term.slice(at + 1)}`,
      ),
    )
    .join('|'),
  'g',
)

/** The term that was meant by one with a changed sign. */
export const meantBy = (found: string): string =>
  terms.find((term) => term.length === found.length && [...term].filter((sign, at) => sign !== found[at]).length === 1) ?? found

/** Every term with one of its inner signs lost, and the term. */
export const cutTerms: ReadonlyMap<string, string> = new Map(
  terms.flatMap((term) =>
    inner(term)
      .map((at) => [term.slice(0, at) + term.slice(at + 1), term] as const)
      .filter(([cut]) => !shorter.has(cut)),
  ),
)
