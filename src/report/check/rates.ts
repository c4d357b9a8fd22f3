import { type Count, type Counted, countsBetween, sameKind } from './counts.ts'
import { readOnce } from './once.ts'
import { type Place, sentenceAround, sentenceStart } from './place.ts'

/**
 * A stated rate (…率97%). `whole` and `part` are the two numbers of one kind in its sentence that the words make a total and a share done; `bounded`:
 * written with 以上, 近, 超; `isTarget`: a plan, not a result.
 */
export type Rate = Place & {
  readonly value: number
  readonly decimals: number
  readonly bounded: boolean
  readonly isTarget: boolean
  /** Where the number of the rate stands. */
  readonly number: Place
  readonly whole: Count | null
  readonly part: Count | null
}

const rate =
  /(?:[\u4e00-\u9fff](?!效率|频率|税率|利率|费率|汇率|概率|长率|速率|降率)[\u4e00-\u9fff]率|满意度|安全感)[^\d%％。；;，,、\n]{0,6}(\d+(?:\.(\d+))?)\s*[%％](?:以上|以下|左右)?/g
/** Words for a share done, grouped: a rate is compared only with numbers of its own group (整改40处 says nothing about 办结率). */
const families = [
  '成功|化解|调处|调解|调撤|和解',
  '办结|办理|完成|解决|答复|回复|办复|结案|审结',
  '合格|通过|达标',
  '优秀',
  '整改|销号|治理',
  '参加|参与|参训|参考|参学',
  '持证',
  '胜诉',
  '出庭应诉|出庭',
  '采纳',
  '满意',
]
const object = '(?:了|各类|矛盾|纠纷|案件|问题|事项|信访|隐患|行政|民事|人员|的|共|有|成功|完成)*'
const rateWords = families.map((words) => new RegExp(`(?:${words})[率度]`))
const intake = /(?:受理|调解|调处|办理|开庭|收到|接到|接待|排查|登记|发现|查找|应|共|总计?|合计|累计)[\u4e00-\u9fff]{0,10}$/

/** Every stated rate of a text, with the numbers it was made from where the sentence gives them. Three rules ask for them: they are read once. */
export const everyRate = readOnce((read: Counted): readonly Rate[] => [...read.text.matchAll(rate)].map((match) => rateAt(read, match)))

function rateAt(read: Counted, match: RegExpExecArray): Rate {
  const { text } = read
  const sentence = sentenceAround(text, match.index)
  const from = sentence.start + afterLastRate(text.slice(sentence.start, match.index))
  const [whole, part] = partsOf(text, countsBetween(read, from, match.index), nameOf(text, match)) ?? aroundIt(read, match, sentence)
  const before = text.slice(sentence.start, match.index)
  const numberAt = match.index + match[0].search(/\d/)
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]),
    decimals: match[2]?.length ?? 0,
    bounded: /以上|以下|左右|近|约|超|逾|不低于|不少于/.test(match[0]),
    isTarget: /力争|确保|目标|争取|不低于|不少于|要求|计划|下一步|将/.test(before) || /不低于|不少于/.test(match[0]),
    number: { start: numberAt, end: numberAt + (match[1]?.length ?? 0) },
    whole,
    part,
  }
}

function afterLastRate(sentence: string): number {
  const earlier = [...sentence.matchAll(/\d\s*[%％]/g)].at(-1)
  return earlier ? earlier.index + earlier[0].length : 0
}

/** What a rate is called, with what stands before the two signs that the pattern takes: 出庭应诉率. */
const nameOf = (text: string, { index, 0: found }: RegExpExecArray): string => text.slice(Math.max(0, index - 2), index) + found
/** The done-words of a rate; one that belongs to no group is known by its own two signs (公开率: 公开171条). */
const familyOf = (name: string): RegExp =>
  new RegExp(
    `(?:${families[rateWords.findIndex((words) => words.test(name))] ?? /([\u4e00-\u9fff]{2})率/.exec(name)?.[1] ?? '安全感'})${object}$`,
  )
const isDone = (text: string, { start }: Count, family: RegExp): boolean => {
  const ahead = text.slice(Math.max(0, start - 20), start)
  return family.test(ahead) && !/(?:正在|尚未|未|待|拟|需|不)[^，,。；、\d]{0,6}$/.test(ahead)
}
/** Where both numbers could be the share done (调解200件,调解成功190件), this one is. */
const plainlyDone = /(?:成功|办结|完成|结案|审结)[\u4e00-\u9fff]{0,4}$/

/** The last number that a done-word of the rate's own group introduces, and its total: the number before it or, where 其中 lists shares, the one before these. */
function partsOf(text: string, counts: readonly Count[], name: string): readonly [Count, Count] | null {
  const family = familyOf(name)
  const at = counts.findLastIndex((count) => isDone(text, count, family))
  const part = counts[at]
  if (!part) return null
  const listed = text.slice(counts[0]?.start, part.start).lastIndexOf('其中')
  const whole = listed < 0 ? counts[at - 1] : counts.findLast(({ end }) => end <= (counts[0]?.start ?? 0) + listed)
  return whole && sameKind(whole.unit, part.unit) ? [whole, part] : null
}

/** The rate comes first or stands between: 办结率98%,共受理50件、办结49件. Only where the sentence has this one rate and two numbers of one kind. */
function aroundIt(read: Counted, match: RegExpExecArray, { start, end }: Place): readonly [Count | null, Count | null] {
  const { text } = read
  const family = familyOf(nameOf(text, match))
  const counts = countsBetween(read, start, end)
  const done = counts.filter((count) => isDone(text, count, family))
  const parts =
    done.length < 2 ? done : done.filter((count) => plainlyDone.test(text.slice(Math.max(start, count.start - 10), count.start)))
  const [part] = parts
  if (!part || parts.length > 1 || text.slice(start, end).split(/[%％]/).length > 2) return [null, null]
  const others = counts.filter((count) => count !== part && sameKind(count.unit, part.unit))
  const [whole] = others
  const isWhole = whole && others.length === 1 && intake.test(text.slice(Math.max(start, whole.start - 14), whole.start))
  return isWhole ? [whole, part] : [null, null]
}

/** Whether two numbers of one kind in its sentence (brackets behind the rate included) or the one before give the rate: then it can be recounted, whatever words stand between. */
export function canBeRecounted(read: Counted, { start, end, value, decimals }: Rate): boolean {
  const from = sentenceStart(read.text, Math.max(0, sentenceStart(read.text, start) - 1))
  const counts = countsBetween(read, from, sentenceAround(read.text, end).end)
  const gives = (whole: Count, part: Count) =>
    whole !== part &&
    sameKind(whole.unit, part.unit) &&
    whole.value > 0 &&
    Math.abs((part.value / whole.value) * 100 - value) < 10 ** -decimals
  return counts.some((whole) => counts.some((part) => gives(whole, part)))
}
