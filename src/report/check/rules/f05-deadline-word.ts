/**
 * F05 “截止”应为“截至”
 *
 * 查什么：“截止”后面跟着时间。“截止”是到期停止，“截至”是算到某时；后面跟时间的用“截至”。“于……截止”“截止日期”不改。
 * 依据：《现代汉语词典》两词的区别；公文用语规范。
 * 怎么改：改为“截至”。
 *
 * @good
 * 截至2021年11月底，开展宣传20次。报名于12月1日截止。
 *
 * @bad
 * 截止目前，开展宣传20次；截止十月份办理345户。
 * → warning「截止目前」应为“截至目前”。
 * → warning「截止十月」应为“截至十月”。
 */
import { everyMatch, type Rule } from '../rule.ts'

const wrong = /截止(?:到|至)?(?:目前|当前|现在|今日|今年|年底|年末|本月|\d{4}\s*年|\d{1,2}\s*月|[一二三四五六七八九十]{1,2}月)/g

export const deadlineWord: Rule = {
  id: 'F05',
  name: '“截止”应为“截至”',
  severity: 'warning',
  check: ({ text }) =>
    everyMatch(text, wrong, ([found]) => {
      const right = found.replace(/^截止[到至]?/, '截至')
      return { message: `应为“${right}”。`, suggestion: `改为“${right}”。`, replacement: right }
    }),
}
