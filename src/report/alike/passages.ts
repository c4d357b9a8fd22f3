import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'
import { setSigns } from './set-phrases.ts'
import { type Signs, signsOf } from './signs.ts'

/** A stretch that two texts have in common: offsets in each, and how many signs of it are not set phrases. */
export type Passage = {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
  readonly signs: number
}

/** A text made ready for comparing. */
export type Prepared = { readonly signs: Signs; readonly set: Uint8Array; readonly prints: Fingerprints; readonly own: number }

/** How much of a text stands in another one, with the passages in the order of the text. `share`: of the signs that are not set phrases, 0 to 1. */
export type Likeness = { readonly share: number; readonly passages: readonly Passage[] }

/** Fewer own signs are shared by chance. */
const shortest = 16
/** So many signs may differ in the middle of a passage: a number, a place. */
const bridge = 8

/** Prepares a text once for any number of comparisons. */
export function prepare(text: string): Prepared {
  const signs = signsOf(text)
  const set = setSigns(signs.text)
  return { signs, set, prints: fingerprintsOf(signs.text), own: set.length - set.reduce((sum, one) => sum + one, 0) }
}

type Run = { readonly from: number; readonly to: number; readonly shift: number }

/** Lays two texts side by side. */
export function compare(text: Prepared, other: Prepared): Likeness {
  const places = placesOf(other.prints)
  const runs: Run[] = []
  for (const [index, at] of text.prints.at.entries()) {
    for (const there of places.get(text.prints.hashes[index] as number) ?? []) {
      if (runs.some(({ from, to, shift }) => shift === there - at && from <= at && at < to)) continue
      const run = extend(text.signs.text, other.signs.text, { at, there })
      if (run) runs.push(run)
    }
  }
  const passages = bridged(runs)
    .map((run) => passageOf(text, other, run))
    .filter(({ signs }) => signs >= shortest)
  return { share: text.own === 0 ? 0 : covered(text, passages) / text.own, passages }
}

/** Where each fingerprint stands; one that stands everywhere (a line repeated a hundred times) is followed at its first places only. */
function placesOf({ hashes, at }: Fingerprints): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [index, hash] of hashes.entries()) {
    const known = places.get(hash)
    if (!known) places.set(hash, [at[index] as number])
    else if (known.length < 8) known.push(at[index] as number)
  }
  return places
}

/** The longest equal run through a common gram. */
function extend(one: string, other: string, { at, there }: { at: number; there: number }): Run | null {
  let [from, to] = [at, at]
  const shift = there - at
  while (to < one.length && one.charCodeAt(to) === other.charCodeAt(to + shift)) to += 1
  if (to === at) return null
  while (from > 0 && from + shift > 0 && one.charCodeAt(from - 1) === other.charCodeAt(from - 1 + shift)) from -= 1
  return { from, to, shift }
}

/** Runs with little between them in both texts are one passage; what lies inside another is left out. */
function bridged(runs: readonly Run[]): readonly (Run & { readonly otherTo: number })[] {
  const sorted = runs.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const merged: { from: number; to: number; shift: number; otherTo: number }[] = []
  for (const { from, to, shift } of sorted) {
    const last = merged.at(-1)
    if (last && to <= last.to) continue
    const [gap, otherGap] = last ? [from - last.to, from + shift - last.otherTo] : [Infinity, Infinity]
    if (last && Math.abs(gap) <= bridge && Math.abs(otherGap) <= bridge) Object.assign(last, { to, otherTo: to + shift })
    else merged.push({ from, to, shift, otherTo: to + shift })
  }
  return merged
}

function passageOf(text: Prepared, other: Prepared, { from, to, shift, otherTo }: Run & { otherTo: number }): Passage {
  const placed = ({ at }: Signs, first: number, last: number) => [at[first] ?? 0, (at[last - 1] ?? 0) + 1] as const
  const [start, end] = placed(text.signs, from, to)
  const [otherStart, otherEnd] = placed(other.signs, from + shift, otherTo)
  return { start, end, otherStart, otherEnd, signs: text.set.subarray(from, to).reduce((sum, set) => sum + 1 - set, 0) }
}

/** Own signs inside the passages, each counted once. */
function covered({ signs, set }: Prepared, passages: readonly Passage[]): number {
  const inside = new Uint8Array(set.length)
  for (const { start, end } of passages)
    for (let index = lowerBound(signs.at, start); index < set.length && (signs.at[index] as number) < end; index += 1) inside[index] = 1
  return inside.reduce((sum, one, index) => sum + (one && !set[index] ? 1 : 0), 0)
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
