import { type Count, countsBetween } from './rates.ts'

/** A total with the shares named after it. `whole`ness is stated only where the shares are all of it: “分别为”, a colon or brackets; after 其中 some may be left out. */
export type Sum = { readonly whole: Count; readonly parts: readonly Count[]; readonly exhaustive: boolean }

const opener = /(其中|包括|分别是|分别为|[：:（(])/g
const reach = 200

/** Every total followed by its shares in the same unit, within one sentence. */
export function everySum(text: string): readonly Sum[] {
  return [...text.matchAll(opener)].flatMap((match) => {
    const from = match.index + match[0].length
    const before =
      text
        .slice(Math.max(0, match.index - 40), match.index)
        .split(/[。；;\n]/)
        .at(-1) ?? ''
    const whole = countsBetween(text, match.index - before.length, match.index).at(-1)
    if (!whole || match.index - whole.end > 2) return []
    const stop = text.slice(from, from + reach).search(match[0] === '（' || match[0] === '(' ? /[）)。；;\n]/ : /[。；;\n]/)
    const to = from + (stop < 0 ? Math.min(reach, text.length - from) : stop)
    const parts = sameUnit(text.slice(from, to), countsBetween(text, from, to), { from, unit: whole.unit })
    return parts.length === 0 ? [] : [{ whole, parts, exhaustive: match[0] !== '其中' && match[0] !== '包括' && parts.length > 1 }]
  })
}

/** The shares up to the first number of another unit, or up to a word that begins a new total. */
function sameUnit(named: string, counts: readonly Count[], { from, unit }: { from: number; unit: string }): readonly Count[] {
  const end = counts.findIndex((count, index) => {
    const before = named.slice((counts[index - 1]?.end ?? from) - from, count.start - from)
    return count.unit !== unit || /共|累计|总计|其中|较|同比|比上年|增|减|完成|办结|化解|成功|整改/.test(before)
  })
  return end < 0 ? counts : counts.slice(0, end)
}
