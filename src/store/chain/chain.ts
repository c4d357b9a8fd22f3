import { createHash, hash } from 'node:crypto'
import type { RecordEvent } from '../../kernel/event.ts'

/** SM3 (GB/T 32905) over the parts, one after the other. */
export function sm3(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** One spelling of a value: keys sorted, nothing undefined, no spaces. What was stored and read again spells the same. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null'

/** Without a prototype, so that whatever a key is called it is one of the object's own. */
class Bare {
  [key: string]: unknown
}
Object.setPrototypeOf(Bare.prototype, null)

/** The library's own sorting takes kilobytes aside even for a dozen keys, for every row of an import; for many it is the quicker. */
const fewKeys = 32

function inOrder(keys: string[]): string[] {
  if (keys.length > fewKeys) return keys.sort()
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] as string
    let at = next
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  const result = new Bare()
  for (const key of inOrder(Object.keys(value))) result[key] = sorted((value as Record<string, unknown>)[key])
  return result
}

/** What the first event of a record follows. Hashes of the chain are hexadecimal digits: to make a text costs a third of what it costs to make a buffer. */
export const firstHead = (register: string, record: string): string => hash('sm3', `${register}/${record}`)

/** An event as it is stored: sealed, with the place of its record. */
export type StoredEvent = RecordEvent & { readonly unit: number; readonly village: number | null }

/** The link of the chain: the hash before, and everything the event says in its stored form. */
export const eventHash = (prev: string, event: StoredEvent): string => spelledHash(prev, spelledEvent(event))

/** UTF-8 takes so many bytes at most for a unit of a string. */
const widest = 3
let piece = Buffer.allocUnsafe(16_384)

/** The same for an event that is spelled already. In one piece, always the same: a hash of several costs three times what they weigh. */
export function spelledHash(prev: string, { text }: SpelledEvent): string {
  const most = prev.length + text.length * widest
  if (piece.length < most) piece = Buffer.allocUnsafe(most * 2)
  const start = piece.write(prev, 'hex')
  return hash('sm3', piece.subarray(0, start + piece.write(text, start)))
}

/** An event in its one spelling, and the two parts of it that stand in columns of their own. */
export type SpelledEvent = { readonly text: string; readonly set: string; readonly base: string }

/** `canonical(event)`, with the keys already in their order: most of the time of an import is spent here. */
export function spelledEvent({
  actor,
  base: given,
  definition,
  effectiveOn,
  files,
  from,
  reason,
  record,
  ...rest
}: StoredEvent): SpelledEvent {
  const { recordedAt, register, step, to, unit, version, village } = rest
  const [base, set] = [canonical(given), canonical(rest.set)]
  const who = JSON.stringify({ id: actor.id, name: actor.name, role: actor.role })
  const between = JSON.stringify({ definition, effectiveOn, files, from, reason, record, recordedAt, register })
  const last = JSON.stringify({ step, to, unit, version, village })
  return { text: `{"actor":${who},"base":${base},${between.slice(1, -1)},"set":${set},${last.slice(1)}`, set, base }
}

/** What is left of events whose content was deleted: a digest over their shells, their places and their hashes. */
export const shellDigest = (rows: readonly (StoredEvent & { readonly prev: Buffer; readonly hash: Buffer })[]): string =>
  sm3(
    'shell/1',
    canonical(rows.map(({ prev, hash, ...event }) => ({ ...event, prev: prev.toString('hex'), hash: hash.toString('hex') }))),
  ).toString('hex')

/** Reading personal data leaves a trace of its own; the anchors tie these to the chains. */
export const readingHash = (reading: object): Buffer => sm3(canonical(reading))
