import { type Count, countsBetween } from './rates.ts'

/** A total with the shares named after it. `whole`ness is stated only where the shares are all of it: “分别为”, a colon or brackets; after 其中 some may be left out. */
export type Sum = { readonly whole: Count; readonly parts: readonly Count[]; readonly exhaustive: boolean }

const opener = /(其中|包括|分别是|分别为|[：:（(])/g
const reach = 200

/** Every total followed by its shares in the same unit: within one sentence, or in the next one where that begins with 其中. */
export function everySum(text: string): readonly Sum[] {
  return [...text.matchAll(opener)].flatMap((match) => {
    const from = match.index + match[0].length
    const whole = match[0] === '其中' && /[。；;]/.test(text[match.index - 1] ?? '') ? greatestBefore(text, from) : wholeBefore(text, match)
    if (!whole) return []
    const stop = text.slice(from, from + reach).search(match[0] === '（' || match[0] === '(' ? /[）)。；;\n]/ : /[。；;\n]/)
    const to = from + (stop < 0 ? Math.min(reach, text.length - from) : stop)
    const listed = { from, unit: whole.unit, bare: match[0].startsWith('分别') }
    const parts = sameUnit(text.slice(from, to), countsBetween(text, from, to), listed)
    return parts.length === 0 ? [] : [{ whole, parts, exhaustive: match[0] !== '其中' && match[0] !== '包括' && parts.length > 1 }]
  })
}

/** What stands in brackets before the opener is only a remark on the total. */
function wholeBefore(text: string, { index, 0: found }: RegExpExecArray): Count | null {
  const sentence =
    text
      .slice(Math.max(0, index - 60), index)
      .split(/[。；;\n]/)
      .at(-1) ?? ''
  const before = sentence.replace(/[（(][^（）()]*[）)]/g, (remark) => ' '.repeat(remark.length))
  const from = index - sentence.length
  const whole = countsBetween(before, 0, before.length).at(-1)
  if (!whole || !introduces(before.slice(whole.end).replace(/ /g, ''), found)) return null
  return { ...whole, start: from + whole.start, end: from + whole.end }
}

/** Behind a full stop 其中 may divide any number of the sentence before; only the greatest of the unit that it names first is sure not to be exceeded. */
function greatestBefore(text: string, from: number): Count | null {
  const sentence =
    text
      .slice(Math.max(0, from - 130), from - 3)
      .split(/[。；;\n]/)
      .at(-1) ?? ''
  const [first] = countsBetween(text, from, Math.min(text.length, from + 40))
  const counts = countsBetween(text, from - 3 - sentence.length, from - 3).filter(({ unit }) => unit === first?.unit)
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
    const before = named.slice((counts[index - 1]?.end ?? from) - from, count.start - from)
    const nameless = !bare && before.replace(/[\s，,、]/g, '') === ''
    return (
      count.unit !== unit ||
      nameless ||
      (index > 1 && before.startsWith('，') && dots) ||
      newTotal.test(before) ||
      (index > 0 && /完成|办结|化解|成功|整改/.test(before))
    )
  })
  return end < 0 ? counts : counts.slice(0, end)
}
