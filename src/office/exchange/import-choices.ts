import type { Choices } from '../../kernel/field.ts'

const normal = (word: string): string => word.normalize('NFKC').replace(/\s/g, '')
const separators = /[、,;/|]/

type Labels = { readonly keys: ReadonlyMap<string, string>; readonly longestFirst: readonly string[] }
const known = new WeakMap<Choices, Labels>()

/** Words for the keys of a list, made once per list: the Chinese label, or the key itself. */
function labelsOf(choices: Choices): Labels {
  const made = known.get(choices)
  if (made) return made
  const keys = new Map(Object.entries(choices).flatMap(([key, label]) => [[normal(key), key] as const, [normal(label), key] as const]))
  const labels = { keys, longestFirst: [...keys.keys()].sort((a, b) => b.length - a.length) }
  known.set(choices, labels)
  return labels
}

/** The key of one choice by label or key; undefined if the list has none. */
export const labelKey = (choices: Choices, word: string): string | undefined => labelsOf(choices).keys.get(normal(word))

/**
 * The keys of several choices in one cell. Labels may hold the separating comma themselves (知识竞赛、趣味活动): the longest label that ends at a separator
 * is taken. What is no label stands in the result as it is, so that the refusal can name it.
 */
export function choicesIn(choices: Choices, cell: string): readonly string[] {
  const { keys, longestFirst } = labelsOf(choices)
  const found: string[] = []
  let rest = normal(cell)
  while (rest !== '') {
    const label = longestFirst.find(
      (one) => rest.startsWith(one) && (rest.length === one.length || separators.test(rest[one.length] as string)),
    )
    const word = label ?? rest.split(separators, 1)[0] ?? rest
    if (word !== '') found.push((label && keys.get(label)) ?? word)
    rest = rest.slice(word.length + 1)
  }
  return found
}
