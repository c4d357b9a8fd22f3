import { type Count, countsBetween, sameKind } from './rates.ts'

/** Numbers of one kind that make up another one in the same sentence: what they should give, and the number that says it. */
export type Total = { readonly parts: readonly Count[]; readonly stated: Count; readonly right: number }

/** Longer runs without a full stop are no sentences; cutting them keeps the work even. */
const sentences = /[^。；\n]{1,300}/g

/** Every list that is added up behind itself: A类3件、B类4件，共7件; and every rest that is named: 发现12处，整改10处，其余2处. Vague numbers are left out. */
export function everyTotal(text: string): readonly Total[] {
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) => {
    const counts = countsBetween(text, index, index + sentence.length)
    return counts.flatMap((stated, at) => {
      const ahead = text.slice(counts[at - 1]?.end ?? index, stated.start)
      const found = /其余/.test(ahead) ? rest(counts, at) : addsUp.test(ahead) ? added(text, counts, at) : null
      return found && [stated, ...found.parts].every(({ vague }) => !vague) ? [found] : []
    })
  })
}

const addsUp = /^[，,]?(?:全年|本年度|全[镇乡县区])?(?:共计?|合计|总计|累计)(?:[\u4e00-\u9fff]{0,8})?$/

/** The run of numbers joined by 、 that ends just before a total. */
function added(text: string, counts: readonly Count[], at: number): Total | null {
  const stated = counts[at] as Count
  const parts: Count[] = []
  for (let index = at - 1; index >= 0; index -= 1) {
    const [part, next] = [counts[index] as Count, parts[0]]
    if (part.unit !== stated.unit || (next && !/^、[^，,]{0,12}$/.test(text.slice(part.end, next.start)))) break
    parts.unshift(part)
  }
  const first = parts[0]
  if (parts.length < 2 || !first || text[first.start - 1] === '、') return null
  return { parts, stated, right: parts.reduce((sum, { value }) => sum + value, 0) }
}

/**
 * What is left of a number when those of its kind between it and 其余 are taken away. Which number is the whole is not said: if it comes out right from
 * any of them nothing is wrong; else the nearest result is what was meant.
 */
function rest(counts: readonly Count[], at: number): Total | null {
  const stated = counts[at] as Count
  const before = counts.slice(0, at).filter(({ unit }) => sameKind(unit, stated.unit))
  const ways = before.slice(0, -1).flatMap((whole, index) => {
    const right = before.slice(index + 1).reduce((left, { value }) => left - value, whole.value)
    return right < 0 ? [] : [{ parts: before.slice(index), stated, right }]
  })
  return ways.toSorted((one, other) => Math.abs(one.right - stated.value) - Math.abs(other.right - stated.value))[0] ?? null
}
