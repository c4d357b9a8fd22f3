/** A title between 《 and 》: the text without the outer brackets and where it stands. */
export type Mention = { readonly mention: string; readonly start: number; readonly end: number }

const longest = 150

/**
 * Finds every title in book-title brackets. An inner 《》 or 〈〉 belongs to the outer title; a bracket that never closes, an empty pair
 * a run over a blank line and one over a full stop are no title.
 */
export function findMentions(text: string): readonly Mention[] {
  const mentions: Mention[] = []
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const last = mentions.at(-1)
    if (last && open < last.end) continue
    const end = closing(text, open)
    if (end < 0) continue
    const mention = text.slice(open + 1, end)
    if (mention.trim()) mentions.push({ mention, start: open + 1, end })
  }
  return mentions
}

/** Where the bracket closes: at its own level if the writer nested, else at the first 》 (a missing inner bracket must not swallow a paragraph). */
function closing(text: string, open: number): number {
  const reach = text.slice(open + 1, open + 1 + longest).split(/\n\s*\n|。/)[0] ?? ''
  let depth = 1
  for (let offset = 0; offset < reach.length; offset += 1) {
    if (reach[offset] === '《') depth += 1
    if (reach[offset] === '》') depth -= 1
    if (depth === 0) return open + 1 + offset
  }
  const next = reach.indexOf('《')
  const first = reach.indexOf('》')
  return first >= 0 && (next < 0 || first < next) ? open + 1 + first : -1
}
