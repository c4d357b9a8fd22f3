import type { FastifyInstance, FastifyReply } from 'fastify'
import { isProblem, type Problem } from '../kernel/problem/problem.ts'
import { consultationFile } from '../office/consultation/file.ts'
import { consultationList } from '../office/consultation/list.ts'
import { type ConsultationRef, consultationPage } from '../office/consultation/page.ts'
import { findReceipt } from '../office/consultation/receipt.ts'
import { type Said, takeComment } from '../office/consultation/take-comment.ts'
import { formKey } from '../office/public/form-key.ts'
import { consultationPath, receiptPath } from './addresses.ts'
import { type Http, notFound, type Portal, page } from './answer.ts'
import { saveFile } from './downloads.ts'
import { formIn, type SentForm, sentForm } from './form.ts'

/** A comment with name and contact is far below this, in bytes. */
const largestForm = 32_768
/** A village may share one address; whoever sends more in ten minutes is asked to wait. */
const sending = { rateLimit: { max: 30, timeWindow: '10 minutes' } }
const asking = { rateLimit: { max: 120, timeWindow: '10 minutes' } }

/** 意见征集: drafts clause by clause, the form for comments, receipts. Beside the complaints the only place of the portal where a citizen can change anything. */
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
    return saveFile(portal, { request, reply }, await consultationFile(portal.office, ref, digest))
  })
}

async function shown(portal: Portal, http: Http, again: { said?: Said; problem?: Problem; key?: string } = {}): Promise<FastifyReply> {
  const ref = http.request.params as ConsultationRef
  const consultation = await consultationPage(portal.office, ref)
  if (!consultation) return notFound(portal, http)
  const { receipt: asked, clause: picked } = http.request.query as { receipt?: unknown; clause?: unknown }
  const receipt = typeof asked === 'string' && asked.trim() !== '' ? await findReceipt(portal.office, ref, asked) : null
  const key = again.key ?? formKey(portal.office, consultationPath(ref))
  const clause = typeof picked === 'string' ? picked : ''
  return page(portal, http, { kind: 'consultation', consultation, receipt, clause, ...again, key }, again.problem?.status ?? 200)
}

/** After a comment was taken the browser is sent on, so that going back or reloading sends nothing twice. */
async function taken(portal: Portal, http: Http): Promise<FastifyReply> {
  const ref = http.request.params as ConsultationRef
  const { number, key } = sentForm(portal, http, consultationPath(ref))
  const said = saidIn(http.request.body, number)
  const done = isProblem(number) ? number : await takeComment(portal.office, ref, said)
  if (isProblem(done)) return done.code === 'MF-REC-001' ? notFound(portal, http) : shown(portal, http, { said, problem: done, key })
  return http.reply.header('cache-control', 'no-store').redirect(receiptPath(consultationPath(ref), done.no), 303)
}

function saidIn(body: unknown, number: SentForm['number']): Said {
  const text = formIn(body)
  return {
    clause: text('clause'),
    content: text('content'),
    name: text('name'),
    contact: text('contact'),
    key: isProblem(number) ? '' : number,
    notice: text('notice'),
    keepsNumbers: text('numbers') === 'keep',
  }
}
