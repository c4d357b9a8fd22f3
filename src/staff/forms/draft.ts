import type { Fields } from '../../kernel/field.ts'
import { type Entry, withoutSensitive } from './entry.ts'

/** A form left half-filled on this machine. */
export type Draft = { readonly savedAt: number; readonly entry: Entry }

const days = 7
const prefix = 'mingfa.draft.'

/** One draft per person, register, step and record. */
export const draftKey = (...parts: readonly string[]): string => prefix + parts.join('.')

/** The draft under this key; drafts older than a week are thrown away, unreadable ones too. */
export function findDraft(key: string, now: number): Draft | null {
  try {
    const text = localStorage.getItem(key)
    const draft = text === null ? null : (JSON.parse(text) as Draft)
    if (!draft || now - draft.savedAt < days * 86_400_000) return draft
  } catch {
    // A full or forbidden storage, or a draft of an older version: the form simply starts empty.
  }
  dropDraft(key)
  return null
}

/** Keeps what was typed, without sensitive values. */
export function keepDraft(key: string, entry: Entry, { fields, now }: { fields: Fields; now: number }): void {
  try {
    localStorage.setItem(key, JSON.stringify({ savedAt: now, entry: { ...entry, input: withoutSensitive(fields, entry.input) } }))
  } catch {
    // A full or forbidden storage costs the draft, not the work.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
