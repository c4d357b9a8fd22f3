/** A run of items that stand in both lists, only in the older, or only in the newer. */
export type Edit<T> = { readonly kind: 'same' | 'removed' | 'added'; readonly items: readonly T[] }

/** A stretch of two lists: `a` from..to against `b` from..to. */
type Stretch = { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number }
type Lists<T> = { readonly a: readonly T[]; readonly b: readonly T[] }

/**
 * The shortest way from one list to the other: removed before added where both stand at one place. Myers' algorithm in linear space (An O(ND)
 * Difference Algorithm, 1986, section 4b), so that two long texts of the same contract cost what they differ and not what they are long.
 */
export function edits<T>(a: readonly T[], b: readonly T[]): readonly Edit<T>[] {
  const found: Edit<T>[] = []
  collect({ a, b }, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, (kind, items) => found.push({ kind, items }))
  return joined(found)
}

type Keep<T> = (kind: Edit<T>['kind'], items: readonly T[]) => void

function collect<T>(lists: Lists<T>, whole: Stretch, keep: Keep<T>): void {
  const { a, b } = lists
  let { aFrom, aTo, bFrom, bTo } = whole
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) [aFrom, bFrom] = [aFrom + 1, bFrom + 1]
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) [aTo, bTo] = [aTo - 1, bTo - 1]
  keep('same', a.slice(whole.aFrom, aFrom))
  if (aFrom === aTo || bFrom === bTo) {
    keep('removed', a.slice(aFrom, aTo))
    keep('added', b.slice(bFrom, bTo))
  } else {
    const [x, y] = middle(lists, { aFrom, aTo, bFrom, bTo })
    collect(lists, { aFrom, aTo: x, bFrom, bTo: y }, keep)
    collect(lists, { aFrom: x, aTo, bFrom: y, bTo }, keep)
  }
  keep('same', a.slice(aTo, whole.aTo))
}

/** The furthest place that each diagonal was reached at, from one end. */
type Front = { readonly reach: Int32Array; readonly step: (k: number, d: number) => number }

function frontOf(size: number, run: (x: number, y: number) => number): Front {
  const reach = new Int32Array(2 * size + 3)
  const at = (k: number): number => reach[k + size + 1] as number
  const step = (k: number, d: number): number => {
    const from = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
    const end = from + run(from, from - k)
    reach[k + size + 1] = end
    return end
  }
  return { reach, step }
}

/** A place on a shortest way at which half of the edits are done: two searches, one from each end, meet there. */
function middle<T>({ a, b }: Lists<T>, { aFrom, aTo, bFrom, bTo }: Stretch): readonly [number, number] {
  const [n, m] = [aTo - aFrom, bTo - bFrom]
  const [delta, most] = [n - m, Math.ceil((n + m) / 2)]
  const equal = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < n && y < m && a[aFrom + x] === b[bFrom + y]
  const forward = frontOf(most, (x, y) => count((one) => equal(x + one, y + one)))
  const backward = frontOf(most, (x, y) => count((one) => equal(n - 1 - x - one, m - 1 - y - one)))
  const met = (front: Front, k: number, { x, d }: { x: number; d: number }): boolean =>
    Math.abs(delta - k) <= d && x + (front.reach[delta - k + most + 1] as number) >= n
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      const x = forward.step(k, d)
      if (delta % 2 !== 0 && met(backward, k, { x, d: d - 1 })) return [aFrom + x, bFrom + x - k]
    }
    for (let k = -d; k <= d; k += 2) {
      const x = backward.step(k, d)
      if (delta % 2 === 0 && met(forward, k, { x, d })) return [aTo - x, bTo - (x - k)]
    }
  }
  throw new Error('two lists have a shortest way')
}

function count(goesOn: (nth: number) => boolean): number {
  let nth = 0
  while (goesOn(nth)) nth += 1
  return nth
}

/** Runs of one kind become one; between two places that stay, what was removed comes before what was added. */
export function joined<T>(found: readonly Edit<T>[]): readonly Edit<T>[] {
  const out: Edit<T>[] = []
  let change: { removed: T[]; added: T[] } = { removed: [], added: [] }
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) if (change[kind].length > 0) out.push({ kind, items: change[kind] })
    change = { removed: [], added: [] }
  }
  for (const { kind, items } of found) {
    const last = out.at(-1)
    if (items.length === 0) continue
    if (kind !== 'same') change[kind].push(...items)
    else if (last?.kind === 'same' && change.removed.length + change.added.length === 0)
      out[out.length - 1] = { kind, items: [...last.items, ...items] }
    else {
      flush()
      out.push({ kind, items })
    }
  }
  flush()
  return out
}
