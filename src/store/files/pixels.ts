/** Width and height in pixels. */
export type Pixels = { width: number; height: number }

/** Millions of pixels that a picture may claim: more than any phone takes, less than fills the memory of the clerk who opens it. */
export const PIXEL_LIMIT = 120

/** Reads a picture's size from its header, without decoding it; undefined if the head does not tell. */
export function readPixels(head: Buffer, kind: string): Pixels | undefined {
  try {
    return readers[kind]?.(head)
  } catch {
    return undefined
  }
}

const readers: Record<string, (head: Buffer) => Pixels | undefined> = {
  png: (head) => ({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  gif: (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
  jpg: readJpeg,
  webp: readWebp,
  heic: readHeic,
}

/** Walks the segments to the frame header (SOF0–SOF15 without the three other tables in that range). */
function readJpeg(head: Buffer): Pixels | undefined {
  for (let at = 2; at + 9 < head.length; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head.readUInt8(at + 1)
    if (head.readUInt8(at) !== 0xff) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) }
    }
  }
  return undefined
}

function readWebp(head: Buffer): Pixels | undefined {
  const form = head.toString('latin1', 12, 16)
  if (form === 'VP8X') return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) }
  if (form === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  const bits = head.readUInt32LE(21)
  return form === 'VP8L' ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) } : undefined
}

/** The largest of the sizes given, since tiles and previews have their own. */
function readHeic(head: Buffer): Pixels | undefined {
  let largest: Pixels | undefined
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const size = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
