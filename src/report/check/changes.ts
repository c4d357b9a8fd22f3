import { type Count, type Counted, countsBetween, sameKind } from './counts.ts'
import { type Place, sentenceStart } from './place.ts'

/**
 * A stated change (较上年的40件增长25%, 是上年40件的3倍, 翻了一番): what it can be now (the last is the nearest), the number it started from, and what the sentence says of the step
 * between them. `kind`: a share of `before` in percent, a number of the same unit, times `before`, or times more than it. `rises`: the word says up.
 * `number`: where the step stands.
 */
export type Change = Place & {
  readonly now: readonly Count[]
  readonly before: Count
  readonly step: number
  readonly decimals: number
  readonly kind: 'percent' | 'count' | 'times' | 'timesMore'
  readonly rises: boolean
  readonly number: Place
}

const up = '增长|增加|上升|提高|上涨|多'
const down = '下降|减少|降低|回落|少'
const stepped = `(?<word>${up}|${down})(?:了|率为|幅度?为|达)?\\s*(?<step>\\d+(?:\\.(?<fraction>\\d+))?)\\s*(?<unit>[%％]|倍|件次|人次|场次|批次|[件起宗个人名次户份条项批部家处例场])`
const isTimes =
  '(?:是|为|达到?|相当于)(?=[^，,。；\\n]{0,16}(?:上年|去年|同期|上一年|(?:19|20)\\d\\d年))[^，,。；\\n]{0,24}?的\\s*(?<times>\\d+(?:\\.(?<part>\\d+))?)\\s*倍'
const step = new RegExp(`(?:${stepped}|${isTimes}|翻了?(?<fold>[一两二])?番)(?![分余多左]|百分点)`, 'g')
const asBase = /(?:上年|去年|同期|上一年|前年|(?<!\d)(?:19|20)\d\d年|由|从)[^，,。；\d]{0,12}$/
const asResult = /[至到](?:(?:19|20)\d\d年|今年|本年)?的?$/
const target = /力争|确保|目标|争取|计划|预计|下一步/

/** Every change of which the sentence gives both numbers. Changes of vague numbers and of plans are left out. */
export function everyChange(read: Counted): readonly Change[] {
  const { text } = read
  const matches = [...text.matchAll(step)]
  return matches.flatMap((match, index) => {
    const from = sentenceStart(text, match.index, '。；\n')
    const isStep = ({ start, end }: Count) =>
      matches.some((one) => !one.groups?.times && one.index < start && end <= one.index + one[0].length)
    const counts = countsBetween(read, from, reachOf(text, match)).filter((count) => !count.vague && !isStep(count))
    const { before, others } = basesOf({ text, match, from }, counts)
    if (!before || target.test(text.slice(Math.max(from, before.start - 16), match.index))) return []
    const own = others.filter(({ start }) => start > Math.max(from, matches[index - 1]?.index ?? 0))
    const now = (own.length > 0 ? own : others).filter(({ unit }) => sameKind(unit, before.unit))
    return now.length === 0 ? [] : [changeOf(match, now, before)]
  })
}

/** What may follow a step and still belong to it: （上年为75件）, ，降至64件. */
const afterwards =
  /^(?:[（(](?:上年|去年|(?:19|20)\d\d年)[^（）()]{0,20}[）)]|[，,](?:降至|减至|增至|增加到|减少到|达到?)\s*[\d.]+\s*[\u4e00-\u9fff]{1,2})/

function reachOf(text: string, { index, 0: found }: RegExpExecArray): number {
  const end = index + found.length
  return end + (afterwards.exec(text.slice(end, end + 30))?.[0].length ?? 0)
}

type Stated = { readonly text: string; readonly match: RegExpExecArray; readonly from: number }

/** The number that a change starts from, and the others. Of two years that are named the earlier is the start. */
function basesOf(stated: Stated, counts: readonly Count[]): { before: Count | undefined; others: readonly Count[] } {
  const bases = counts.filter((count) => isBase(stated, count))
  const years = bases.map(({ start }) => Number(yearAhead.exec(stated.text.slice(Math.max(stated.from, start - 18), start))?.[1] ?? 0))
  const later = bases.filter((_, index) => years.some((year) => year > 0 && year < (years[index] ?? 0)))
  return {
    before: bases.filter((base) => !later.includes(base)).at(-1),
    others: counts.filter((count) => !bases.includes(count) || later.includes(count)),
  }
}

const yearAhead = /(?<!\d)((?:19|20)\d\d)年[^，,。；\d]{0,12}$/

/** Whether the words before a number make it one that a change starts from; inside 是上年40件的3倍 it always is. */
function isBase({ text, match, from }: Stated, { start, end }: Count): boolean {
  const ahead = text.slice(Math.max(from, start - 18), start)
  return (start > match.index && end < match.index + match[0].length) || (asBase.test(ahead) && !asResult.test(ahead))
}

const folds: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4 }

function changeOf(match: RegExpExecArray, now: readonly Count[], before: Count): Change {
  const { word = '', unit = '', times, fold, fraction = '', part = '' } = match.groups ?? {}
  const number = times ?? match.groups?.step ?? ''
  const at = match.index + match[0].lastIndexOf(number)
  const kind = times || number === '' ? 'times' : unit === '倍' ? 'timesMore' : /[%％]/.test(unit) ? 'percent' : 'count'
  return {
    start: Math.min(now.at(-1)?.start ?? before.start, before.start),
    end: Math.max(match.index + match[0].length, now.at(-1)?.end ?? 0, before.end),
    now,
    before,
    step: number === '' ? (folds[fold ?? '一'] ?? 2) : Number(number),
    decimals: times ? part.length : fraction.length,
    kind,
    rises: word === '' || new RegExp(up).test(word),
    number: { start: at, end: at + number.length },
  }
}
