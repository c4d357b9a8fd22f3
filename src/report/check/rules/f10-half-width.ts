/**
 * F10 逗号全角半角混用
 *
 * 查什么：汉字之间用了半角逗号。每份报告只提示第一处，并说明一共几处。
 * 依据：标点符号用法（GB/T 15834-2011）：汉字文本用全角标点。
 * 怎么改：一次替换为全角逗号。
 *
 * @good
 * 加强宣传，增强意识。
 *
 * @bad
 * 加强宣传,增强意识,营造氛围。
 * → info「,」汉字之间用了半角逗号，共 2 处。
 */
import type { Rule } from '../rule.ts'

const half = /(?<=[\u4e00-\u9fff”》）])[,](?=[\u4e00-\u9fff“《（])/g

export const halfWidth: Rule = {
  id: 'F10',
  name: '逗号全角半角混用',
  severity: 'info',
  check: ({ text }) => {
    const found = [...text.matchAll(half)]
    const first = found[0]
    if (!first) return []
    return [
      {
        start: first.index,
        end: first.index + 1,
        message: `汉字之间用了半角逗号，共 ${found.length} 处。`,
        suggestion: '一次替换为全角逗号。',
        proposal: { start: first.index, end: first.index + 1, text: '，' },
      },
    ]
  },
}
