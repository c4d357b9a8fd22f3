/**
 * E04 分项加起来不等于总数
 *
 * 查什么：总数后面用冒号、括号或“分别为”列出各项，加起来不是总数；“其中”只列一部分的，加起来超过总数才算错；先列各项后写“共”多少的、写“其余”多少的，同样重算；
 * 上半年、下半年或四个季度的数加起来不是全年的数（写在几处的，说法要相同）。列举之后有“等”的，不当作列全。“1.2万”“110余”按它可能代表的范围算。单位不同的不查。
 * 依据：统计数据应当真实、准确（《中华人民共和国统计法》）。
 * 怎么改：核对各项和总数；有重复计算的，写明。
 *
 * @good
 * 受理事项1090件（其中许可2件，确认10件，给付1件，公共服务1077件）。公开信息253条：机构31条、法规71条、规划37条、财政11条、其他103条。
 *
 * @bad
 * 公开信息253条：机构31条、法规71条、规划37条、财政11条、其他104条。
 * → error「253条：机构31条、法规71条、规划37条、财政11条、其他104条」各项相加是254条，写的是253条。
 *
 * @bad
 * 办理诉讼案件72起，其中民事诉讼50起、行政诉讼14起、行政复议8起。
 * → warning「8起」行政复议、仲裁不是诉讼，不能算在诉讼案件里。
 *
 * @bad
 * 四个季度分别排查31件、27件、35件、29件，全年共排查124件。
 * → error「31件、27件、35件、29件，全年共排查124件」前面的数算下来是122件，写的是124件。
 *
 * @bad
 * 发现隐患728处，督促整改715处，其余15处正在整改。
 * → error「728处，督促整改715处，其余15处」前面的数算下来是13处，写的是15处。
 *
 * @bad
 * 审理案件12件，民事、行政、刑事分别为5件、4件、4件。
 * → error「12件，民事、行政、刑事分别为5件、4件、4件」各项相加是13件，写的是12件。
 *
 * @bad
 * 化解纠纷20件，其中邻里纠纷12件、土地纠纷9件。
 * → error「20件，其中邻里纠纷12件、土地纠纷9件」各项相加是21件，超过了20件。
 *
 * @good
 * 服务群众1.2万人次，其中窗口8050人次、上门2100人次、线上1830人次。公开信息1,053条（机构类31条、规划类37条等）。上半年排查隐患31处，下半年排查隐患35处，全年共排查隐患66处。
 *
 * @bad
 * 上半年排查隐患31处，下半年排查隐患35处。群众反映良好。全年共排查各类隐患68处。
 * → error「31处，下半年排查隐患35处。群众反映良好。全年共排查各类隐患68处」前面的数算下来是66处，写的是68处。
 *
 * @bad
 * 办理案件20件，其中上半年9件、下半年10件。
 * → error「20件，其中上半年9件、下半年10件」各项相加是19件，写的是20件。
 *
 * @bad
 * 服务群众1.2万人次：窗口8050人次、上门2600人次、线上2830人次。
 * → error「1.2万人次：窗口8050人次、上门2600人次、线上2830人次」各项相加是1.348万人次，写的是1.2万人次。
 */
import { type Count, counted, isExact, shown, sumOf } from '../counts.ts'
import type { Objection, Rule } from '../rule.ts'
import { everySum, type Sum } from '../sums.ts'
import { everyTotal, type Total } from '../totals.ts'
import { everyYear } from '../year-parts.ts'

export const sumMismatch: Rule = {
  id: 'E04',
  name: '分项加起来不等于总数',
  severity: 'error',
  check: (report) => {
    const { text } = report
    const read = counted(report)
    const sums = everySum(read).flatMap((sum) => [...wrong(text, sum), ...misplaced(text, sum)])
    const totals = everyTotal(read).flatMap((one) => wrongTotal(text, one))
    const told = [...sums, ...totals]
    const years = everyYear(read).filter(({ stated }) => !told.some(({ start, end }) => start <= stated.start && stated.start < end))
    return [...told, ...years.flatMap((one) => wrongTotal(text, one))]
  },
}

const suggestion = '核对各项和总数；有重复计算的，写明。'
const written = (text: string, { start, end }: Count): string => text.slice(start, end).replace(/\s/g, '')

/** A number with the unit of another and, where that has one, with 万 or 亿. */
const likeWritten = (text: string, like: Count, value: number): string =>
  `${/[万亿]/.test(written(text, like)) ? shown(value) : value}${like.unit}`

function wrong(text: string, { whole, parts, exhaustive, overlaps }: Sum): readonly Objection[] {
  const sum = sumOf(parts)
  const tooLarge = parts.every(({ low }) => low <= whole.high)
  if (parts.length < 2 || overlaps || !tooLarge || (sum.low <= whole.high && (sum.high >= whole.low || !exhaustive))) return []
  const added = `各项相加是${likeWritten(text, whole, sum.value)}`
  const message = exhaustive ? `${added}，写的是${written(text, whole)}。` : `${added}，超过了${written(text, whole)}。`
  const proposal = exhaustive ? asWritten([whole, ...parts], whole, sum.value) : {}
  return [{ start: whole.start, end: parts.at(-1)?.end ?? whole.end, message, suggestion, ...proposal }]
}

function wrongTotal(text: string, { parts, stated, right }: Total): readonly Objection[] {
  if (right.low <= stated.high && right.high >= stated.low) return []
  const message = `前面的数算下来是${likeWritten(text, stated, right.value)}，写的是${written(text, stated)}。`
  const ends = [stated, ...parts]
  const start = Math.min(...ends.map((one) => one.start))
  const end = Math.max(...ends.map((one) => one.end))
  return [{ start, end, message, suggestion, ...asWritten(ends, stated, right.value) }]
}

/** The right number in place of the stated one, where all are exact and it is written plainly. */
function asWritten(counts: readonly Count[], { start, written: figure, value }: Count, right: number): Pick<Objection, 'proposal'> {
  return counts.every(isExact) && figure === String(value) ? { proposal: { start, end: start + figure.length, text: String(right) } } : {}
}

/** A share that is not of the kind of its total: reconsideration is no litigation. */
function misplaced(text: string, { whole, parts }: Sum): readonly Objection[] {
  if (!/诉讼[^，,。；]{0,4}$/.test(text.slice(Math.max(0, whole.start - 10), whole.start))) return []
  return parts.flatMap(({ start, end }, index) => {
    const name = text.slice(Math.max(parts[index - 1]?.end ?? 0, start - 10), start)
    const message = '行政复议、仲裁不是诉讼，不能算在诉讼案件里。'
    return /复议|仲裁/.test(name) ? [{ start, end, message, suggestion: '分开写，总数一并改正。', severity: 'warning' as const }] : []
  })
}
