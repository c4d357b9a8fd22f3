/**
 * B06 规划的起止年写错
 *
 * 查什么：规划、纲要标题里的起止年份与目录里的不同。
 * 依据：引用文件应当准确（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：按印发的标题改正。
 *
 * @good
 * 青石镇2020年法治政府建设工作报告
 * 落实《法治政府建设实施纲要（2015—2020年）》。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 落实《法治政府建设实施纲要(2015-2021年)》。
 * → error「2015-2021年」起止年份应为2015—2020年。
 */
import type { Rule } from '../rule.ts'

const period = /\d{4}\s*年?\s*[—–―─~至到-]+\s*\d{4}\s*年?/

export const planPeriod: Rule = {
  id: 'B06',
  name: '规划的起止年写错',
  severity: 'error',
  check: ({ statutes }) =>
    statutes
      .filter(({ matchedBy, canonical }) => matchedBy === 'years' && canonical !== null)
      .flatMap(({ mention, start, canonical }) => {
        const [written, right] = [period.exec(mention), period.exec(canonical ?? '')]
        if (!written || !right) return []
        const at = start + written.index
        const place = { start: at, end: at + written[0].length }
        return [
          { ...place, proposal: { ...place, text: right[0] }, message: `起止年份应为${right[0]}。`, suggestion: `改为《${canonical}》。` },
        ]
      }),
}
