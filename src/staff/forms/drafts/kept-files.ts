import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { storeFile } from '../../api/directory.ts'
import { canSeal, type Sealed, seal, unseal } from './seal.ts'
import { shelf } from './shelf.ts'

const most = 20 * 1024 * 1024

const hexOf = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Keeps a file that could not be sent, sealed, under the digest by which the server will know it too (SHA-256). Null where nothing can be sealed
 * or it is too big to be kept.
 */
export async function keepFile(owner: string, file: File): Promise<string | null> {
  if (!canSeal() || file.size > most) return null
  const bytes = await file.arrayBuffer()
  const id = hexOf(await crypto.subtle.digest('SHA-256', bytes))
  const head = new TextEncoder().encode(JSON.stringify({ name: file.name, type: file.type }))
  const whole = new Blob([new Uint32Array([head.length]), head, bytes])
  await shelf.put('file', { id, owner, savedAt: Date.now(), ...(await seal(owner, id, await whole.arrayBuffer())) })
  return id
}

/** Sends those of the files that still lie here; the first refusal ends it. */
export async function sendKeptFiles(owner: string, digests: readonly string[]): Promise<Problem | null> {
  for (const digest of digests) {
    const row = await shelf.find('file', digest).catch(() => undefined)
    if (!row || row.owner !== owner) continue
    const bytes = await unseal(owner, digest, row as unknown as Sealed)
    const answer = bytes && (await storeFile(fileIn(bytes)))
    if (isRefusal(answer)) return answer
    await shelf.drop('file', digest)
  }
  return null
}

function fileIn(bytes: ArrayBuffer): File {
  const length = new Uint32Array(bytes.slice(0, 4))[0] as number
  const { name, type } = JSON.parse(new TextDecoder().decode(bytes.slice(4, 4 + length))) as { name: string; type: string }
  return new File([bytes.slice(4 + length)], name, { type })
}
