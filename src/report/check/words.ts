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

/** All pairs of neighbouring Chinese signs of a text, each as one number. */
export function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  let before = -1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at) - firstSign
    if (sign < 0 || sign > lastSign - firstSign) continue
    if (before >= 0) pairs.add((before << signBits) | sign)
    before = sign
  }
  return pairs
}

const firstSign = 0x4e00
const lastSign = 0x9fff
const signBits = 15
