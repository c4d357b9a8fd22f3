/**
 * E01 比率与分子分母不符
 *
 * 查什么：一句话里写了总数、其中办成的数和比率（先后不论），而比率算出来不是这个数；“其中……占……%”同样重算；写了上年和今年两个数的，重算增减的幅度、倍数和方向；
 * 比率“由……提高到……”的，重算几个百分点；几类互不重叠的占比加起来超过100%，或者列全了却不足100%。
 * 四舍五入或截尾到所写位数的，算对；“1.2万”“110余”按它可能代表的范围算；带“近”“以上”的比率不查。
 * 依据：统计数据应当真实、准确（《中华人民共和国统计法》）。
 * 怎么改：重新计算；分子分母不是这两个数的，在句子里写清楚。
 *
 * @good
 * 共排查调处矛盾纠纷112起，成功调处109起，成功率97%，办理网上信件5件，办结率100%。
 *
 * @good
 * 受理纠纷112件，其中婚姻家庭纠纷45件，占40.2%，邻里纠纷30件，占26.8%。办理案件50件，较上年的40件增长25%，比2022年的60件减少10件。
 *
 * @bad
 * 共受理矛盾纠纷2872宗，成功调处2784宗，成功率96.7%。
 * → error「2872宗，成功调处2784宗，成功率96.7%」2784÷2872=96.9%，写的是96.7%。
 *
 * @bad
 * 受理纠纷112件，其中婚姻家庭纠纷45件，占45%。
 * → error「112件，其中婚姻家庭纠纷45件，占45%」45÷112=40.2%，写的是45%。
 *
 * @bad
 * 办理案件50件，较上年的40件增长20%。信访量由2022年的60件降至2023年的45件，减少20件。
 * → error「50件，较上年的40件增长20%」40件到50件是增加25.0%，写的是20%。
 * → error「60件降至2023年的45件，减少20件」60件到45件是减少15件，写的是20件。
 *
 * @bad
 * 受理信访事项48件，去年同期为60件，同比上升20%。
 * → error「48件，去年同期为60件，同比上升20%」60件到48件是减少，写的是增加。
 *
 * @good
 * 办结率98%，共受理投诉50件、办结49件。接听热线1.2万件，办结1.15万件，办结率95.8%。满意率由82%提高到88%，提高6个百分点；知晓率达91%，较上年的86%上升5个百分点。
 * 举办讲座40场，是上年20场的2倍；走访由30户增至60户，翻了一番。党员占60%，女性占55%。
 *
 * @bad
 * 办结率96%，共受理投诉50件、办结49件。
 * → error「办结率96%，共受理投诉50件、办结49件」49÷50=98.0%，写的是96%。
 *
 * @bad
 * 群众满意率由82%提高到88%，提高8个百分点。抽查合格率由90%提高到86%。
 * → error「由82%提高到88%，提高8个百分点」82%到88%是6个百分点，写的是8个百分点。
 * → error「由90%提高到86%」90%到86%是下降，写的是提高。
 *
 * @bad
 * 知晓率达88%，比上年的82%提高6%。
 * → warning「88%，比上年的82%提高6%」82%到88%是6个百分点，不是6%。
 *
 * @bad
 * 举办讲座64场，是上年20场的3.5倍。走访企业由30户增至80户，翻了一番。
 * → error「64场，是上年20场的3.5倍」20场到64场是3.2倍，写的是3.5倍。
 * → error「30户增至80户，翻了一番」30户到80户是2.7倍，写的是2倍。
 *
 * @bad
 * 婚姻家庭、邻里、土地纠纷分别占45%、35%、30%。
 * → error「45%、35%、30%」各项占比相加是110%，超过了100%。
 *
 * @bad
 * 全年受理纠纷，其中邻里纠纷占45%，婚姻家庭纠纷占30%，其他纠纷占20%。
 * → error「45%，婚姻家庭纠纷占30%，其他纠纷占20%」各项占比相加是95%，不足100%。
 */
import { type Change, everyChange } from '../changes.ts'
import { type Count, counted, shown } from '../counts.ts'
import { everyPointChange, type PointChange } from '../points.ts'
import { everyRate, type Rate } from '../rates.ts'
import type { Objection, Rule } from '../rule.ts'
import { everyShare, everyShareList, type Share, type ShareList } from '../shares.ts'
import { covers, withDecimals } from '../stated.ts'

export const rateMismatch: Rule = {
  id: 'E01',
  name: '比率与分子分母不符',
  severity: 'error',
  check: (report) => {
    const { text } = report
    const read = counted(report)
    return [
      ...everyRate(read).flatMap(wrong),
      ...everyShare(read).flatMap(wrongShare),
      ...everyShareList(read).flatMap(wrongList),
      ...everyChange(read).flatMap(wrongChange),
      ...everyPointChange(text).flatMap(wrongPoints),
    ]
  },
}

function wrong(rate: Rate): readonly Objection[] {
  const { whole, part, bounded } = rate
  if (!whole || !part || bounded || whole.value === 0 || part.value > whole.value) return []
  return quotient({
    ...rate,
    start: Math.min(whole.start, part.start, rate.start),
    end: Math.max(whole.end, part.end, rate.end),
    whole,
    part,
  })
}

const wrongShare = (share: Share): readonly Objection[] =>
  share.whole.value === 0 || share.part.value > share.whole.value ? [] : quotient(share)

/** What one number can be of another, in percent. */
const ratio = (part: Count, whole: Count) => ({ low: (part.low / whole.high) * 100, high: (part.high / whole.low) * 100 })

function quotient({ whole, part, value, decimals, start, end, number }: Share): readonly Objection[] {
  if (covers({ value, decimals }, ratio(part, whole))) return []
  const actual = (part.value / whole.value) * 100
  const message = `${shown(part.value)}÷${shown(whole.value)}=${withDecimals(actual, decimals)}%，写的是${value.toFixed(decimals)}%。`
  const suggestion = '重新计算；分子分母不是这两个数的，写清楚是哪两个数。'
  return [{ start, end, message, suggestion, proposal: { ...number, text: actual.toFixed(decimals) } }]
}

/** Shares that exclude one another cannot be more than all; listed to the last they are all. Each may be rounded. */
function wrongList({ values, decimals, complete, start, end }: ShareList): readonly Objection[] {
  const sum = values.reduce((total, value) => total + value, 0)
  const slack = (values.length / 2) * 10 ** -decimals
  const tooMuch = sum > 100 + slack
  if (!tooMuch && (!complete || sum >= 100 - slack * 2)) return []
  const message = `各项占比相加是${Number(sum.toFixed(decimals))}%，${tooMuch ? '超过了' : '不足'}100%。`
  return [{ start, end, message, suggestion: '核对各项；有重复计算的，写明。' }]
}

const ways = (rises: boolean, words: readonly [string, string] = ['增加', '减少']): string => (rises ? words[0] : words[1])
const recount = '重新计算；比较的不是这两个数的，写清楚是哪两个数。'

/** Where several numbers may have been compared, one that fits is enough; if none does, it is only a warning. */
function wrongChange(change: Change): readonly Objection[] {
  const { now, before } = change
  if (before.value === 0 || now.some((one) => one.value === before.value)) return []
  const found = now.map((one) => wrongStep(change, one))
  const nearest = found.at(-1)
  if (!nearest || found.includes(null)) return []
  return [now.length > 1 ? { ...nearest, severity: 'warning' as const } : nearest]
}

function wrongStep(change: Change, now: Count): Objection | null {
  const { before, step, decimals, kind, rises, start, end, number } = change
  const gap = now.value - before.value
  const says = `${shown(before.value)}${before.unit}到${shown(now.value)}${now.unit}是`
  if (kind !== 'times' && gap > 0 !== rises)
    return { start, end, message: `${says}${ways(gap > 0)}，写的是${ways(rises)}。`, suggestion: recount }
  const { actual, sign } = stepOf(change, now)
  const doubled = number.start === number.end
  const range = looseness(change, now, actual)
  if (doubled ? Math.abs(actual / step - 1) < 0.1 : covers({ value: step, decimals: kind === 'count' ? 6 : decimals }, range)) return null
  const right = kind === 'count' ? `${actual}` : withDecimals(actual, decimals)
  const message = `${says}${kind === 'times' ? '' : ways(rises)}${right}${sign}，写的是${step.toFixed(decimals)}${sign}。`
  return { start, end, message, suggestion: recount, ...(doubled ? {} : { proposal: { ...number, text: actual.toFixed(decimals) } }) }
}

/** The step as it really is, in the way in which it is named. */
function stepOf({ before, kind }: Change, now: Count): { actual: number; sign: string } {
  const gap = Math.abs(now.value - before.value)
  if (kind === 'count') return { actual: Math.round(gap * 1000) / 1000, sign: now.unit }
  if (kind === 'percent') return { actual: (gap / before.value) * 100, sign: '%' }
  return { actual: (kind === 'times' ? now.value : gap) / before.value, sign: '倍' }
}

/** How far rounded numbers (1.2万) let the step move. */
function looseness({ before, kind }: Change, now: Count, actual: number): { low: number; high: number } {
  const loose = now.high - now.low + before.high - before.low
  const slack = kind === 'count' ? loose : (loose / before.value) * (kind === 'percent' ? 200 : 2)
  return { low: actual - slack, high: actual + slack }
}

function wrongPoints({ from, to, rises, step, start, end }: PointChange): readonly Objection[] {
  const gap = Math.round(Math.abs(to - from) * 1000) / 1000
  if (gap === 0) return []
  const says = `${from}%到${to}%是`
  const up = to > from
  if (up !== rises || (step && step.rises !== up))
    return [{ start, end, message: `${says}${ways(up, ['提高', '下降'])}，写的是${ways(!up, ['提高', '下降'])}。`, suggestion: recount }]
  if (!step) return []
  const stated = `${step.value.toFixed(step.decimals)}${step.inPoints ? '个百分点' : '%'}`
  if (step.inPoints ? covers(step, { low: gap, high: gap }) : covers(step, relative(gap, from))) return []
  const proposal = { ...step.number, text: `${gap}个百分点` }
  if (!step.inPoints && covers(step, { low: gap, high: gap }))
    return [
      {
        start,
        end,
        message: `${says}${gap}个百分点，不是${stated}。`,
        suggestion: '比率之差写“个百分点”。',
        severity: 'warning',
        proposal,
      },
    ]
  return [{ start, end, message: `${says}${gap}个百分点，写的是${stated}。`, suggestion: recount, proposal }]
}

const relative = (gap: number, from: number) => ({ low: (gap / from) * 100, high: (gap / from) * 100 })
