/** Words of official style that say nothing about the topic: two signs each, as topics are cut. */
const empty = new Set(
  (
    '推进 加强 全面 深入 深化 扎实 切实 着力 大力 持续 不断 积极 认真 严格 进一 一步 工作 建设 法治 政府 依法 行政 提升 提高 完善 健全 机制 体系 强化 落实 坚持 ' +
    '做好 抓好 突出 聚焦 围绕 筑牢 夯实 优化 创新 规范 有效 能力 水平 质量 制度 责任 意识 作用 发挥 服务 管理 组织 领导 保障 情况 主要 重点 重要 全力 坚决 确保 形成 构建 打造 拓展 ' +
    '促进 推动 开展 实施 加快 注重 统筹 治理 社会 综合 现代 代化 基层 化建 治建 设工 各项 有关 相关 方面 问题 存在 以及 步推 步加 力度 举措 措施 成效 部署 年度 环境 基础 引领'
  ).split(' '),
)

/** The topics of a heading: its pairs of neighbouring signs, without those that are only style. */
export function topicsOf(heading: string): readonly string[] {
  const runs = heading.match(/[\u4e00-\u9fff]+/g) ?? []
  const pairs = runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
  return [...new Set(pairs)].filter((pair) => !empty.has(pair) && !/[的了和与及等为以、]/.test(pair))
}

/** How alike two sentences are: the share of their pairs of signs that they have in common, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

/** All pairs of neighbouring Chinese signs of a text. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const signs = text.replace(/[^\u4e00-\u9fff]/g, '')
  return new Set(Array.from({ length: Math.max(0, signs.length - 1) }, (_, at) => signs.slice(at, at + 2)))
}
