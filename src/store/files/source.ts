import { open, stat } from 'node:fs/promises'

/** Bytes that can be looked into without reading all of them into memory: an upload in memory, or one in a temporary file. */
export type FileSource = { size: number; read(position: number, length: number): Promise<Buffer> }

/** An upload held in memory. */
export const fromBuffer = (bytes: Uint8Array): FileSource => ({
  size: bytes.length,
  read: async (position, length) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(position, position + length),
})

/** An upload in a temporary file, opened for each look, so that nothing has to be closed. */
export async function fromPath(path: string): Promise<FileSource> {
  const { size } = await stat(path)
  return {
    size,
    async read(position, length) {
      const file = await open(path)
      try {
        const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.max(0, Math.min(length, size - position))), position })
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
  }
}

/** Bytes read at a time. */
const CHUNK = 256 * 1024

/** The bytes from `start` to `end` in pieces; each begins with the last `overlap` bytes of the one before, so that no word is cut. */
export async function* pieces(source: FileSource, { start = 0, end = source.size, overlap = 0 } = {}): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += CHUNK) {
    const from = Math.max(start, at - overlap)
    yield await source.read(from, Math.min(at + CHUNK, end) - from)
  }
}
