import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'
import { consultationFile } from '../office/consultation/file.ts'
import { consultationList } from '../office/consultation/list.ts'
import { type ConsultationRef, consultationPage } from '../office/consultation/page.ts'
import { findReceipt } from '../office/consultation/receipt.ts'
import { type Said, takeComment } from '../office/consultation/take-comment.ts'
import { consultationPath, receiptPath } from './addresses.ts'
import { type Http, notFound, type Portal, page } from './answer.ts'
import { saveFile } from './downloads.ts'

/** A comment with name and contact is far below this, in bytes. */
const largestForm = 32_768
/** A village may share one address; whoever sends more in ten minutes is asked to wait. */
const sending = { rateLimit: { max: 30, timeWindow: '10 minutes' } }
const asking = { rateLimit: { max: 120, timeWindow: '10 minutes' } }

/** 意见征集: drafts clause by clause, the form for comments, receipts. The only place of the portal where a citizen can change anything. */
export function addConsultations(fastify: FastifyInstance, portal: Portal): void {
  const form = { parseAs: 'string', bodyLimit: largestForm } as const
  fastify.addContentTypeParser('application/x-www-form-urlencoded', form, (_, text, done) => done(null, new URLSearchParams(String(text))))
  fastify.get('/:unit/zqyj', async (request, reply) => {
    const list = await consultationList(portal.office, (request.params as ConsultationRef).unit)
    return list ? page(portal, { request, reply }, { kind: 'consultations', list }) : notFound(portal, { request, reply })
  })
  fastify.get('/:unit/zqyj/:register/:id', { config: asking }, (request, reply) => shown(portal, { request, reply }))
  fastify.post('/:unit/zqyj/:register/:id', { config: sending, bodyLimit: largestForm }, (request, reply) =>
    taken(portal, { request, reply }),
  )
  fastify.get('/:unit/zqyj/:register/:id/files/:digest', async (request, reply) => {
    const { digest, ...ref } = request.params as ConsultationRef & { digest: string }
    const file = await consultationFile(portal.office, ref, digest)
    return file ? saveFile(reply, file) : notFound(portal, { request, reply })
  })
}

async function shown(portal: Portal, http: Http, again: { said?: Said; problem?: Problem } = {}): Promise<FastifyReply> {
  const ref = http.request.params as ConsultationRef
  const consultation = await consultationPage(portal.office, ref)
  if (!consultation) return notFound(portal, http)
  const { receipt: asked, clause: picked } = http.request.query as { receipt?: unknown; clause?: unknown }
  const receipt = typeof asked === 'string' && asked.trim() !== '' ? await findReceipt(portal.office, ref, asked) : null
  const key = again.said?.key ?? randomUUID()
  const clause = typeof picked === 'string' ? picked : ''
  return page(portal, http, { kind: 'consultation', consultation, receipt, key, clause, ...again }, again.problem?.status ?? 200)
}

/** After a comment was taken the browser is sent on, so that going back or reloading sends nothing twice. */
async function taken(portal: Portal, http: Http): Promise<FastifyReply> {
  const ref = http.request.params as ConsultationRef
  const said = saidIn(http.request.body)
  const refusal = fromOwnPage(http.request) ? null : problem('MF-CON-004')
  const done = refusal ?? (await takeComment(portal.office, ref, said))
  if (isProblem(done)) return done.code === 'MF-REC-001' ? notFound(portal, http) : shown(portal, http, { said, problem: done })
  return http.reply.header('cache-control', 'no-store').redirect(receiptPath(consultationPath(ref), done.no), 303)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function saidIn(body: unknown): Said {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams()
  // PostgreSQL takes no NUL in a text; other control characters the field itself refuses.
  const text = (name: string): string => (form.get(name) ?? '').replaceAll('\u0000', '').toWellFormed()
  const key = text('key')
  return {
    clause: text('clause'),
    content: text('content'),
    name: text('name'),
    contact: text('contact'),
    key: uuid.test(key) ? key : randomUUID(),
    notice: text('notice'),
  }
}

/**
 * Whether the form was sent from a page of this site: the browser says so itself (Fetch Metadata; Origin for older ones), and another site
 * cannot make it say so. There is no account that a foreign page could use, but nobody shall comment without knowing.
 */
function fromOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin'
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === headers.host
}
