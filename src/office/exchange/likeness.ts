/** Full width, spaces and punctuation do not count when words are compared. */
const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')

const pairs = (word: string): readonly string[] => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))

/** How alike two words are, 0 to 1: one inside the other counts much (邻里 in 邻里纠纷), else the pairs of characters they share (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 2 && long.includes(short)) return 0.6 + (0.4 * short.length) / long.length
  const [left, right] = [pairs(a), pairs(b)]
  const shared = left.filter((pair) => right.includes(pair)).length
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

/** The word of a list that is most like this one; null where none is like it, or two are equally. */
export function mostAlike(word: string, list: readonly string[], least = 0.45): string | null {
  const ranked = list.map((one) => ({ one, score: likeness(word, one) })).sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  return first && first.score >= least && first.score > (second?.score ?? 0) ? first.one : null
}
