/**
 * F11 一句话断成几行
 *
 * 查什么：一行末尾没有标点，下一行又接着写（多半是从 PDF、网页复制时断开的）。只指第一处，并说共有几处。
 * 依据：公文排版要求（《党政机关公文格式》GB/T 9704—2012）。
 * 怎么改：接成一段。
 *
 * @good
 * 青石镇2021年法治政府建设工作报告
 * 全年开展宣传12场。
 * 调解纠纷3件。
 *
 * @bad
 * 青石镇2021年法治政府建设工作报告
 * 全年围绕宪法、民法典和未成年人保护开展宣传十二
 * 场，发放资料三千份。
 * → info「十二」这一行没有写完就换了行（共1处）。
 */
import { linesOf } from '../lines.ts'
import { headOf } from '../place.ts'
import type { Rule } from '../rule.ts'

const longLine = 20
const finished = /[。！？；：，、”）》…—.!?;:,)]$/
const opens =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(|\d+[.．、]|第[一二三四五六七八九十]+|[一二三四五六七八九十]是|[[【《“])/

export const brokenLine: Rule = {
  id: 'F11',
  name: '一句话断成几行',
  severity: 'info',
  check: (report) => {
    const { text, sections, debris } = report
    const head = headOf(report)
    const lines = linesOf(text)
    const broken = lines.filter((line, index) => {
      const next = lines[index + 1]
      if (!next || line.text.length < longLine || finished.test(line.text)) return false
      if (!/^[\u4e00-\u9fff]/.test(next.text) || opens.test(next.text) || !/[，。；]/.test(next.text)) return false
      const isHeading = [head, ...sections].some(({ start }) => start >= line.start && start < line.start + line.text.length)
      return !isHeading && !debris.some((range) => range.start <= line.start && line.start < range.end)
    })
    const [first] = broken
    if (!first) return []
    const end = first.start + first.text.length
    const after = text.slice(end).search(/\S/)
    return [
      {
        start: end - 2,
        end,
        proposal: { start: end, end: end + after, text: '' },
        message: `这一行没有写完就换了行（共${broken.length}处）。`,
        suggestion: '接成一段。',
      },
    ]
  },
}
