/** Signs in one gram: shorter runs are shared by chance. */
export const gram = 10
/** Of so many neighbouring grams one is kept, so that any run of `gram + window - 1` equal signs leaves a common fingerprint. */
export const window = 6

/** Fingerprints of 32 bits, and the sign at which the gram of each begins. */
export type Fingerprints = { readonly hashes: Uint32Array; readonly at: Uint32Array }

const base = 0x01000193
const power = Array.from({ length: gram - 1 }).reduce<number>((product) => Math.imul(product, base), 1)

/**
 * The fingerprints of a run of signs, by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of each window of grams. Chosen before MinHash
 * because the places stay known, so that passages can be laid side by side, and because a copied paragraph is found however long the rest is.
 */
export function fingerprintsOf(signs: string): Fingerprints {
  const hashes = gramHashes(signs)
  const kept: number[] = []
  let least = -1
  for (let end = Math.min(window, hashes.length); end <= hashes.length && end > 0; end += 1) {
    const start = Math.max(0, end - window)
    const next = least >= start ? later(hashes, least, end - 1) : leastIn(hashes, start, end)
    if (next !== least) kept.push(next)
    least = next
  }
  const at = Uint32Array.from(kept)
  return { hashes: at.map((index) => hashes[index] as number), at }
}

/** The newest gram takes over only when it is not greater. */
const later = (hashes: Uint32Array, least: number, newest: number): number =>
  (hashes[newest] as number) <= (hashes[least] as number) ? newest : least

/** The hash of the gram at every sign, each made from the one before. */
function gramHashes(signs: string): Uint32Array {
  const count = Math.max(0, signs.length - gram + 1)
  const hashes = new Uint32Array(count)
  let hash = 0
  for (let index = 0; index < signs.length; index += 1) {
    if (index >= gram) hash = (hash - Math.imul(signs.charCodeAt(index - gram), power)) | 0
    hash = (Math.imul(hash, base) + signs.charCodeAt(index)) | 0
    if (index >= gram - 1) hashes[index - gram + 1] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
  }
  return hashes
}

/** The last of the least, as winnowing has it: neighbouring windows then keep the same one. */
function leastIn(hashes: Uint32Array, from: number, to: number): number {
  let least = from
  for (let index = from + 1; index < to; index += 1) if ((hashes[index] as number) <= (hashes[least] as number)) least = index
  return least
}
