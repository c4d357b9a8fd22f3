import { piecesOf } from './report.ts'

/** A run of words in one of two texts or in both. A figure that stands in both with two values is `changed`. */
export type Run =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly words: string }
  | { readonly kind: 'changed'; readonly figure: string; readonly words: string; readonly before: string }

type Token = { readonly key: string; readonly words: string; readonly figure?: string }
type Values = ReadonlyMap<string, string>

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A text as words and figures; a figure is known by its id, whatever its value. */
function tokensOf(text: string, values: Values): readonly Token[] {
  return piecesOf(text).flatMap((piece): Token[] => {
    if ('figure' in piece) return [{ key: `{${piece.figure}}`, words: values.get(piece.figure) ?? '未填报', figure: piece.figure }]
    return [...segmenter.segment(piece.words)].map(({ segment }) => ({ key: segment, words: segment }))
  })
}

/** Lengths of the longest common runs from each place on. */
function commonLengths(a: readonly Token[], b: readonly Token[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (table[i] as Uint16Array)[j] =
        a[i]?.key === b[j]?.key ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0)
  return table
}

type Side = { readonly text: string; readonly values: Values }

/** The difference between two texts word by word, figures as units: what was added, what was removed, and which figures have another value. */
export function difference(before: Side, after: Side): readonly Run[] {
  const [a, b] = [tokensOf(before.text, before.values), tokensOf(after.text, after.values)]
  const table = commonLengths(a, b)
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one && other && one.key === other.key) {
      runs.push(both(one, other))
      i += 1
      j += 1
    } else if (one && (!other || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      runs.push({ kind: 'removed', words: one.words })
      i += 1
    } else if (other) {
      runs.push({ kind: 'added', words: other.words })
      j += 1
    }
  }
  return joined(runs)
}

const both = (one: Token, other: Token): Run =>
  other.figure !== undefined && one.words !== other.words
    ? { kind: 'changed', figure: other.figure, words: other.words, before: one.words }
    : { kind: 'same', words: other.words }

/** Runs of one kind that follow each other become one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.kind === run.kind && run.kind !== 'changed') out[out.length - 1] = { ...last, words: last.words + run.words }
    else out.push(run)
  }
  return out
}
