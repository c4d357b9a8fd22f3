import { type Count, type Counted, sumOf } from './counts.ts'
import { sentenceStart } from './place.ts'
import type { Total } from './totals.ts'

const halves = ['上半年', '下半年'] as const
const quarters = ['一季度', '二季度', '三季度', '四季度'] as const
const marker = /上半年|下半年|第?[一二三四]季度|全年(?:度)?|本年度|[一二三四五六七八九十\d]+月份?/g
/** Without one of these no year is divided. */
const parted = /[上下]半年|[一四]季度/
const plan = /力争|确保|目标|争取|计划|预计|下一步|上年|去年|同期/
const noise = /[\s，,、：:]|全年(?:度)?|本年度|第?[一二三四]季度|[上下]半年|分别|累计|合计|总计|共计?|各类|矛盾|了/g

/** A number with the part of the year it belongs to and the words that say what it counts. */
type Dated = { readonly count: Count; readonly part: string; readonly words: string; readonly sentence: number }

/**
 * A number of the year beside those of its two halves or its four quarters, wherever in the text they stand: the parts must name the same thing in the
 * same words and unit as the year, each once.
 */
export function everyYear(read: Counted): readonly Total[] {
  if (!parted.test(read.text)) return []
  const dated = withWords(read.counts.flatMap((count, index) => datedOf(read, count, index)))
  if (!dated.some(({ part }) => part === '全年')) return []
  const byWords = Map.groupBy(dated, ({ words, count }) => `${words}|${count.unit}`)
  const bySentence = Map.groupBy(dated, ({ sentence, count }) => `${sentence}|${count.unit}`)
  const found = [...byWords.values(), ...[...bySentence.values()].map(namedAlike)].flatMap(yearOf)
  return found.filter(({ stated }, index) => found.findIndex((one) => one.stated === stated) === index)
}

/** Within one sentence the year may be said shorter than its parts: …排查纠纷28件、…，全年共排查120件. */
function namedAlike(sentence: readonly Dated[]): readonly Dated[] {
  const words = sentence.find(({ part }) => part === '全年')?.words ?? ''
  return words === '' ? [] : sentence.filter((one) => one.words.startsWith(words))
}

/** The one number of the year and its halves or quarters, each once. */
function yearOf(same: readonly Dated[]): readonly Total[] {
  const [whole, ...others] = same.filter(({ part }) => part === '全年')
  if (!whole || others.length > 0) return []
  return [halves, quarters].flatMap((names) => {
    const parts = names.map((name) => same.filter(({ part }) => part === name))
    if (parts.some(({ length }) => length !== 1)) return []
    const counts = parts.flatMap((found) => found.map(({ count }) => count))
    return [{ parts: counts, stated: whole.count, right: sumOf(counts) }]
  })
}

/** 一季度走访企业12家、二季度15家: what the later numbers of a list count is said with the first. */
function withWords(dated: readonly Dated[]): readonly Dated[] {
  const told: Dated[] = []
  for (const one of dated) {
    const before = told.at(-1)
    const listed = one.words === '' && before && before.count.unit === one.count.unit && one.count.start - before.count.end < 8
    told.push(listed ? { ...one, words: before.words } : one)
  }
  return told
}

/** The last part of the year that its sentence names before a number. A month, a plan or another year make it no part of this one. */
function datedOf({ text, counts }: Counted, count: Count, index: number): readonly Dated[] {
  const start = sentenceStart(text, count.start, '。；;\n')
  const sentence = text.slice(start, count.start)
  const named = [...sentence.matchAll(marker)].at(-1)
  if (!named || plan.test(sentence) || /月/.test(named[0])) return []
  const from = Math.max(counts[index - 1]?.end ?? 0, start + named.index + named[0].length)
  const words = text.slice(from, count.start).split(/[，,]/).at(-1)?.replace(noise, '') ?? ''
  if (words === '' && from !== start + named.index + named[0].length) return []
  const part = named[0].replace(/^第/, '')
  return [{ count, part: /年度?$/.test(part) && !part.endsWith('半年') ? '全年' : part, words, sentence: start }]
}
