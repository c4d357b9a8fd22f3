/** The Chinese signs of a text and where each stands in it: spaces, punctuation and numbers do not hide that a passage was taken over. */
export type Signs = { readonly text: string; readonly at: Uint32Array }

/** Strips a text to its Chinese signs. */
export function signsOf(text: string): Signs {
  const at: number[] = []
  const signs: string[] = []
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x4e00 || code > 0x9fff) continue
    signs.push(text[index] as string)
    at.push(index)
  }
  return { text: signs.join(''), at: Uint32Array.from(at) }
}
