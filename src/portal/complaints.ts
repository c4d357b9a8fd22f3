import type { FastifyInstance, FastifyReply } from 'fastify'
import { isProblem } from '../kernel/problem/problem.ts'
import { formKey } from '../office/public/form-key.ts'
import { answerDays, type Complained, complaintNotice, takeComplaint } from '../office/public/take-complaint.ts'
import { complaintPath } from './addresses.ts'
import { type Http, type Portal, page } from './answer.ts'
import { formIn, type SentForm, sentForm } from './form.ts'
import type { Complaining } from './views/view.ts'

/** Two thousand characters with name and telephone are far below this, in bytes. */
const largestForm = 32_768
/** A village may share one address. */
const sending = { rateLimit: { max: 10, timeWindow: '10 minutes' } }

/**
 * 个人信息投诉 (网络数据安全管理条例 第二十条): how to complain, and a form. The number comes with the answer to the form, never in an address; sent twice,
 * the same form has the same number. Forms are read as those of the comments are.
 */
export function addComplaints(fastify: FastifyInstance, portal: Portal): void {
  fastify.get(complaintPath, (request, reply) => shown(portal, { request, reply }, { key: formKey(portal.office, complaintPath) }))
  fastify.post(complaintPath, { config: sending, bodyLimit: largestForm }, async (request, reply) => {
    const { number, key } = sentForm(portal, { request, reply }, complaintPath)
    const said = saidIn(request.body, number)
    const done = isProblem(number) ? number : await takeComplaint(portal.office, said)
    const again = isProblem(done) ? { problem: done } : { taken: done }
    return shown(portal, { request, reply }, { key, said, ...again })
  })
}

function shown(portal: Portal, http: Http, form: Omit<Complaining, 'notice' | 'days'>): Promise<FastifyReply> {
  const told = { notice: complaintNotice(portal.office), days: answerDays(portal.office) }
  return page(portal, http, { kind: 'complaint', ...told, ...form }, form.problem?.status ?? 200)
}

function saidIn(body: unknown, number: SentForm['number']): Complained {
  const text = formIn(body)
  return {
    kind: text('kind'),
    content: text('content'),
    against: text('against'),
    name: text('name'),
    phone: text('phone'),
    key: isProblem(number) ? '' : number,
    notice: text('notice'),
  }
}
