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
 * 受理信访事项96件，按期办结103件。调解纠纷120件，其中成功化解125件，意见采纳率达到120%。
 * → error「103件」办成的（103件）比受理的（96件）还多。
 * → error「125件」其中的一项（125件）比总数（120件）还多。
 * → error「采纳率达到120%」这样的比率不会超过100%。
 */
import { type Count, type Counted, counted, sameKind } from '../counts.ts'
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
      ...everyDone(read).flatMap(([whole, part]) =>
        exceeds(part, whole) ? [objection(part, `办成的（${said(part)}）比受理的（${said(whole)}）还多。`)] : [],
      ),
    ]
  },
}

/** What came in and, in the same sentence, what of it was done: as a rate names them, or side by side (受理96件,办结95件). */
function everyDone(read: Counted): readonly (readonly [Count, Count])[] {
  const rated = everyRate(read).flatMap(({ whole, part }) => (whole && part ? [[whole, part] as const] : []))
  const { text, counts } = read
  const beside = counts.slice(1).flatMap((part, index) => {
    const whole = counts[index]
    if (!whole || !sameKind(whole.unit, part.unit) || rated.some(([, one]) => one === part)) return []
    const cameIn = intake.test(text.slice(Math.max(0, whole.start - 20), whole.start))
    return cameIn && done.test(text.slice(whole.end, part.start)) ? [[whole, part] as const] : []
  })
  return [...rated, ...beside]
}

const intake = /(?:受理|收到|接到|排查|登记|发现|接收)[\u4e00-\u9fff]{0,10}$/
const done =
  /^[，,、](?:已|均|全部|按时|按期|及时|依法|现已|共|督促|成功){0,3}(?:调解成功|调处成功|化解成功|成功调[解处]|成功化解|化解|办结|审结|结案|答复|办复|整改(?:完成|到位)?|完成整改|销号)(?:矛盾|纠纷|案件|隐患|问题)*$/

/** Also where both are rounded: 1.3万 is more than 1.2万 whatever was cut off. */
const exceeds = (part: Count, whole: Count): boolean => part.low > whole.high

const said = ({ value, unit }: Count): string => `${value}${unit}`

const objection = ({ start, end }: Count, message: string): Objection => ({
  start,
  end,
  message,
  suggestion: '核对两个数；含上年结转的，写明。',
})
