import type { MeasureId } from '../../figures/measures.ts'
import type { Candidate } from './candidates.ts'
import { back, clauseEnds, type Stretch, sentenceEnds } from './clause.ts'
import { bar, type Context, type Page } from './context.ts'
import { likestMeasure } from './likest.ts'
import { findTopic } from './measure.ts'
import type { Rule } from './rules/rule.ts'

/** A number with the rule that names its measure, if its own words name one. */
export type Placed = { readonly candidate: Candidate; readonly context: Context; readonly rule: Rule | undefined }

const partWord = '其中'
const farthest = 160
/** How many words of its own a number may have, and how far off the subject of its sentence may stand, to be counted under that subject. */
const longestOwn = 12
const farthestSubject = 50
const sentence: Stretch = { stops: sentenceEnds, longest: farthest }
const clause: Stretch = { stops: clauseEnds, longest: 60 }

/** Words that only divide or sum up what was counted before them (创建示范村:省级2个、市级5个; 上半年30件; 全年共4次). */
const divisions = [
  '国家级',
  '省级',
  '市级',
  '县级',
  '区级',
  '镇级',
  '乡级',
  '村级',
  '街道级',
  '社区级',
  '上半年',
  '下半年',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '审结',
  '结案',
  '已结案',
  '办结',
  '被采纳',
  '采纳',
  '获采纳',
  '一审',
  '二审',
  '专职',
  '兼职',
  '男',
  '女',
  '全年',
  '全年共',
  '共',
  '共计',
  '合计',
  '累计',
  '累计达',
  '总数达',
  '现有',
  '总计',
]
/** Whose the next number is, with a light verb at most: 乡里请顾问1名,村里请了9名. */
const holders = ['村里', '乡里', '镇里', '县里', '街道', '社区', '各村', '全镇', '全乡', '全县', '机关', '本级']
const lightVerbs = [
  '请了',
  '聘了',
  '配了',
  '建了',
  '有了',
  '办了',
  '开了',
  '占了',
  '请',
  '聘',
  '配',
  '建',
  '有',
  '占',
  '各',
  '又',
  '另',
  '',
]
/** 口头讲的12名,写成书面的33名: the thing itself is not said again. */
const longestEllipsis = 10
const longestLead = 4
/** 受理53件,较上年减少11件,其中家庭14件: a difference is no whole. */
const changes = ['减少', '增加', '下降', '上升', '增长', '同比', '较上年', '较去年']
const sums = ['合计', '共计', '总计', '共']
/** What a unit reviews for legality, each of its own kind. */
const reviews: readonly MeasureId[] = ['contracts.reviewed', 'decisions.reviewed', 'normativeDocs.reviewed', 'legalReview.other']
/** 8名班子成员、12名村书记述法: how long the thing between may be. */
const longestName = 9

/**
 * The measures of a page's numbers. A number whose own words name nothing takes the measure of what it divides (其中一审2件), of what
 * it repeats (省级2个、市级5个), of the next in a list that shares its verb (党员12人、群众30人受教育), or of the subject of its sentence.
 */
export function measuresOf(page: Page, placed: readonly Placed[]): (MeasureId | null)[] {
  const measures: (MeasureId | null)[] = []
  for (const index of placed.keys()) measures.push(measureAt(page, { placed, measures, index }))
  for (let index = placed.length - 2; index >= 0; index -= 1) {
    if (measures[index] === null && !isUncounted(placed[index]!) && sharesVerb(page, placed[index]!, placed[index + 1]!))
      measures[index] = measures[index + 1] ?? null
  }
  return measures.map((measure, index) => measure ?? topicOf(placed[index]!))
}

/** A number with words enough of its own names its thing itself, and a subject that stands far off or only in a heading is a guess: then there is none. */
function topicOf(place: Placed): MeasureId | null {
  const { near, wide, following } = place.context
  if (isUncounted(place)) return null
  const about = { near, wide: wide.slice(-farthestSubject), heads: '', following }
  const topic = near.length > longestOwn ? undefined : findTopic(place.candidate.kinds, about)
  return topic ? topic.measure : likestMeasure(place.candidate.kinds, about)
}

/** The own words of the number name something that no measure counts. */
function isUncounted({ rule }: Placed): boolean {
  return rule?.measure === null
}

function measureAt(page: Page, past: Past): MeasureId | null {
  const place = past.placed[past.index]!
  const own = place.rule?.measure ?? null
  const whole = wholeOf(page, past)
  const unnamed = own === null && !isUncounted(place)
  if (whole !== null && (unnamed || place.rule?.partOf?.includes(whole))) return whole
  return summedUp(page, past) ?? (unnamed ? divided(page, past) : own)
}

type Past = { readonly placed: readonly Placed[]; readonly measures: readonly (MeasureId | null)[]; readonly index: number }

/** The measure of the number before 其中 in the same sentence that has the same counter. */
function wholeOf(page: Page, { placed, measures, index }: Past): MeasureId | null {
  const { candidate } = placed[index]!
  const from = back(page.masked, candidate.from, sentence)
  const at = page.masked.slice(from, candidate.from).lastIndexOf(partWord)
  if (at < 0) return null
  for (let before = index - 1; before >= 0 && placed[before]!.candidate.from >= from; before -= 1) {
    const { candidate: whole, context } = placed[before]!
    if (measures[before] === null && changes.some((word) => context.near.includes(word))) continue
    if (whole.to <= from + at && alike(whole, candidate)) return measures[before] ?? null
  }
  return null
}

/** 52件次,其中家庭21件: counters that count the same kind of thing. */
function alike(whole: Candidate, part: Candidate): boolean {
  return whole.unit === part.unit || (whole.kinds[0] === part.kinds[0] && whole.kinds[0] !== 'other')
}

/** 审查合同30份、文件2件,合计32件: the sum of unlike reviews is the total of all reviews. */
function summedUp(page: Page, { placed, measures, index }: Past): MeasureId | null {
  const { candidate, context } = placed[index]!
  const own = context.near.slice(0, context.near.indexOf(bar)).split(',').at(-1)!
  if (!sums.includes(own)) return null
  const from = back(page.masked, candidate.from, sentence)
  const parts = new Set<MeasureId>()
  for (let before = index - 1; before >= 0 && placed[before]!.candidate.from >= from; before -= 1) {
    const measure = measures[before]
    if (!measure || !reviews.includes(measure)) return null
    parts.add(measure)
  }
  return parts.size > 1 ? 'legalReview.total' : null
}

function divided(page: Page, { placed, measures, index }: Past): MeasureId | null {
  const { candidate, context } = placed[index]!
  const measure = measures.at(-1) ?? null
  const previous = placed[index - 1]?.candidate
  if (!previous || previous.unit !== candidate.unit) return null
  const between = page.text.slice(previous.to, candidate.from)
  const own = context.near.replace(bar, '').replace(partWord, '')
  const held = holders.some((holder) => own.startsWith(holder) && lightVerbs.includes(own.slice(holder.length)))
  const elliptic = own.length > 1 && own.length <= longestEllipsis && own.endsWith('的') && !candidate.kinds.includes('rate')
  const divides = held || elliptic || divisions.some((word) => own.endsWith(word) && own.length <= word.length + longestLead)
  if (!divides && measure !== null && repeats(previous, candidate, { own, between, measure })) return measure
  return divides && between.length < 40 && !between.includes('。') && !between.includes('\n') ? measure : null
}

type Listed = { readonly own: string; readonly between: string; readonly measure: MeasureId }

/** 查处酒驾136起、醉驾21起: a name without a verb shares the verb of the list. */
function repeats(previous: Candidate, { kinds }: Candidate, { own, between, measure }: Listed): boolean {
  const countable = kinds[0] === 'cases' || measure === 'enforcement.violations'
  return countable && previous.kinds[0] === kinds[0] && between === `、${own}` && own.length <= longestLead
}

/** Two numbers of one counter in one clause, joined by 、, with the verb behind the second only. */
function sharesVerb(page: Page, { candidate }: Placed, { candidate: next, context }: Placed): boolean {
  const between = page.text.slice(candidate.to, next.from)
  const oneClause = back(page.text, next.from, clause) <= candidate.from
  const listed = between.length <= longestName && ('、和及与'.includes(between[0] ?? '-') || '、和及与'.includes(between.at(-1) ?? '-'))
  return oneClause && listed && candidate.unit === next.unit && !context.near.endsWith(bar)
}
