/** What several rules ask of one report is read at the first asking and kept as long as the report is. */
export function readOnce<Asked extends object, Answer>(read: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, Answer>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const answer = read(asked)
    known.set(asked, answer)
    return answer
  }
}
