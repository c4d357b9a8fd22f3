import { compare, type Likeness, type Prepared } from './passages.ts'

/** Many texts, ready to be asked which of them a new one resembles. */
export type Library = { readonly alike: (text: Prepared) => readonly (Likeness & { readonly index: number })[] }

/** A text with fewer common fingerprints is not laid side by side; at most so many are. */
const least = 3
const most = 20
/** Room for the number of a text beside its 32-bit fingerprint in one exact double. */
const places = 2 ** 20

/**
 * Opens a library over prepared texts (at most 1,048,576). All fingerprints lie sorted in one array, so that a new text costs a binary search for
 * each of its own and a comparison with the few texts that share several.
 */
export function openLibrary(texts: readonly Prepared[]): Library {
  const entries = sortedEntries(texts)
  return {
    alike: (text) =>
      candidates({ entries, size: texts.length }, text)
        .map((index) => ({ index, ...compare(text, texts[index] as Prepared) }))
        .filter(({ passages }) => passages.length > 0)
        .sort((a, b) => b.share - a.share),
  }
}

function sortedEntries(texts: readonly Prepared[]): Float64Array {
  const entries = new Float64Array(texts.reduce((sum, { prints }) => sum + prints.hashes.length, 0))
  let next = 0
  for (const [index, { prints }] of texts.entries())
    for (const hash of prints.hashes) {
      entries[next] = hash * places + index
      next += 1
    }
  return entries.sort()
}

/** What so many texts share is a set phrase that nobody has listed. */
const everybody = 200

function candidates({ entries, size }: { entries: Float64Array; size: number }, { prints }: Prepared): readonly number[] {
  const common = new Uint16Array(size)
  for (const hash of new Set(prints.hashes)) {
    const first = firstOf(entries, hash * places)
    const behind = (hash + 1) * places
    let [at, last] = [first, -1]
    if ((entries[first + everybody] ?? behind) < behind) continue
    for (; at < entries.length && (entries[at] as number) < behind; at += 1) {
      const index = (entries[at] as number) - hash * places
      if (index !== last) common[index] = (common[index] as number) + 1
      last = index
    }
  }
  return [...common.keys()]
    .filter((index) => (common[index] as number) >= least)
    .sort((a, b) => (common[b] as number) - (common[a] as number))
    .slice(0, most)
}

function firstOf(entries: Float64Array, wanted: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
