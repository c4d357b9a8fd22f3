import { type Edit, edits, joined } from './difference.ts'

/** Words that stand in both texts, only in the older, or only in the newer. */
export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly words: string }
/** A clause beside its counterpart. `label`: 第三条; absent before the first numbered one. */
export type ClausePair = {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly before?: Clause
  readonly after?: Clause
  readonly pieces: readonly Piece[]
}
export type Clause = { readonly label: string; readonly body: string }

const opening = /^\s*(第[一二三四五六七八九十百零〇\d]+条|[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|\d+[.、．])\s*/

/** A text by its clauses: a line that opens with a number begins one, other lines go on with it. Empty lines say nothing. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const label = opening.exec(line)?.[1]
    const last = clauses.at(-1)
    if (label === undefined && last) clauses[clauses.length - 1] = { ...last, body: `${last.body}\n${line}` }
    else clauses.push({ label: label ?? '', body: line.replace(opening, '') })
  }
  return clauses
}

/**
 * Two texts clause by clause and, in a clause that changed, character by character. A clause that only got another number is the same
 * clause; one that stands alone was removed or added.
 */
export function compareClauses(before: readonly Clause[], after: readonly Clause[]): readonly ClausePair[] {
  const rest = { a: [...before], b: [...after] }
  const runs = edits(
    before.map(({ body }) => body),
    after.map(({ body }) => body),
  )
  return runs.flatMap(({ kind, items }, at) => {
    if (kind === 'same') return items.map(() => same(rest.a.shift() as Clause, rest.b.shift() as Clause))
    const next = runs[at + 1]
    if (kind === 'added') return runs[at - 1]?.kind === 'removed' ? [] : paired([], rest.b.splice(0, items.length))
    return paired(rest.a.splice(0, items.length), rest.b.splice(0, next?.kind === 'added' ? next.items.length : 0))
  })
}

const same = (before: Clause, after: Clause): ClausePair => ({ kind: 'same', before, after, pieces: [{ kind: 'same', words: after.body }] })

/** Clauses between two that stayed: those of one number belong together, and where as many went as came, those at one place. */
function paired(gone: readonly Clause[], come: readonly Clause[]): readonly ClausePair[] {
  const partner = (one: Clause, at: number): Clause | undefined =>
    come.find(({ label }) => label !== '' && label === one.label) ?? (gone.length === come.length ? unlike(come[at], gone) : undefined)
  const partners = gone.map(partner)
  const removed = gone.map((before, at): ClausePair => {
    const after = partners[at]
    return after
      ? { kind: 'changed', before, after, pieces: compareText(before.body, after.body) }
      : { kind: 'removed', before, pieces: [{ kind: 'removed', words: before.body }] }
  })
  const added = come
    .filter((one) => !partners.includes(one))
    .map((after): ClausePair => ({ kind: 'added', after, pieces: [{ kind: 'added', words: after.body }] }))
  return [...removed, ...added]
}

/** The clause, unless one of those that went has its number. */
const unlike = (one: Clause | undefined, gone: readonly Clause[]): Clause | undefined =>
  one && gone.some(({ label }) => label !== '' && label === one.label) ? undefined : one

/** Two texts character by character. A single character that happens to stand in both between two changes is read as changed too. */
export function compareText(before: string, after: string): readonly Piece[] {
  const found = edits([...before], [...after])
  const read = found.flatMap((one, at): readonly Edit<string>[] => {
    const byChance = one.kind === 'same' && one.items.length === 1 && at > 0 && at < found.length - 1
    return byChance
      ? [
          { ...one, kind: 'removed' },
          { ...one, kind: 'added' },
        ]
      : [one]
  })
  return joined(read).map(({ kind, items }) => ({ kind, words: items.join('') }))
}
