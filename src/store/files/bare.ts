import { Readable } from 'node:stream'

/**
 * A picture without what it says besides the picture: place and moment, camera, author, comments, thumbnails (ASVS V14.2.8). How it is to be turned
 * stays, or portraits would lie on their side, and so do the colours. What is no JPEG or PNG comes back as it is.
 */
export function barePicture(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 2).equals(start)) return bareJpeg(bytes)
  return bytes.subarray(0, 8).equals(pngHead) ? barePng(bytes) : bytes
}

const pictures = ['image/jpeg', 'image/png']

/** The stream of a file as it may leave the house: pictures bare, everything else as it is. */
export const bared = (type: string, content: () => Readable): Readable =>
  pictures.includes(type) ? Readable.from(gathered(content()), { objectMode: false }) : content()

async function* gathered(content: Readable): AsyncGenerator<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk as Buffer)
  yield barePicture(Buffer.concat(chunks))
}

const start = Buffer.from([0xff, 0xd8])
/** JFIF, colour profile, Adobe's colours, and everything that is no comment and no application's own. */
const kept = (marker: number): boolean =>
  marker === 0xe0 || marker === 0xe2 || marker === 0xee || marker < 0xe0 || (marker > 0xef && marker !== 0xfe)
const scan = 0xda

function bareJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [start]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    if (marker === scan) return Buffer.concat([...parts, bytes.subarray(at)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (kept(marker)) parts.push(segment)
    else if (marker === 0xe1) parts.push(...turning(segment))
    at = end
  }
  // No picture follows: whatever it is, it is not handed out half read.
  return Buffer.concat(parts)
}

/** Of an EXIF segment the tag that says how to turn the picture, as a segment of its own. */
function turning(segment: Buffer): readonly Buffer[] {
  const tiff = segment.subarray(10)
  if (segment.subarray(4, 10).toString('latin1') !== 'Exif\0\0' || tiff.length < 10) return []
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (place: number) => (place + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(place) : tiff.readUInt16BE(place))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let nth = 0; nth < Math.min(short(first), 200); nth += 1) {
    const entry = first + 2 + nth * 12
    const turn = short(entry + 8)
    if (short(entry) === 0x0112 && turn > 1 && turn <= 8) return [exif(turn)]
  }
  return []
}

/** An EXIF segment with one entry: orientation. */
const exif = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0\x2a', 'latin1'),
    Buffer.from([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
  ])

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const spoken = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']

function barePng(bytes: Buffer): Buffer {
  const parts: Buffer[] = [pngHead]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (!spoken.includes(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}
