import { shelf } from './shelf.ts'

/** Whether this page may encrypt: only over https, or from this machine itself. */
export const canSeal = (): boolean => globalThis.isSecureContext && crypto.subtle !== undefined

const algorithm = { name: 'AES-GCM', length: 256 } as const

/** The person's key on this machine: made once, never to be taken out of the browser (non-extractable), dropped with his drafts. */
async function keyOf(owner: string): Promise<CryptoKey> {
  const known = await shelf.find('key', owner)
  if (known) return known.body as CryptoKey
  const body = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt'])
  await shelf.put('key', { id: owner, owner, savedAt: Date.now(), body })
  return body
}

/** Whose, and which row: a sealed row that was moved to another place does not open. */
const bound = (owner: string, id: string): BufferSource => new TextEncoder().encode(`${owner}/${id}`)

export type Sealed = { readonly iv: Uint8Array; readonly body: ArrayBuffer }

/** Encrypts (AES-256-GCM, a fresh nonce each time). */
export async function seal(owner: string, id: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(owner, id) }, await keyOf(owner), bytes)
  return { iv, body }
}

/** Decrypts; null for what this key did not seal or what was changed since. */
export async function unseal(owner: string, id: string, { iv, body }: Sealed): Promise<ArrayBuffer | null> {
  const given = { name: 'AES-GCM', iv: iv as BufferSource, additionalData: bound(owner, id) }
  return crypto.subtle.decrypt(given, await keyOf(owner), body).catch(() => null)
}
