/**
 * D07 书名号里是口号
 *
 * 查什么：书名号里不是文件、书籍、节目的名称，而是带顿号、逗号或叹号的口号、主题。
 * 依据：标点符号用法（GB/T 15834-2011）：书名号标示书名、篇名、文件名等，活动主题用引号。
 * 怎么改：改用引号。
 *
 * @good
 * 学习《民法典》，开展以“普法宣传在行动”为主题的宣传。
 *
 * @bad
 * 制作以《命案防控无小事、普法宣传在行动》为主题的视频20条。
 * → warning「命案防控无小事、普法宣传在行动」书名号里是口号。
 */
import type { Rule } from '../rule.ts'

export const sloganInBrackets: Rule = {
  id: 'D07',
  name: '书名号里是口号',
  severity: 'warning',
  check: ({ statutes }) =>
    statutes
      .filter(
        ({ kind, canonical, mention }) =>
          kind === '其他' && canonical === null && /[、，,！!]/.test(mention) && !/解释|批复|规定|决定|办法/.test(mention),
      )
      .map(({ start, end, mention }) => ({
        start,
        end,
        message: '书名号里是口号。',
        suggestion: '改用引号。',
        proposal: { start: start - 1, end: end + 1, text: `“${mention}”` },
      })),
}
