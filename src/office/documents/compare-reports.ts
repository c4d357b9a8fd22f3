import { openLibrary } from '../../report/alike/library.ts'
import { type Passage, prepare } from '../../report/alike/passages.ts'

/** Another report from which passages stand in this one. `share`: how much of this one, in whole percent; offsets into the decoded texts. */
export type AlikeReport = {
  readonly file: string
  readonly share: number
  readonly passages: readonly (Passage & { readonly quote: string })[]
}

/** Says of a text which of the others it resembles, the most alike first. */
export type Comparing = (text: string) => readonly AlikeReport[]

/** Makes a comparison with these files. Set phrases of official language and numbers do not count. */
export function comparingWith(others: readonly ComparedFile[]): Comparing {
  const library = openLibrary(others.map(({ text }) => prepare(text)))
  return (text) =>
    library.alike(prepare(text)).map(({ index, share, passages }) => ({
      file: others[index]?.file ?? '',
      share: Math.round(share * 100),
      passages: passages.map((passage) => ({ ...passage, quote: text.slice(passage.start, passage.end) })),
    }))
}

type ComparedFile = { readonly file: string; readonly text: string }
