import { crc32, deflateRawSync } from 'node:zlib'
import type { FileSource } from '../source.ts'
import type { ZipEntry } from '../zip.ts'

/** A part of a package to be written: new bytes, or an entry of another package taken over as it is packed there. */
export type Part = { readonly name: string; readonly bytes: Buffer } | { readonly name: string; readonly from: ZipEntry }

type Packed = { readonly name: Buffer; readonly method: number; readonly sum: number; readonly size: number; readonly data: Buffer }

/** 1980-01-01, the first day a zip can name: when it was packed is nobody's business. */
const noDay = 0x0021
/** Names are written in UTF-8. */
const utf8 = 0x0800

/** A zip of these parts in this order. What is taken over is not unpacked, so that pictures cost nothing. */
export async function pack(source: FileSource, parts: readonly Part[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const packed = 'bytes' in part ? packedNew(part) : await packedBefore(source, part)
    const local = Buffer.concat([headOf(packed, { sign: 0x04034b50 }), packed.name, packed.data])
    pieces.push(local)
    directory.push(headOf(packed, { sign: 0x02014b50, at }), packed.name)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, list, end])
}

function packedNew({ name, bytes }: { name: string; bytes: Buffer }): Packed {
  return { name: Buffer.from(name), method: 8, sum: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) }
}

async function packedBefore(source: FileSource, { name, from }: { name: string; from: ZipEntry }): Promise<Packed> {
  const header = await source.read(from.position, 30)
  const start = from.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  return { name: Buffer.from(name), method: from.method, sum: from.sum, size: from.size, data: await source.read(start, from.packed) }
}

/** The fixed part of an entry's head: before its bytes, or (with `at`) in the directory. */
function headOf({ name, method, sum, size, data }: Packed, { sign, at }: { sign: number; at?: number }): Buffer {
  const more = at === undefined ? 0 : 2
  const head = Buffer.alloc(at === undefined ? 30 : 46)
  head.writeUInt32LE(sign, 0)
  if (more) head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 4 + more)
  head.writeUInt16LE(utf8, 6 + more)
  head.writeUInt16LE(method, 8 + more)
  head.writeUInt16LE(noDay, 12 + more)
  head.writeUInt32LE(sum, 14 + more)
  head.writeUInt32LE(data.length, 18 + more)
  head.writeUInt32LE(size, 22 + more)
  head.writeUInt16LE(name.length, 26 + more)
  if (at !== undefined) head.writeUInt32LE(at, 42)
  return head
}
