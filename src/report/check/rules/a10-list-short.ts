/**
 * A10 “几个一”数目不对
 *
 * 查什么：写了“六个一”“三个到位”“四个必须”，前后列出的项数都不是这个数；一项也没有列的，只作提示。
 * 依据：公文应当内容简洁、表述准确（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：补全，或者改数字。
 *
 * @good
 * 做到“三个到位”：认识到位、措施到位、责任到位。
 *
 * @bad
 * 做到“三个到位”：认识到位、措施到位。
 * → warning「三个到位」后面列了2项，不是3项。
 *
 * @bad
 * 严格落实“四个必须”要求。
 * → info「四个必须」后面没有列出是哪4项。
 */
import { numberOf } from '../ordinals.ts'
import { everyMatch, type Rule } from '../rule.ts'

const listed = /[二三四五六七八九十]个(一|到位|必须|带头|严禁|不准|坚持|亲自|转变|提升|确保)(?!定|般|批|方面|月|人)/g
const reach = 160

export const listShort: Rule = {
  id: 'A10',
  name: '“几个一”数目不对',
  severity: 'warning',
  check: ({ text }) =>
    everyMatch(text, listed, (match) => {
      const stem = match[1] ?? ''
      const wanted = numberOf(match[0])
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + reach).split(/[。\n]/)[0] ?? ''
      const before =
        text
          .slice(Math.max(0, match.index - reach), match.index)
          .split(/[。\n]/)
          .at(-1) ?? ''
      const paragraph = text.slice(match.index + match[0].length, match.index + 2000).split('\n')[0] ?? ''
      if (membersOf(before, stem) === wanted || membersOf(paragraph, stem) >= wanted) return null
      const found = membersOf(after, stem)
      if (found === wanted) return null
      if (found === 0) return { message: `后面没有列出是哪${wanted}项。`, suggestion: '读者未必知道，首次出现时列全。', severity: 'info' }
      return introduces(after) ? { message: `后面列了${found}项，不是${wanted}项。`, suggestion: '补全，或者改数字。' } : null
    }),
}

/** A list follows at once: after the closing quotation mark, a colon, a bracket or 即. */
const introduces = (after: string): boolean =>
  /^[”"’』】]?(?:要求|标准|机制|活动|工作法?|举措)?[：:（(，,]|^[”"]?(?:要求|标准)?[，,]?即/.test(after)

const membersOf = (after: string, stem: string): number =>
  stem === '一' ? (after.match(/一[次场套本项份名张支块间个]/g) ?? []).length : after.split(stem).length - 1
