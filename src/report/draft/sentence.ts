/**
 * One sentence of the yearly report and the figures it is made of. `{id}` stands for the value of a figure: the text never holds a typed number.
 * The sentence is written when its first figure counted something; each clause of `then` follows where its own first figure did. `zero` is written
 * when the first figure is a true zero (未发生), for what a reader asks for in any case.
 */
export type Sentence = { readonly says: string; readonly then?: readonly string[]; readonly zero?: string }

/** One heading of the achievements part and what stands under it. */
export type Topic = { readonly heading: string; readonly sentences: readonly Sentence[] }

/** A sentence without its full stop, with the clauses that may follow it. */
export const says = (head: string, ...then: readonly string[]): Sentence => ({ says: head, then })

/** A sentence that has a form for “nothing happened”. */
export const saysOrZero = (zero: string, head: string, ...then: readonly string[]): Sentence => ({ says: head, then, zero })

/** The figures that a text names, in order. */
export const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([a-z][A-Za-z]*\.[A-Za-z]+)\}/g)].map((match) => match[1] as string)
