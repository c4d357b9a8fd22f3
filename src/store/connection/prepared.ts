import { createHash } from 'node:crypto'
import type { Statement } from './transaction.ts'

/** A prepared statement. Its name comes from its text, so a connection never meets one name with two texts. */
export const named = (text: string): Statement => ({
  name: `s_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`,
  text,
})

const shapes = new Map<string, Statement>()
const mostShapes = 400

/**
 * A statement whose text is put together from a caller's choices: one prepared statement per shape of question. Beyond a number that no
 * ordinary use reaches, statements are sent without being kept, so that no caller fills the server's memory.
 */
export function prepared(text: string): Statement {
  const known = shapes.get(text)
  if (known) return known
  if (shapes.size >= mostShapes) return { text }
  const statement = named(text)
  shapes.set(text, statement)
  return statement
}
