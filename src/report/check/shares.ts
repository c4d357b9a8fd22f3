import { type Count, type Counted, countsBetween, sameKind } from './counts.ts'
import { type Place, sentenceStart } from './place.ts'

/** A stated share of a total (…其中邻里纠纷45件，占40.2%): the two numbers it was made from. `number`: where the percentage stands. */
export type Share = Place & {
  readonly whole: Count
  readonly part: Count
  readonly value: number
  readonly decimals: number
  readonly number: Place
}

const ofAll = '(?:(?:案件|纠纷|受理|全部|全年)?总数的?|总量的?|全部[\u4e00-\u9fff]{0,6}的|全年[\u4e00-\u9fff]{0,6}的)'
const share = new RegExp(`占(?:比|比例|${ofAll})?(?:约|达到?|为)?\\s*(\\d+(?:\\.(\\d+))?)\\s*[%％](?!以上|左右)`, 'g')
const toTotal = /共|总|全年|累计|受理|收到|接待|排查|办理|评查|抽查|检查|审[核查]|现有|评定/

/** Every share whose total stands before it in the same sentence: before 其中 in the same unit, or, where nothing is divided before, as the first number. */
export function everyShare(read: Counted): readonly Share[] {
  const { text } = read
  return [...text.matchAll(share)].flatMap((match) => {
    const [found, value = '', fraction = ''] = match
    const from = sentenceStart(text, match.index)
    const named = from + text.slice(from, match.index).lastIndexOf('其中')
    const part = countsBetween(read, Math.max(named, from), match.index).at(-1)
    const whole = named < from ? firstTotal(read, from, match.index) : countsBetween(read, from, named).at(-1)
    if (!part || !whole || whole === part || !sameKind(part.unit, whole.unit) || found.includes('约')) return []
    if (!/^[，,的（(]?$/.test(text.slice(part.end, match.index).trim())) return []
    const at = match.index + found.indexOf(value)
    const number = { start: at, end: at + value.length }
    return [{ start: whole.start, end: match.index + found.length, whole, part, value: Number(value), decimals: fraction.length, number }]
  })
}

/** 共受理112件,邻里纠纷45件,占总数的40%: only the first number of the sentence, and only where it is called a total. */
function firstTotal(read: Counted, from: number, to: number): Count | undefined {
  const [first] = countsBetween(read, from, to)
  if (!first || /^[，,（(]?占/.test(read.text.slice(first.end, first.end + 2))) return undefined
  return toTotal.test(read.text.slice(from, first.start).split(/[，,]/).at(-1) ?? '') ? first : undefined
}

/** Percentages of one whole, side by side. `complete`: nothing is left out. */
export type ShareList = Place & { readonly values: readonly number[]; readonly decimals: number; readonly complete: boolean }

const percent = /(\d+(?:\.(\d+))?)\s*[%％](?!以上|左右)/g
/** What a person or a thing can be at the same time: such shares may overlap. */
const overlapping = /党员|女|男|学历|岁|少数民族|年轻|以上|网格员|退役|涉及|涉|含|知晓|满意|率|增长|下降|提高|同比|较|完成|达到/
const closing = /其他|其它|其余/

/** Every 分别占45%、30%、35% and every sentence with several 占…%, of kinds that exclude one another. */
export function everyShareList({ text }: Counted): readonly ShareList[] {
  return [...text.matchAll(/[^。；;\n]{1,300}/g)].flatMap(({ 0: sentence, index }) => {
    if (!sentence.includes('占')) return []
    const listed = inRow(sentence)
    const list = listed.length > 0 ? listed : eachOwn(sentence)
    const words = sentence.slice(sentence.slice(0, list[0]?.index).lastIndexOf('其中') + 1)
    if (overlapping.test(words) || list.length < (listed.length > 0 || sentence.includes('其中') ? 2 : 3)) return []
    return [listOf(list, index, closing.test(words) && !words.includes('等'))]
  })
}

function listOf(list: readonly RegExpExecArray[], from: number, complete: boolean): ShareList {
  const last = list.at(-1)
  const decimals = Math.max(...list.map(([, , fraction = '']) => fraction.length))
  const place = { start: from + (list[0]?.index ?? 0), end: from + (last?.index ?? 0) + (last?.[0].length ?? 0) }
  return { ...place, values: list.map(([, value]) => Number(value)), decimals, complete }
}

/** The run of percentages behind 分别占. */
function inRow(words: string): readonly RegExpExecArray[] {
  const run = /分别占[^\d]{0,12}((?:\d+(?:\.\d+)?\s*[%％][、，,和及]?)+)/.exec(words)
  const from = run ? run.index + run[0].length - (run[1]?.length ?? 0) : words.length
  return [...words.matchAll(percent)].filter(({ index }) => from <= index && index < from + (run?.[1]?.length ?? 0))
}

/** Percentages that each follow a 占 of their own. */
const eachOwn = (words: string): readonly RegExpExecArray[] =>
  [...words.matchAll(percent)].filter(({ index }) => /占(?:比|比例|总数的?|总量的?|全部的?)?(?:达到?|为)?\s*$/.test(words.slice(0, index)))
