/**
 * E03 部分大于总数
 *
 * 查什么：办成的比受理的多，或者“其中”的一项比总数多；办结率、覆盖率一类的比率超过100%。
 * 依据：统计数据应当真实、准确（《中华人民共和国统计法》）。
 * 怎么改：核对两个数；含上年结转的，写明。
 *
 * @good
 * 受理纠纷112件，其中邻里纠纷40件。
 *
 * @bad
 * 受理矛盾纠纷112件，其中邻里纠纷140件。
 * → error「140件」其中的一项（140件）比总数（112件）还多。
 *
 * @bad
 * 共受理矛盾纠纷112宗，成功调处119宗，成功率100%。
 * → error「119宗」办成的（119宗）比受理的（112宗）还多。
 *
 * @bad
 * 调解纠纷120件，其中成功化解125件，意见采纳率达到120%。
 * → error「125件」其中的一项（125件）比总数（120件）还多。
 * → error「采纳率达到120%」这样的比率不会超过100%。
 */
import { type Count, counted } from '../counts.ts'
import { everyRate } from '../rates.ts'
import { everyMatch, type Objection, type Rule } from '../rule.ts'
import { everySum } from '../sums.ts'

/** Rates of which the whole is everything there is. A plan may be done by more than all of it, so 完成率 is not among them. */
const aboveAll =
  /(?:采纳|办结|办复|合格|满意|覆盖|参与|出庭应诉|出庭|成功|化解|调处|知晓|持证|公开|整改|审查|答复|胜诉|及时)率(?:达到?|为|均为)?\s*(?:1[1-9]\d|10[1-9]|[2-9]\d\d)(?:\.\d+)?\s*[%％]/g

export const partOverWhole: Rule = {
  id: 'E03',
  name: '部分大于总数',
  severity: 'error',
  check: (report) => {
    const { text } = report
    const read = counted(report)
    return [
      ...everySum(read).flatMap(({ whole, parts }) =>
        parts
          .filter((part) => exceeds(part, whole))
          .map((part) => objection(part, `其中的一项（${said(part)}）比总数（${said(whole)}）还多。`)),
      ),
      ...everyMatch(text, aboveAll, () => ({ message: '这样的比率不会超过100%。', suggestion: '核对分子和分母。' })),
      ...everyRate(read).flatMap(({ whole, part }) =>
        whole && part && exceeds(part, whole) ? [objection(part, `办成的（${said(part)}）比受理的（${said(whole)}）还多。`)] : [],
      ),
    ]
  },
}

/** Also where both are rounded: 1.3万 is more than 1.2万 whatever was cut off. */
const exceeds = (part: Count, whole: Count): boolean => part.low > whole.high

const said = ({ value, unit }: Count): string => `${value}${unit}`

const objection = ({ start, end }: Count, message: string): Objection => ({
  start,
  end,
  message,
  suggestion: '核对两个数；含上年结转的，写明。',
})
