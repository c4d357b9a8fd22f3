/**
 * Reads what is kept in memory anew. Two readings may run at once (an own change, and the notice of another one): what was asked for earlier never takes the
 * place of what was asked for later, or a right taken away would be back until the next change.
 */
export function latest<T>(read: () => Promise<T>, keep: (value: T) => void): () => Promise<void> {
  let asked = 0
  let kept = 0
  return async () => {
    asked += 1
    const turn = asked
    const value = await read()
    if (turn < kept) return
    kept = turn
    keep(value)
  }
}
