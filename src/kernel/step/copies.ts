import { headed, type Words, wordsKey } from '../compare/wording.ts'
import { isFilled, type Values } from '../condition.ts'
import { wordingNeeded } from '../needed.ts'
import type { Step } from '../register.ts'

/** The lists of fields whose words a step is judged by, or takes over. */
export const textsOf = ({ needs = [], copies = {} }: Step): readonly (readonly string[])[] => [
  ...needs
    .flatMap(({ needs: condition, when }) => (when ? [condition, when] : [condition]))
    .flatMap(wordingNeeded)
    .flatMap(({ reviewed, signed }) => [reviewed, signed]),
  ...Object.values<readonly string[] | undefined>(copies).flatMap((from) => (from ? [from] : [])),
]

/** What a step takes over by itself, without the line that names it, because nothing stands there and nobody typed anything; and the words as they are with it. */
export function copiesOf({ copies }: Step, values: Values, words: Words = {}): { readonly taken: Values; readonly words: Words } {
  if (!copies) return { taken: {}, words }
  const taken: Record<string, string> = {}
  for (const [field, from] of Object.entries<readonly string[] | undefined>(copies)) {
    const text = isFilled(values[field]) ? null : words[wordsKey(from ?? [])]
    if (text?.trim()) taken[field] = headed(text).body
  }
  const found = Object.entries(words).map(([key, text]) => [key, text ?? key.split(' ').flatMap((field) => taken[field] ?? [])[0] ?? null])
  return { taken, words: Object.fromEntries(found) }
}
