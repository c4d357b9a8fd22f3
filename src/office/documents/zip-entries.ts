import { inflateRawSync } from 'node:zlib'

/** One file inside a ZIP archive, as its directory describes it. */
export type ZipEntry = { readonly name: string; readonly method: number; readonly packed: number; readonly offset: number }

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const longestComment = 65_557

/** Reads the directory at the end of a ZIP archive; null if there is none or it is cut off. Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = findEnd(view)
  if (end < 0) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === directoryEnd) return at
  return -1
}

/**
 * What an entry really unpacks to, whatever its header claims: `damaged` if it cannot be unpacked, `bomb` if it passes the limit (unpacking
 * stops there).
 */
export function unpack(bytes: Uint8Array, { offset, packed, method }: ZipEntry, limit: number): Uint8Array | 'damaged' | 'bomb' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localHeader) return 'damaged'
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) return 'damaged'
  if (method === 0) return packed > limit ? 'bomb' : bytes.subarray(start, start + packed)
  if (method !== 8) return 'damaged'
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    return error instanceof RangeError ? 'bomb' : 'damaged'
  }
}
