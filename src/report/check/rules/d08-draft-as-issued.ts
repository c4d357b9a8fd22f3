/**
 * D08 征求意见稿当作已经印发
 *
 * 查什么：说“制定了”“印发了”“出台了”某文件，名称却带“征求意见稿”“草案”。
 * 依据：征求意见稿不是生效的文件，不能作为依据（《党政机关公文处理工作条例》）。
 * 怎么改：已经印发的，去掉“征求意见稿”；没有印发的，写“起草了”。
 *
 * @good
 * 起草了《青石镇联席会议制度》（征求意见稿）。
 *
 * @bad
 * 我局制定了《XX区商事制度改革工作联席会议制度》(征求意见稿)。
 * → info「XX区商事制度改革工作联席会议制度」征求意见稿不能说已经制定。
 */
import type { Rule } from '../rule.ts'

const draft = /[（(](?:征求意见稿|草案|讨论稿|送审稿)[）)]/

export const draftAsIssued: Rule = {
  id: 'D08',
  name: '征求意见稿当作已经印发',
  severity: 'info',
  check: ({ text, statutes }) =>
    statutes
      .filter(({ start, end, mention }) =>
        draft.test(mention) || draft.test(text.slice(end, end + 10))
          ? /(?:制定|印发|出台|发布)了?$/.test(text.slice(Math.max(0, start - 8), start - 1))
          : false,
      )
      .map(({ start, end }) => ({
        start,
        end,
        message: '征求意见稿不能说已经制定。',
        suggestion: '已经印发的去掉“征求意见稿”，没有印发的写“起草了”。',
      })),
}
