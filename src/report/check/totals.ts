import { type Count, type Counted, countsBetween, sameKind, sumOf } from './counts.ts'

/** Numbers of one kind that make up another one: what they should give (`low` to `high` where some are rounded), and the number that says it. */
export type Total = {
  readonly parts: readonly Count[]
  readonly stated: Count
  readonly right: { readonly value: number; readonly low: number; readonly high: number }
}

/** Longer runs without a full stop are no sentences; cutting them keeps the work even. */
const sentences = /[^。；\n]{1,300}/g

/** Every list that is added up behind itself: A类3件、B类4件，共7件; and every rest that is named: 发现12处，整改10处，其余2处. */
export function everyTotal(read: Counted): readonly Total[] {
  const { text } = read
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) => {
    const counts = countsBetween(read, index, index + sentence.length)
    return counts.flatMap((stated, at) => {
      const ahead = text.slice(counts[at - 1]?.end ?? index, stated.start)
      if (addsUp.test(ahead)) return added(text, counts, at)
      return /其余|剩余/.test(ahead) || pending.test(ahead)
        ? rest(counts, at).filter((found) => !pending.test(ahead) || exceeds(found))
        : []
    })
  })
}

/** What is not done yet, or refused, need not be all that is left, but cannot be more. */
const pending = /(?:正在|尚未|暂未|未|待)(?:整改|办理|办结|化解|调解|完成|销号)[\u4e00-\u9fff]{0,4}$|不予(?:许可|受理|批准|立案|备案)$/
const exceeds = ({ stated, right }: Total): boolean => stated.low > right.high

const addsUp = /^[，,]?(?:全年|本年度|全[镇乡县区])?(?:共计?|合计|总计|累计)(?:[\u4e00-\u9fff]{0,8})?$/

/** The run of numbers joined by 、 that ends just before a total. */
function added(text: string, counts: readonly Count[], at: number): readonly Total[] {
  const stated = counts[at] as Count
  const parts: Count[] = []
  for (let index = at - 1; index >= 0; index -= 1) {
    const [part, next] = [counts[index] as Count, parts[0]]
    if (part.unit !== stated.unit || (next && !/^、[^，,]{0,12}$/.test(text.slice(part.end, next.start)))) break
    parts.unshift(part)
  }
  const first = parts[0]
  if (parts.length < 2 || !first || text[first.start - 1] === '、') return []
  return [{ parts, stated, right: sumOf(parts) }]
}

/**
 * What is left of a number when those of its kind between it and 其余 are taken away. Which number is the whole is not said: if it comes out right from
 * any of them nothing is wrong; else the nearest result is what was meant.
 */
function rest(counts: readonly Count[], at: number): readonly Total[] {
  const stated = counts[at] as Count
  const before = counts.slice(0, at).filter(({ unit }) => sameKind(unit, stated.unit))
  const ways = before.slice(0, -1).flatMap((whole, index) => {
    const taken = sumOf(before.slice(index + 1))
    const right = { value: whole.value - taken.value, low: whole.low - taken.high, high: whole.high - taken.low }
    return right.value < 0 ? [] : [{ parts: before.slice(index), stated, right }]
  })
  return ways.toSorted((one, other) => Math.abs(one.right.value - stated.value) - Math.abs(other.right.value - stated.value)).slice(0, 1)
}
