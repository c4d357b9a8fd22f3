/**
 * Decodes plain text: by its byte order mark, else as UTF-8, UTF-16 or GB18030, in this order, the first that fits without an error.
 * Returns null for what is no text. The mark itself is dropped, nothing else is changed: offsets count from what the file says.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsFor(bytes)) {
    const text = strictly(encoding, bytes)
    if (text !== null && isText(text)) return text
  }
  return null
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Asked one after the other: what is UTF-8, as nearly all is, is looked at no further. */
function* encodingsFor(bytes: Uint8Array): Generator<Encoding> {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) yield 'utf-16le'
  else if (first === 0xfe && second === 0xff) yield 'utf-16be'
  else {
    yield 'utf-8'
    yield* wide(bytes)
    yield 'gb18030'
  }
}

/** UTF-16 without a mark betrays itself by zero bytes on one side only (line ends, digits, Latin letters). */
function wide(bytes: Uint8Array): readonly Encoding[] {
  if (bytes.length % 2 === 1) return []
  const zeros = [0, 0]
  for (const [index, byte] of bytes.subarray(0, 20_000).entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > 0 && even === 0) return ['utf-16le']
  if (even > 0 && odd === 0) return ['utf-16be']
  return []
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text has no control signs beside tab, line and page ends, and few signs of private use (what GB18030 makes of random bytes). */
function isText(text: string): boolean {
  const sample = text.slice(0, 100_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
  const odd = sample.match(/[\x00-\x08\x0E-\x1F\uE000-\uF8FF\uFFFE\uFFFF]/g)?.length ?? 0
  return odd === 0 || odd < sample.length / 500
}
