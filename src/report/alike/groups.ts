import { openLibrary } from './library.ts'
import { type Prepared, prepare } from './passages.ts'

/** Texts shorter than this are alike by chance. */
const shortest = 16

/**
 * How many of the given texts say nearly the same as each: 1 for a text that stands alone. Alike are texts of which at least `share` percent (each way)
 * stands in the other one, and whatever is alike to these. Spaces, punctuation and numbers do not count; short texts are like nothing.
 */
export function alikeCounts(texts: readonly string[], share: number): readonly number[] {
  const prepared = texts.map(prepare)
  const long = prepared.flatMap((one, index) => (one.own >= shortest ? [index] : []))
  // Copies come together first: what hundreds of texts share a library takes for a set phrase.
  const copies = [...Map.groupBy(long, (index) => (prepared[index] as Prepared).signs.text).values()]
  const heads = copies.map(([first]) => prepared[first as number] as Prepared)
  const root = joined(heads, share / 100)
  const sizes = new Map<number, number>()
  for (const [nth, same] of copies.entries()) sizes.set(root(nth), (sizes.get(root(nth)) ?? 0) + same.length)
  const counts = texts.map(() => 1)
  for (const [nth, same] of copies.entries()) for (const index of same) counts[index] = sizes.get(root(nth)) ?? 1
  return counts
}

/** Gives for each text the one under which those alike to it are gathered. */
function joined(texts: readonly Prepared[], share: number): (index: number) => number {
  const parents = texts.map((_, index) => index)
  const root = (index: number): number => (parents[index] === index ? index : root(parents[index] as number))
  const { alike } = openLibrary(texts)
  for (const [index, text] of texts.entries())
    for (const other of alike(text))
      if (other.index < index && other.share >= share && isLike(texts[other.index] as Prepared, text, share))
        parents[root(index)] = root(other.index)
  return root
}

/** A short text that stands in a long one is not yet its like: lengths must fit too. */
const isLike = (one: Prepared, other: Prepared, share: number): boolean =>
  Math.min(one.own, other.own) >= share * Math.max(one.own, other.own)
