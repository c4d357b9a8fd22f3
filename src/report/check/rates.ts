import { type Place, sentenceAround, sentenceStart } from './place.ts'

/** A counted number with its place. */
export type Count = { readonly value: number; readonly unit: string; readonly start: number; readonly end: number; readonly vague: boolean }

/**
 * A stated rate (…率97%). `whole` and `part` are the two numbers of one unit before it in its clause chain, if the words make them a total
 * and a share done; `bounded`: written with 以上, 近, 超 or made from vague numbers; `isTarget`: a plan, not a result.
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

const rate = /[\u4e00-\u9fff]{2}率[^\d%％。；;，,、\n]{0,6}(\d+(?:\.(\d+))?)\s*[%％](?:以上|以下|左右)?/g
const count = /(?<![\d.])(\d+(?:\.\d+)?)\s*(万)?(余|多)?\s*(件次|人次|批次|场次|件|起|宗|个|人|名|次|户|份|条|项|批|部|家|处|例|卷|篇|场)/g
/** Words for a share done, grouped: a rate is compared only with numbers of its own group (整改40处 says nothing about 办结率). */
const families = [
  '成功|化解|调处|调解|调撤|和解',
  '办结|办理|完成|解决|答复|回复|办复|结案|审结',
  '合格|通过|达标|优秀',
  '整改|销号|治理',
  '参加|参与|参训|参考|参学',
  '持证',
  '胜诉',
  '出庭',
  '采纳',
  '满意',
]
const object = '(?:了|各类|矛盾|纠纷|案件|问题|事项|信访|隐患|行政|民事|人员|的|共|有|成功|完成)*'
const doneWords = families.map((words) => new RegExp(`(?:${words})${object}$`))
const asVague = /(?:近|约|超|超过|逾|达到?近|不少于|不低于)\s*$/

/** Every stated rate of a text, with the numbers it was made from where the sentence gives them. */
export function everyRate(text: string): readonly Rate[] {
  return [...text.matchAll(rate)].map((match) => rateAt(text, match))
}

function rateAt(text: string, match: RegExpExecArray): Rate {
  const sentence = sentenceAround(text, match.index)
  const from = sentence.start + afterLastRate(text.slice(sentence.start, match.index))
  const counts = countsBetween(text, from, match.index)
  const [whole, part] = partsOf(text, counts, match[0])
  const before = text.slice(sentence.start, match.index)
  const numberAt = match.index + match[0].search(/\d/)
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]),
    decimals: match[2]?.length ?? 0,
    bounded: /以上|以下|左右|近|约|超|逾|不低于|不少于/.test(match[0]) || Boolean(whole?.vague || part?.vague),
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

/** Counters that count the same things. */
const alike: readonly RegExp[] = [/^[人名]$/, /^[件起宗例]$/, /^[家户]$/]

/** Whether two units count things of one kind: 46名 and 46人. */
export const sameKind = (one: string, other: string): boolean => one === other || alike.some((kind) => kind.test(one) && kind.test(other))

/** The counted numbers between two offsets. */
export function countsBetween(text: string, from: number, to: number): readonly Count[] {
  return [...text.slice(from, to).matchAll(count)].map((match) => ({
    value: Number(match[1]) * (match[2] ? 10_000 : 1),
    unit: match[4] ?? '',
    start: from + match.index,
    end: from + match.index + match[0].length,
    vague: Boolean(match[3]) || asVague.test(text.slice(Math.max(0, from + match.index - 4), from + match.index)),
  }))
}

/** The last number that a done-word of the rate's own group introduces, and its total: the number before it or, where 其中 lists shares, the one before these. */
function partsOf(text: string, counts: readonly Count[], rateText: string): readonly [Count | null, Count | null] {
  const family = families.findIndex((words) => new RegExp(`(?:${words})率`).test(rateText))
  const at = counts.findLastIndex(({ start }) => doneWords[family]?.test(text.slice(Math.max(0, start - 20), start)))
  const part = counts[at]
  if (!part) return [null, null]
  const listed = text.slice(counts[0]?.start, part.start).lastIndexOf('其中')
  const whole = listed < 0 ? counts[at - 1] : counts.findLast(({ end }) => end <= (counts[0]?.start ?? 0) + listed)
  return whole && sameKind(whole.unit, part.unit) ? [whole, part] : [null, null]
}

/** Whether two numbers of one kind before the rate, in its sentence or the one before, give it: then it can be recounted, whatever words stand between. */
export function canBeRecounted(text: string, { start, value, decimals }: Rate): boolean {
  const from = sentenceStart(text, Math.max(0, sentenceStart(text, start) - 1))
  const counts = countsBetween(text, from, start)
  const gives = (whole: Count, part: Count) =>
    whole !== part &&
    sameKind(whole.unit, part.unit) &&
    whole.value > 0 &&
    Math.abs((part.value / whole.value) * 100 - value) < 10 ** -decimals
  return counts.some((whole) => counts.some((part) => gives(whole, part)))
}
