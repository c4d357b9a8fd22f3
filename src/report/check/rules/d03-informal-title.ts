/**
 * D03 用了俗称
 *
 * 查什么：标题是通行的俗称（如《干部任用条例》），或者省去了规划的起止年。读得懂，但第一次出现应当写全称。省去“中华人民共和国”不算俗称。
 * 依据：引用文件先引标题全称（党政机关公文处理工作条例）。
 * 怎么改：第一次出现写全称，并注明“以下简称”。
 *
 * @good
 * 永兴镇2021年法治政府建设工作报告
 * 学习《民法典》和《中国共产党政法工作条例》。
 *
 * @bad
 * 永兴镇2021年法治政府建设工作报告
 * 学习《政法工作条例》。
 * → info「政法工作条例」用了俗称。
 */
import type { StatuteMention } from '../../read/statutes.ts'
import type { Rule } from '../rule.ts'

export const informalTitle: Rule = {
  id: 'D03',
  name: '用了俗称',
  severity: 'info',
  check: ({ statutes }) =>
    statutes
      .filter((one) => one.matchedBy === 'alias' || lacksYears(one))
      .filter((one, index, all) => all.findIndex(({ mention }) => mention === one.mention) === index)
      .map(({ start, end, canonical }) => ({
        start,
        end,
        message: '用了俗称。',
        suggestion: `第一次出现写全称《${canonical}》。`,
        proposal: { start, end, text: canonical ?? '' },
      })),
}

const lacksYears = ({ matchedBy, mention, canonical }: StatuteMention): boolean =>
  matchedBy === 'dropped' && canonical !== null && canonical.replace(/\(\d{4}—\d{4}年\)$/, '') === mention.replace(/\s+/g, '')
