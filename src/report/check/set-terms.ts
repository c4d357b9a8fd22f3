import { type Found, finderOf } from './word-list.ts'

/**
 * Long fixed terms of every report. One sign changed or lost inside them makes no other word, so a slip of the input method shows without a list of slips.
 * A term that another right term resembles in all but one sign (矛盾纠纷化解, 矛盾纠纷调解) must not be added.
 */
const terms = `
法治政府建设 习近平法治思想 习近平新时代中国特色社会主义思想 中国特色社会主义 社会主义核心价值观 全面依法治国 行政规范性文件 重大行政决策 人民调解委员会 公共法律服务 综合行政执法 行政执法公示 执法全过程记录
党政主要负责人 第一责任人职责 理论学习中心组 民主法治示范村 负责人出庭应诉 行政复议案件 行政诉讼案件 行政处罚案件 行政执法人员 行政执法监督 法治化营商环境 便民服务中心 社区矫正对象 电信网络诈骗 国家工作人员
谁执法谁普法 社会公平正义 经济社会发展 社会和谐稳定 公平竞争审查制度 安全生产责任制 未成年人保护
`
  .trim()
  .split(/\s+/)

/** Signs that may stand for another and make a term of their own (行政处理案件, 便民政务中心), or a slip that a rule of its own tells of (法制). */
const instead: Readonly<Record<string, string>> = Object.fromEntries(
  `治制律 律治制 政业 府务策 性类 行民财市邮 决政 委人成专 服事政商 执司普立 公警提展揭和 过流 记实摘目 要管 主重 人的书队官学成动教专工 职负担问追尽履权 中核用贴热暖爱舒更 法自共善勤行纪
  示模规 出到 应起 议核查 复争异决协 罚理分置 案文要条事信证附 营招 化的型和好优 对现形印 诈行欺被受防反 作勤程 工合操 会区群 社协商 发拓开进 正主 稳安 审检调核抽 查核议批 保监看守救爱呵维养医 普执司`
    .split(/\s+/)
    .map((signs) => [signs[0], signs.slice(1)]),
)

/** What is left of a term and is right, alone or before other words (行政执法示范, 未成年人护航). */
const shorter: ReadonlySet<string> = new Set(
  `人民调解员会 行政规范文件 行政执法督 行政执法示 行政执法员 国家工作员 综合行政法 重大行政策 行政复议件 行政诉讼件 行政处罚件 电信网络骗 经济社会展 未成年人护 理论学习中组 负责人出庭诉 第一责任人责
  法治营商环境 公平竞争审制度 安全生产责制 执法全过程录 执法全程记录 社会公正义 社会和稳定 全面法治国`.split(/\s+/),
)

/** The places at which a sign may change: what stands before the second may be the end of another word (推行执法公示). */
const inner = (term: string): readonly number[] => Array.from({ length: term.length - 3 }, (_, at) => at + 2)

const seekTerms = finderOf(terms.map((term) => [term.slice(0, 2), term] as const))

/** Every place at which a term stands with one of its inner signs changed, and the term that was meant. */
export const changedTerms = (text: string): readonly (Found & { readonly meant: string })[] =>
  seekTerms(text, changedAt).map((found) => ({ ...found, meant: terms.find((term) => isChanged(term, text, found.start)) ?? found.word }))

const changedAt = (term: string, text: string, start: number): string | undefined =>
  isChanged(term, text, start) ? text.slice(start, start + term.length) : undefined

/** Whether the text has the term here but for one inner sign, and there one that makes no term of its own. */
function isChanged(term: string, text: string, start: number): boolean {
  const last = term.length - 1
  if (text.charCodeAt(start + last) !== term.charCodeAt(last)) return false
  let at = 2
  while (at < last && text.charCodeAt(start + at) === term.charCodeAt(at)) at += 1
  const sign = text[start + at] ?? ''
  if (at === last || sign < '\u4e00' || sign > '\u9fff' || instead[term[at] ?? '']?.includes(sign)) return false
  return text.startsWith(term.slice(at + 1), start + at + 1)
}

/** Every term with one of its inner signs lost, and the term. */
export const cutTerms: ReadonlyMap<string, string> = new Map(
  terms.flatMap((term) =>
    inner(term)
      .map((at) => [term.slice(0, at) + term.slice(at + 1), term] as const)
      .filter(([cut]) => !shorter.has(cut)),
  ),
)
