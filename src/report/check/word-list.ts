/** A word found in a text. */
export type Found = { readonly word: string; readonly start: number }

/** A word sought in a text; with a pattern (flag y), only where that fits too. */
export type Sought = { readonly word: string; readonly where?: RegExp | undefined }

/** So many signs of a word are looked at before anything else; shorter words by two. */
const beginning = 3

/**
 * Hundreds of words (of two signs at least) sought in one pass: a place at which no word begins is passed over by its next signs. Finds what one pattern
 * word|word|… would: the words do not overlap, and of two that begin at one place the first of the list is taken.
 */
export function wordFinder(list: readonly Sought[]): (text: string) => readonly Found[] {
  const seek = finderOf(list.map((one) => [one.word.slice(0, beginning), one] as const))
  return (text) => seek(text, standsAt)
}

function standsAt({ word, where }: Sought, text: string, start: number): string | undefined {
  if (!text.startsWith(word, start)) return undefined
  if (!where) return word
  where.lastIndex = start
  return where.test(text) ? word : undefined
}

/** Says which words of a thing stand at a place, if any. */
type Ask<Thing> = (thing: Thing, text: string, start: number) => string | undefined

/** The same for anything that begins with two or three known signs. */
export function finderOf<Thing>(
  list: readonly (readonly [begin: string, thing: Thing])[],
): (text: string, ask: Ask<Thing>) => readonly Found[] {
  const begins = new Uint8Array(0x1_00_00)
  const things = Map.groupBy(list.entries(), ([, [begin]]) => begin)
  for (const [begin] of list) begins[begin.length === 2 ? pair(codeAt(begin, 0), codeAt(begin, 1)) : triple(begin)] = 1
  return (text, ask) => {
    const found: Found[] = []
    let [first, second] = [codeAt(text, 0), codeAt(text, 1)]
    let free = 0
    for (let start = 0; start < text.length - 1; start += 1) {
      const third = codeAt(text, start + 2)
      const two = pair(first, second)
      const begun = begins[two] === 1 || begins[pair(two, third)] === 1
      first = second
      second = third
      if (!begun || start < free) continue
      const word = wordAt(text, start, ask)
      if (word === undefined) continue
      found.push({ word, start })
      free = start + word.length
    }
    return found
  }

  function wordAt(text: string, start: number, ask: Ask<Thing>): string | undefined {
    const begun = [...(things.get(text.slice(start, start + 2)) ?? []), ...(things.get(text.slice(start, start + beginning)) ?? [])]
    let best: { readonly place: number; readonly word: string } | undefined
    for (const [place, [, thing]] of begun) {
      const word = best && best.place < place ? undefined : ask(thing, text, start)
      if (word !== undefined) best = { place, word }
    }
    return best?.word
  }
}

/** The code of a sign; behind the end of the text none. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)
/** Two numbers as one of 65,536; different pairs seldom share one. */
const pair = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffff
const triple = (begin: string): number => pair(pair(codeAt(begin, 0), codeAt(begin, 1)), codeAt(begin, 2))
