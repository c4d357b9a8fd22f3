import { type Count, type Counted, countsBetween } from './counts.ts'
import { readOnce } from './once.ts'

/**
 * A total with the shares named after it. `exhaustive` only where the shares are all of it: “分别为”, a colon or brackets without 等; both halves or four
 * quarters of a year; a list that closes with 其他. After 其中 some may be left out. `overlaps`: what is named can be more than one of the shares at once.
 */
export type Sum = { readonly whole: Count; readonly parts: readonly Count[]; readonly exhaustive: boolean; readonly overlaps: boolean }

const opener = /其中|包括|分别是|分别为|[：:（(]/g
const reach = 200
const someOnly = /其中|包括/

/** Every total followed by its shares in the same unit: within one sentence, or in the next one where that begins with 其中. */
export const everySum = readOnce((read: Counted): readonly Sum[] =>
  [...read.text.matchAll(opener)].flatMap((match) => sumBehind(read, match)),
)

function sumBehind(read: Counted, match: RegExpExecArray): readonly Sum[] {
  const { text } = read
  const from = match.index + match[0].length
  const direct = wholeBefore(read, match)
  const whole = direct ?? (match[0] === '其中' ? greatestBefore(read, from) : null)
  if (!whole) return []
  const stop = text.slice(from, from + reach).search(match[0] === '（' || match[0] === '(' ? /[）)。；;\n]/ : /[。；;\n]/)
  const to = from + (stop < 0 ? Math.min(reach, text.length - from) : stop)
  const named = withoutRemarks(text.slice(from, to))
  const counts = countsBetween(read, from, to).filter(({ start }) => named[start - from] !== ' ')
  const parts = sameUnit(named, counts, { from, unit: whole.unit, bare: match[0].startsWith('分别') })
  const names = parts.map(({ start }, index) => text.slice(parts[index - 1]?.end ?? from, start))
  const last = parts.at(-1)
  if (!last) return []
  const open = someOnly.test(match[0])
    ? !isWholeYear(names) && !/其他|其它/.test(names.at(-1) ?? '')
    : goesOn.test(text.slice(last.end, last.end + 12))
  return [
    {
      whole,
      parts,
      exhaustive: !open && parts.length > 1,
      overlaps: someOnly.test(match[0]) && names.some((name) => overlapping.test(name)),
    },
  ]
}

/** Kinds that lie across other kinds: a case can be 涉企 and 简易程序. */
const overlapping = /涉|重大(?!行政|决策|事项)|疑难|复杂|简易|听证|党员|女|学历|岁|少数民族|退役|集体|首次|新增|线上|网上/

/** Behind the last share: 等, or one more that was not understood. */
const goesOn = /^(?:、|[^，,。；;、]{0,8}等)/

/** Shares by the parts of the year leave nothing out. */
function isWholeYear(names: readonly string[]): boolean {
  const said = names.join('|')
  return /上半年[^|]*\|[^|]*下半年/.test(said) || [...'一二三四'].every((quarter) => said.includes(`${quarter}季度`))
}

/** What stands in brackets is only a remark; its signs become blanks, so that offsets stay. */
const withoutRemarks = (words: string): string => words.replace(/[（(][^（）()]*[）)]/g, (remark) => ' '.repeat(remark.length))

function wholeBefore(read: Counted, { index, 0: found }: RegExpExecArray): Count | null {
  const sentence =
    read.text
      .slice(Math.max(0, index - 60), index)
      .split(/[。；;\n]/)
      .at(-1) ?? ''
  const from = index - sentence.length
  const before = withoutRemarks(sentence)
  const whole = countsBetween(read, from, index).findLast(({ start }) => before[start - from] !== ' ')
  return whole && introduces(before.slice(whole.end - from).replace(/ /g, ''), found) ? whole : null
}

/** Behind a full stop or a rate (成功187件，成功率98.9%，其中…) 其中 may divide any number of the sentence before; only the greatest of the unit that it names first is sure not to be exceeded. */
function greatestBefore(read: Counted, from: number): Count | null {
  const { text } = read
  const sentence =
    text
      .slice(Math.max(0, from - 130), from - 3)
      .split(/[。；;\n]/)
      .at(-1) ?? ''
  const [first] = countsBetween(read, from, Math.min(text.length, from + 40))
  const counts = countsBetween(read, from - 3 - sentence.length, from - 3).filter(({ unit }) => unit === first?.unit)
  return counts.toSorted((one, other) => other.value - one.value)[0] ?? null
}

/** The opener follows its total at once; between a total and “分别为” the names of the shares may stand. */
const introduces = (between: string, opener: string): boolean =>
  between.length <= 2 || (opener.startsWith('分别') && /^[，,][\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8}){1,6}$/.test(between))

const newTotal = /共|累计|总计|其中|较|同比|比上年|增|减/

/** The shares up to the first number of another unit or without a name, up to the comma after a list with 、, or up to a word that begins a new total. */
function sameUnit(
  named: string,
  counts: readonly Count[],
  { from, unit, bare }: { from: number; unit: string; bare: boolean },
): readonly Count[] {
  const dots = counts[0] !== undefined && named.startsWith('、', counts[0].end - from)
  const end = counts.findIndex((count, index) => {
    const before = named.slice((counts[index - 1]?.end ?? from) - from, count.start - from).trimStart()
    const nameless = !bare && before.replace(/[\s，,、]/g, '') === ''
    return (
      count.unit !== unit ||
      nameless ||
      (index > 1 && /^[，,]/.test(before) && dots) ||
      newTotal.test(before) ||
      (index > 0 && /完成|办结|化解|成功|整改/.test(before))
    )
  })
  return end < 0 ? counts : counts.slice(0, end)
}
