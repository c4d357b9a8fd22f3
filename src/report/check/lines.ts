/** A line with words: its text without blanks at either end, and where that text starts. */
export type TextLine = { readonly text: string; readonly start: number }

/** The lines of a text that hold words, in their order. */
export function linesOf(text: string): readonly TextLine[] {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const start = at + line.length - line.trimStart().length
    at += line.length + 1
    const words = line.trim()
    return words ? [{ text: words, start }] : []
  })
}
