/**
 * C02 遗留的占位符
 *
 * 查什么：模板里没有填完的“XX”“×月×日”“**”“某某”“20XX年”“____”，起草时留下的“【待补充：…】”。证件号码、电话号码中间的星号是保护个人信息，不算。
 * 依据：公开的报告应当完整、准确（《中华人民共和国政府信息公开条例》第六条）。
 * 怎么改：填上真实内容；不宜公开的，改写成不含该内容的一句话。
 *
 * @good
 * 举报人电话138****5678，已登记回访。
 *
 * @bad
 * X月X日，XX区召开会议，专题学习**次。
 * → error「X月X日」没有填完的占位符。
 * → error「XX」没有填完的占位符。
 * → error「**」没有填完的占位符。
 *
 * @bad
 * 全年排查纠纷____件。
 * → error「____」没有填完的占位符。
 *
 * @bad
 * 原因在于：【待补充：逐项分析原因】
 * → error「【待补充：逐项分析原因】」没有填完的占位符。
 */
import { everyMatch, type Rule } from '../rule.ts'

const mask =
  /[XxＸ×*＊]{1,2}月[XxＸ×*＊]{1,2}日|20[XxＸ×*＊]{2}(?=年)|(?<![A-Za-z0-9])[XＸ×]{2,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[XＸ×](?=[省市县区镇乡村个件次起人名份])|某某[\u4e00-\u9fff]?|[*＊]{2,}|(?<![A-Za-z0-9_.@/])[_＿]{2,}(?![A-Za-z0-9_])|【待[^】\n]{1,60}】/g

export const leftoverMask: Rule = {
  id: 'C02',
  name: '遗留的占位符',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, mask, (match) =>
      isWanted(text, match) ? null : { message: '没有填完的占位符。', suggestion: '填上真实内容，或改写成不含该内容的一句话。' },
    ),
}

/** Stars inside a number hide it on purpose; a pair of stars around words is bold type. */
function isWanted(text: string, { index, 0: found }: RegExpExecArray): boolean {
  if (!/^[*＊]+$/.test(found)) return false
  const [before, after] = [text.slice(Math.max(0, index - 60), index), text.slice(index + found.length, index + found.length + 60)]
  if (/\d$/.test(before) && /^[\dXx]/.test(after)) return true
  return found === '**' && (/^[^*\n]*[\u4e00-\u9fff]{2,}[^*\n]*\*\*/.test(after) || /\*\*[^*\n]*[\u4e00-\u9fff]{2,}[^*\n]*$/.test(before))
}
