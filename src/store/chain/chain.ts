import { createHash } from 'node:crypto'
import type { RecordEvent } from '../../kernel/event.ts'

/** SM3 (GB/T 32905) over the parts, one after the other. */
export function sm3(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** One spelling of a value: keys sorted, nothing undefined, no spaces. What was stored and read again spells the same. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null'

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]))
}

/** What the first event of a record follows. */
export const firstHead = (register: string, record: string): Buffer => sm3(`${register}/${record}`)

/** An event as it is stored: sealed, with the place of its record. */
export type StoredEvent = RecordEvent & { readonly unit: number; readonly village: number | null }

/** The link of the chain: the hash before, and everything the event says in its stored form. */
export const eventHash = (prev: Buffer, event: StoredEvent): Buffer => sm3(prev, spelledEvent(event))

/** `canonical(event)`, with the keys already in their order: most of the time of an import is spent here. */
export function spelledEvent({ actor, base, definition, effectiveOn, files, from, reason, record, ...rest }: StoredEvent): string {
  const { recordedAt, register, set, step, to, unit, version, village } = rest
  const { id, name, role } = actor
  const first = {
    actor: { id, name, role },
    base: sorted(base),
    definition,
    effectiveOn,
    files,
    from,
    reason,
    record,
    recordedAt,
    register,
  }
  return JSON.stringify({ ...first, set: sorted(set), step, to, unit, version, village })
}

/** What is left of events whose content was deleted: a digest over their shells, their places and their hashes. */
export const shellDigest = (rows: readonly (StoredEvent & { readonly prev: Buffer; readonly hash: Buffer })[]): string =>
  sm3(
    'shell/1',
    canonical(rows.map(({ prev, hash, ...event }) => ({ ...event, prev: prev.toString('hex'), hash: hash.toString('hex') }))),
  ).toString('hex')

/** Reading personal data leaves a trace of its own; the anchors tie these to the chains. */
export const readingHash = (reading: object): Buffer => sm3(canonical(reading))
