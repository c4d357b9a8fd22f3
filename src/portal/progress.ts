import type { FastifyInstance } from 'fastify'
import { matterProgress } from '../office/public/progress.ts'
import { progressPath } from './addresses.ts'
import { type Portal, page } from './answer.ts'
import { formIn } from './form.ts'

/** A number and a telephone, in bytes. */
const largestForm = 1024
/** Questions from one address. */
const rateLimit = { max: 20, timeWindow: '10 minutes' }

/**
 * 办理进度查询. Number and telephone come in the form's body, never in an address, which would stand in logs and histories; the answer is nobody else's and
 * no cache keeps it. Forms are read as those of the comments are.
 */
export function addProgress(fastify: FastifyInstance, portal: Portal): void {
  fastify.get(progressPath, (request, reply) => page(portal, { request, reply }, { kind: 'progress', asked: null, found: null }))
  fastify.post(progressPath, { config: { rateLimit }, bodyLimit: largestForm }, async (request, reply) => {
    const text = formIn(request.body)
    const code = text('code').trim()
    const found = await matterProgress(portal.office, { code, phone: text('phone').trim() })
    return page(portal, { request, reply }, { kind: 'progress', asked: code, found })
  })
}
