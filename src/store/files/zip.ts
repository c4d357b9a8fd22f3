import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { type FileSource, pieces } from './source.ts'

/** One entry of a zip's central directory. Sizes and positions in bytes. */
export type ZipEntry = {
  name: string
  flags: number
  method: number
  sum: number
  packed: number
  size: number
  position: number
  attributes: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
/** A longer directory is no office document. */
const DIRECTORY_LIMIT = 8 * 1024 * 1024

/** Reads the list of entries at the end of a zip; undefined if it is damaged or beyond what office programs write (65,535 entries, 4 GiB). */
export async function readDirectory(source: FileSource): Promise<ZipEntry[] | undefined> {
  const tailStart = Math.max(0, source.size - 65_557)
  const tail = await source.read(tailStart, source.size - tailStart)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END) return undefined
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (length > DIRECTORY_LIMIT || start + length > source.size) return undefined
  return readEntries(await source.read(start, length), count)
}

function readEntries(directory: Buffer, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return undefined
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > directory.length) return undefined
    entries.push(readEntry(directory.subarray(at, next), nameLength, extraLength))
    at = next
  }
  return at === directory.length ? entries : undefined
}

function readEntry(record: Buffer, nameLength: number, extraLength: number): ZipEntry {
  const wide = wideSizes(record.subarray(46 + nameLength, 46 + nameLength + extraLength))
  const long = (offset: number) => {
    const short = record.readUInt32LE(offset)
    return short === 0xffffffff ? (wide.shift() ?? short) : short
  }
  // The order matters: the wide field holds only what did not fit, in this order.
  const [size, packed, position] = [long(24), long(20), long(42)]
  const name = nameOf(record.subarray(46, 46 + nameLength))
  return {
    name,
    flags: record.readUInt16LE(8),
    method: record.readUInt16LE(10),
    sum: record.readUInt32LE(16),
    packed,
    size,
    position,
    attributes: record.readUInt32LE(38),
  }
}

/** Chinese Windows writes the names of a zip in its own encoding and says so nowhere. */
function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The zip64 field, which some writers use for small files too. */
function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)))
  }
  return []
}

/** Encrypted, a symbolic link, or a path that leads out of the folder it is unpacked into. */
export function isUnsafe({ name, flags, attributes }: ZipEntry): boolean {
  const path = name.replaceAll('\\', '/')
  const isLink = ((attributes >>> 16) & 0o170000) === 0o120000
  return (
    (flags & 1) === 1 || isLink || path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0') || path.split('/').includes('..')
  )
}

/** The unpacked bytes of one entry in pieces. Throws on damage, on an unknown method and as soon as there are more bytes than declared. */
export async function* unpack(source: FileSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await source.read(entry.position, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new Error('damaged entry')
  const start = entry.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = pieces(source, { start, end: Math.min(source.size, start + entry.packed) })
  let size = 0
  for await (const chunk of plain(packed, entry.method)) {
    size += chunk.length
    if (size > entry.size) throw new Error('more bytes than declared')
    yield chunk
  }
  if (size !== entry.size) throw new Error('fewer bytes than declared')
}

/** In larger pieces than the library's own: each goes to a thread and back, and a workbook of ten thousand rows would take three hundred of those ways. */
const piece = 256 * 1024

function plain(packed: AsyncGenerator<Buffer>, method: number): AsyncIterable<Buffer> {
  if (method === 0) return packed
  if (method !== 8) throw new Error('unknown method')
  const inflate = createInflateRaw({ chunkSize: piece })
  const input = Readable.from(packed).on('error', (error) => inflate.destroy(error))
  return input.pipe(inflate).on('close', () => input.destroy())
}
