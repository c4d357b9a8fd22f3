/** An entry of a ZIP file as its central directory names it; offsets in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly directoryAt: number
  readonly headerAt: number
  readonly packedSize: number
  readonly deflated: boolean
}

const viewOf = (zip: Uint8Array): DataView => new DataView(zip.buffer, zip.byteOffset, zip.byteLength)

/** The entries of a ZIP file without a comment, as document writers make them. Throws on anything else. */
export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(zip)
  const end = zip.byteLength - 22
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new RangeError('not a plain ZIP file')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
      directoryAt: at,
      headerAt: view.getUint32(at + 42, true),
      packedSize: view.getUint32(at + 20, true),
      deflated: view.getUint16(at + 10, true) === 8,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The text of one entry (UTF-8). */
export async function zipText(zip: Uint8Array, entry: ZipEntry): Promise<string> {
  const view = viewOf(zip)
  const from = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true)
  const packed = new Blob([zip.slice(from, from + entry.packedSize)])
  const stream = entry.deflated ? packed.stream().pipeThrough(new DecompressionStream('deflate-raw')) : packed.stream()
  return new Response(stream).text()
}

/** 1980-01-01, the first day a ZIP file can name. */
const noDate = 0x00210000

/** The same file without the hour at which it was packed, so that one paper always gives the same bytes and the same digest. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const copy = zip.slice()
  const view = viewOf(copy)
  for (const entry of zipEntries(copy)) {
    view.setUint32(entry.directoryAt + 12, noDate, true)
    view.setUint32(entry.headerAt + 10, noDate, true)
  }
  return copy
}
