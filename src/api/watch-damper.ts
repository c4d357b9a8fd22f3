/** So many lines a minute for one door and one visitor: a flood fills neither the audit nor the disk, and its beginning is told in full. */
const perMinute = 20

/** Tells, key by key, whether one more may be written in this minute. `clock` in milliseconds. */
export function dampened(clock: () => number): (key: string) => boolean {
  let minute = 0
  const counts = new Map<string, number>()
  return (key) => {
    const now = Math.floor(clock() / 60_000)
    if (now !== minute) counts.clear()
    minute = now
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= perMinute
  }
}
