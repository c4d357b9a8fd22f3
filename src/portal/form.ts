import type { FastifyRequest } from 'fastify'
import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'
import { formKey, formNumber } from '../office/public/form-key.ts'
import type { Http, Portal } from './answer.ts'

/** The fields of a form that was sent: what is missing is empty. PostgreSQL takes no NUL in a text; other control characters the field itself refuses. */
export function formIn(body: unknown): (name: string) => string {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams()
  return (name) => (form.get(name) ?? '').replaceAll('\u0000', '').toWellFormed()
}

/** A form that was sent: the number by which it is known again, or why it is not taken; and the key with which it is shown again. */
export type SentForm = { readonly number: string | Problem; readonly key: string }

/** Judges a form of this page by what it brings along unseen. One whose key is none of ours is shown again with a new one. */
export function sentForm(portal: Portal, { request }: Http, path: string): SentForm {
  if (!fromOwnPage(request)) return { number: problem('MF-CON-004'), key: formKey(portal.office, path) }
  const text = formIn(request.body)
  const number = formNumber(portal.office, path, { key: text('key'), trap: text('website') })
  const isForeign = isProblem(number) && number.code === 'MF-CON-008'
  return { number, key: isForeign ? formKey(portal.office, path) : text('key') }
}

/**
 * Whether the form was sent from a page of this site: the browser says so itself (Fetch Metadata; Origin for older ones), and another site
 * cannot make it say so. There is no account that a foreign page could use, but nobody shall write to an organ without knowing.
 */
function fromOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin'
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === headers.host
}
