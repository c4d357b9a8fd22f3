/**
 * The SHA-256 of a file in hexadecimal digits, read piece by piece on this machine: recordings are larger than what a browser holds at once, and its own
 * digest takes a file whole (and only over HTTPS). `told` hears how much was read, 0 to 1.
 */
export async function digestOf(file: Blob, told: (share: number) => void): Promise<string> {
  const [{ sha256 }, { bytesToHex }] = await Promise.all([import('@noble/hashes/sha2.js'), import('@noble/hashes/utils.js')])
  const hash = sha256.create()
  let read = 0
  for (const reader = file.stream().getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return bytesToHex(hash.digest())
    hash.update(value)
    read += value.length
    told(read / file.size)
  }
}
