/**
 * I04 索引号不合规则
 *
 * 查什么：索引号以十八位统一社会信用代码开头的，校验码算不出来。别的编法不查。
 * 依据：《法人和其他组织统一社会信用代码编码规则》（GB 32100—2015）。
 * 怎么改：核对发布机构的统一社会信用代码。
 *
 * @good
 * [ 索引号 ]11500110733965117G/2021-00042
 *
 * @bad
 * [ 索引号 ]11500110733965117H/2021-00042
 * → error「11500110733965117H/2021-00042」代码的校验码不符。
 */
import { usccFault } from '../../../kernel/privacy/identity.ts'
import { everyMatch, type Rule } from '../rule.ts'

const row = /(?<=[[【]?\s*索\s*引\s*号\s*[\]】:：][ \t\u3000]*)([0-9A-Z]{18})\/[\d-]+/g

export const indexNumber: Rule = {
  id: 'I04',
  name: '索引号不合规则',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, row, ([, code = '']) => {
      const fault = usccFault(code)
      return fault ? { message: `代码的${fault}。`, suggestion: '核对发布机构的统一社会信用代码。' } : null
    }),
}
