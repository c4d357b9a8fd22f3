/** A set of signs asked of every character of a text: one flag a code, so that no string is made of a character. */
export type Signs = Uint8Array

const known = new Map<string, Signs>()

/** The set of the signs of a string; asked for again it is the same one. */
export function signsOf(signs: string): Signs {
  const before = known.get(signs)
  if (before) return before
  const flags = new Uint8Array(0x1_00_00)
  for (let at = 0; at < signs.length; at += 1) flags[signs.charCodeAt(at)] = 1
  known.set(signs, flags)
  return flags
}
