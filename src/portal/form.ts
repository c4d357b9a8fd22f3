import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** The fields of a form that was sent: what is missing is empty. PostgreSQL takes no NUL in a text; other control characters the field itself refuses. */
export function formIn(body: unknown): (name: string) => string {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams()
  return (name) => (form.get(name) ?? '').replaceAll('\u0000', '').toWellFormed()
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The key by which the same form sent twice is known again; a new one where it has none. */
export const keyIn = (key: string): string => (uuid.test(key) ? key : randomUUID())

/**
 * Whether the form was sent from a page of this site: the browser says so itself (Fetch Metadata; Origin for older ones), and another site
 * cannot make it say so. There is no account that a foreign page could use, but nobody shall write to an organ without knowing.
 */
export function fromOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin'
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === headers.host
}
